import { defineDiagnostic } from '@termsheet/dsl';
import { exampleTemplate } from './example-template.ts';

/** Something of Markdown that a certificate has no form for. */
export const templateMarkdown = defineDiagnostic<{ readonly what: string }>({
  code: 'template-markdown',
  severity: 'error',
  message: ({ what }) => `A certificate has no form for ${what}.`,
  why: () =>
    'The same document is made as Markdown, HTML, PDF and Word. What one of them could not show would be missing there, and nobody would notice.',
  help: () =>
    'Use headings of three levels, paragraphs, bold and italic words, numbered and plain lists, tables and quotations.',
  examples: {
    bad: exampleTemplate('See [the contract](https://example.com).'),
    good: exampleTemplate('See the contract.'),
  },
});
