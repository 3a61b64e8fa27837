import { escapeMarkdown } from '@termsheet/compiler';
import type { Block, CertificateDocument, Inline, Table } from '@termsheet/compiler/certificate';
import { signatureHead, signatureLines } from './signature-lines.ts';

/** A document as Markdown that shows its words and no others. */
export function certificateToMarkdown({ blocks }: CertificateDocument): string {
  const text = blocksToLines(blocks).join('\n').trimEnd();
  return `${text.replaceAll(/\n{3,}/gu, '\n\n')}\n`;
}

function blocksToLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => [...blockToLines(block), '']);
}

function blockToLines(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${inlines(block.children)}`];
    case 'paragraph':
      return inlines(block.children).split('\n');
    case 'list':
      return block.items.flatMap((item, place) => {
        const mark = block.isOrdered ? `${block.start + place}. ` : '- ';
        const [first = '', ...others] = blocksToLines(item);
        const indent = ' '.repeat(mark.length);
        return [`${mark}${first}`, ...others.map((line) => (line === '' ? '' : indent + line))];
      });
    case 'quote':
      return quoteToLines(block);
    case 'table':
      return tableToLines(block);
    case 'signature':
      return [
        `**${escapeMarkdown(signatureHead(block))}**`,
        ...signatureLines(block).flatMap((label) => ['', `${label}: ${LINE}`]),
      ];
    case 'notes':
      return block.notes.map(({ number, text }) => `${number}. ${escapeMarkdown(text)}`);
    case 'page break':
      return ['---'];
  }
}

/** A line to write on. */
const LINE = String.raw`\_`.repeat(24);

function quoteToLines({ blocks, cited }: Extract<Block, { kind: 'quote' }>): readonly string[] {
  const source = cited === null ? [] : [`— ${escapeMarkdown(cited)}`];
  const lines = [...blocksToLines(blocks), ...source];
  return lines.map((line) => `> ${line}`.trimEnd());
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function tableToLines({ columns, rows, indents = [] }: Table): readonly string[] {
  return [
    row(columns.map(({ heading }) => inlines(heading))),
    row(columns.map(({ isRight }) => (isRight ? '---:' : '---'))),
    ...rows.map((cells, place) => {
      const indent = '&emsp;'.repeat(indents[place] ?? 0);
      return row(
        cells.map((cell, column) => {
          const text = inlines(cell, `<br>${column === 1 ? indent : ''}`);
          return column === 1 ? indent + text : text;
        }),
      );
    }),
  ];
}

function inlines(children: readonly Inline[], lineBreak = '\\\n'): string {
  return children.map((child) => inlineToText(child, lineBreak)).join('');
}

function inlineToText(inline: Inline, lineBreak: string): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkdown(inline.text);
    case 'figure':
      return `${escapeMarkdown(inline.text)}${noteMark(inline.note)}`;
    case 'blank': {
      const label = escapeMarkdown(inline.label);
      const shown = inline.isLine ? LINE : String.raw`\[\_\_\_\_\_\_ ${label} \_\_\_\_\_\_\]`;
      return `${shown}${noteMark(inline.note)}`;
    }
    case 'strong':
      return `**${inlines(inline.children, lineBreak)}**`;
    case 'emphasis':
      return `_${inlines(inline.children, lineBreak)}_`;
    case 'break':
      return lineBreak;
  }
}

function noteMark(note: number | null): string {
  return note === null ? '' : ` (${note})`;
}
