import type { Diagnostic, Source } from '@termsheet/dsl';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { maskPlaceholders } from './mask-placeholders.ts';
import { MarkdownReader } from './markdown-reader.ts';
import { readHeading } from './read-heading.ts';
import type { Template } from './template.ts';

/** A template as far as it could be read, with what is wrong in it. */
export interface ReadTemplate {
  readonly template: Template;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a template: its heading (YAML), its text (Markdown) and its placeholders. Never throws. */
export function readTemplate(source: Source): ReadTemplate {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const { heading, end } = readHeading(source, report);
  const { text, placeholders } = maskPlaceholders(source.text, end, report);
  const root = fromMarkdown(text.slice(end), {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  const masked = { written: source.text, start: end, placeholders, report };
  const blocks = new MarkdownReader(masked).readBlocks(root.children);
  return { template: { source, heading, blocks, placeholders }, diagnostics };
}
