import type { Diagnostic, Span } from '@termsheet/dsl';
import type { List, Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import { templateMarkdown } from '../diagnostics/template-markdown.ts';
import { templateMisplaced } from '../diagnostics/template-misplaced.ts';
import { MASKS } from './mask-placeholders.ts';
import { isBlock, type Placeholder, type TemplateBlock, type TemplateInline } from './template.ts';

/** What Markdown was read from. */
interface Masked {
  /** The file's text as it is written. */
  readonly written: string;
  /** Where what is read as Markdown begins in it. */
  readonly start: number;
  readonly placeholders: readonly Placeholder[];
  readonly report: (diagnostic: Diagnostic) => void;
}

const MASK = new RegExp(`(${MASKS.map((mask) => `${mask}+`).join('|')})`, 'u');

/** What a certificate has no form for, in words. */
const UNUSED: Readonly<Partial<Record<Nodes['type'], string>>> = {
  blockquote: 'this quotation',
  code: 'a block of program text',
  definition: 'the address of a link',
  html: 'HTML',
  image: 'a picture',
  imageReference: 'a picture',
  inlineCode: 'program text (between backquotes)',
  link: 'a link',
  linkReference: 'a link',
};

/** What some words stand in: only there a condition can come first. */
type Within = 'a paragraph' | 'the first cell' | 'words';

/** Takes over what certificates have a form for, and reports the rest. */
export class MarkdownReader {
  readonly #written: string;
  readonly #start: number;
  readonly #placeholders: readonly Placeholder[];
  readonly #report: (diagnostic: Diagnostic) => void;
  /** How many placeholders were met: they come in the order of the text. */
  #met = 0;

  constructor({ written, start, placeholders, report }: Masked) {
    this.#written = written;
    this.#start = start;
    this.#placeholders = placeholders;
    this.#report = report;
  }

  readBlocks(nodes: readonly RootContent[]): readonly TemplateBlock[] {
    return nodes.flatMap((node) => this.#readBlock(node) ?? []);
  }

  #readBlock(node: RootContent): TemplateBlock | null {
    switch (node.type) {
      case 'heading': {
        if (node.depth > 3) return this.#refuse(node, 'a heading of a fourth level');
        const level = node.depth === 1 ? 1 : node.depth === 2 ? 2 : 3;
        return { kind: 'heading', level, children: this.#readPhrases(node.children) };
      }
      case 'paragraph': {
        const children = this.#readInlines(node.children);
        if (children.length > 1) this.#refuseWithin(children, 'a paragraph');
        return { kind: 'paragraph', children };
      }
      case 'list':
        return this.#readList(node);
      case 'blockquote':
        return { kind: 'quote', blocks: this.readBlocks(node.children) };
      case 'table':
        return this.#readTable(node);
      case 'thematicBreak':
        return { kind: 'page break' };
      default:
        return this.#refuse(node, UNUSED[node.type] ?? `this (${node.type})`);
    }
  }

  #readList(node: List): TemplateBlock {
    return {
      kind: 'list',
      isOrdered: node.ordered === true,
      start: node.start ?? 1,
      items: node.children.map((item) => this.readBlocks(item.children)),
    };
  }

  #readTable(node: Table): TemplateBlock {
    const isRight = (node.align ?? []).map((align) => align === 'right');
    const rows = node.children.map((row) =>
      row.children.map((cell, place) =>
        this.#readPhrases(cell.children, place === 0 ? 'the first cell' : 'words'),
      ),
    );
    return { kind: 'table', isRight, rows };
  }

  #readPhrases(
    nodes: readonly PhrasingContent[],
    within: Within = 'words',
  ): readonly TemplateInline[] {
    const children = this.#readInlines(nodes);
    this.#refuseWithin(children, within);
    return children;
  }

  #readInlines(nodes: readonly PhrasingContent[]): readonly TemplateInline[] {
    return nodes.flatMap((node) => this.#readInline(node));
  }

  #readInline(node: PhrasingContent): readonly TemplateInline[] {
    switch (node.type) {
      case 'text':
        return this.#readText(node.value);
      case 'strong':
      case 'emphasis':
        return [{ kind: node.type, children: this.#readPhrases(node.children) }];
      case 'break':
        return [{ kind: 'break' }];
      default:
        this.#refuse(node, UNUSED[node.type] ?? `this (${node.type})`);
        return [];
    }
  }

  /** A text and the placeholders in it. A line's end within a paragraph is a space. */
  #readText(value: string): readonly TemplateInline[] {
    return value
      .replaceAll('\n', ' ')
      .split(MASK)
      .flatMap((part, place): readonly TemplateInline[] => {
        if (place % 2 === 0) return part === '' ? [] : [{ kind: 'text', text: part }];
        const placeholder = this.#placeholders[this.#met];
        this.#met += 1;
        return placeholder === undefined ? [] : [placeholder];
      });
  }

  /** A block stands by itself, and a condition first. */
  #refuseWithin(children: readonly TemplateInline[], within: Within): void {
    for (const [place, child] of children.entries()) {
      if (child.kind !== 'placeholder') continue;
      const isCondition = child.asks.kind === 'when';
      if (isCondition ? place === 0 && within !== 'words' : !isBlock(child.asks)) continue;
      const words = this.#written.slice(child.span.start, child.span.end).trim();
      this.#report(templateMisplaced.at(child.span, { words, isCondition }));
    }
  }

  #refuse({ position }: Nodes, what: string): null {
    const start = this.#start + (position?.start.offset ?? 0);
    const end = this.#start + (position?.end.offset ?? 0);
    const span: Span = { start, end: Math.max(end, start + 1) };
    this.#report(templateMarkdown.at(span, { what }));
    this.#met += this.#countWithin(span);
    return null;
  }

  /** The placeholders that go with what is left out. */
  #countWithin({ start, end }: Span): number {
    return this.#placeholders.filter(({ span }) => span.start >= start && span.end <= end).length;
  }
}
