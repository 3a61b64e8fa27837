import {
  type Block,
  type Cell,
  type CertificateDocument,
  type Inline,
  joinClosings,
  type Part,
  plainText,
  type Table,
} from '@termsheet/compiler/certificate';
import type { Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { signatureHead, signatureLines } from './signature-lines.ts';

/** What stands below a block, in points. */
const GAP = 8;

/** How far in a step stands, and how far in the deepest. */
const STEP = 8;
const DEEPEST = 8;

const GREY = '#666666';

/** Thin lines between cells, and a grey heading. */
const LINES: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => GREY,
  vLineColor: () => GREY,
  fillColor: (row) => (row === 0 ? '#eeeeee' : null),
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 2.5,
  paddingBottom: () => 2,
};

/** No lines but those that cells ask for. */
const BARE: CustomTableLayout = {
  hLineWidth: () => 0.75,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 4,
  paddingTop: () => 0,
  paddingBottom: () => 1,
};

/** Sets the blocks of a document. */
export class PdfWriter {
  #hasTitle = false;
  #isUnderTitle = false;

  write(document: CertificateDocument): Content {
    return joinClosings(document.blocks).map((part) => this.#writePart(part));
  }

  #writePart({ blocks, isClosing }: Part): Content {
    const stack = this.#writeBlocks(blocks);
    // What is longer than a page must be parted, or its end would be lost.
    return isClosing && lengthOf(blocks) < LONGEST ? { stack, unbreakable: true } : { stack };
  }

  /** Words stay with the short table that they announce. */
  #writeBlocks(blocks: readonly Block[]): Content[] {
    const written: Content[] = [];
    for (const [place, block] of blocks.entries()) {
      const content = this.#writeBlock(block);
      const isAnnounced = isShort(block) && blocks[place - 1]?.kind === 'paragraph';
      const before = isAnnounced ? written.pop() : undefined;
      written.push(
        before === undefined ? content : { stack: [before, content], unbreakable: true },
      );
    }
    return written;
  }

  #writeBlock(block: Block): Content {
    const isUnderTitle = this.#isUnderTitle;
    this.#isUnderTitle = false;
    switch (block.kind) {
      case 'heading':
        return this.#writeHeading(block);
      case 'paragraph':
        return isUnderTitle
          ? {
              text: inlines(block.children),
              alignment: 'center',
              italics: true,
              margin: [36, 0, 36, 14],
            }
          : paragraph(block.children);
      case 'list': {
        const items = block.items.map((item): Content => ({ stack: this.#writeBlocks(item) }));
        return block.isOrdered ? { ol: items, start: block.start } : { ul: items };
      }
      case 'quote':
        return {
          stack: [...this.#writeBlocks(block.blocks), ...citation(block.cited)],
          margin: [24, 0, 12, 4],
        };
      case 'table':
        return table(block);
      case 'signature':
        return {
          stack: [
            { text: signatureHead(block), bold: true, margin: [0, 12, 0, 6] },
            ...signatureLines(block).map((label) => writingLine(`${label}:`, 16)),
          ],
          margin: [200, 0, 0, 20],
        };
      case 'notes': {
        const notes = block.notes.map(({ number, text }): Content => ({
          text: `(${number}) ${text}`,
          fontSize: 9,
          margin: [0, 0, 0, 3],
        }));
        return { stack: notes.length === 0 ? [{ text: 'None.' }] : notes, margin: [0, 0, 0, GAP] };
      }
      case 'page break':
        return { text: '', pageBreak: 'after' };
    }
  }

  #writeHeading({ level, children }: Extract<Block, { kind: 'heading' }>): Content {
    const isTitle = level === 1 && !this.#hasTitle;
    this.#hasTitle ||= isTitle;
    this.#isUnderTitle = isTitle;
    return {
      text: inlines(children),
      bold: true,
      headlineLevel: level,
      outline: true,
      outlineText: plainText(children),
      fontSize: isTitle ? 14 : 11.5,
      alignment: isTitle ? 'center' : 'left',
      margin: isTitle ? [0, 0, 0, 8] : [0, 10, 0, 6],
    };
  }
}

/** So many letters certainly stand on one page, whatever they are in. */
const LONGEST = 2400;

/** Whether a table is short enough to stand on one page with what announces it. */
function isShort(block: Block): boolean {
  if (block.kind !== 'table' || block.rows.length > 10 || block.indents !== undefined) return false;
  return lengthOf([block]) < LONGEST / 2;
}

/** How many letters there are in some paragraphs and tables. */
function lengthOf(blocks: readonly Block[]): number {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block.children];
      return block.kind === 'table' ? block.rows.flat() : [];
    })
    .reduce((sum, cell) => sum + plainText(cell).length, 0);
}

/** A paragraph; one that ends in a line to write on is filled by it to the margin. */
function paragraph(children: readonly Inline[]): Content {
  const last = children.at(-1);
  if (last?.kind === 'blank' && last.isLine) return writingLine(inlines(children.slice(0, -1)), 4);
  const text: Content = { text: inlines(children), margin: [0, 0, 0, GAP] };
  // A paragraph that fits into a few lines is not parted by a page's end.
  return plainText(children).length > LONG ? text : { stack: [text], unbreakable: true };
}

/** A paragraph of more letters than these can be parted. */
const LONG = 700;

/** Words, and a line to write on up to the margin. */
function writingLine(words: ContentText['text'], above: number): Content {
  const open: [boolean, boolean, boolean, boolean] = [false, false, false, false];
  return {
    table: {
      widths: ['auto', '*'],
      body: [
        [
          { text: words, border: open },
          { text: ' ', border: [false, false, false, true] },
        ],
      ],
    },
    layout: BARE,
    margin: [0, above, 0, GAP],
  };
}

function citation(cited: string | null): Content[] {
  return cited === null ? [] : [{ text: cited, italics: true, margin: [0, 0, 0, GAP] }];
}

function table({ columns, rows, indents = [] }: Table): Content {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const cell = (children: Cell, place: number): TableCell => ({
    text: inlines(children),
    alignment: columns[place]?.isRight === true ? 'right' : 'left',
  });
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: rows.every((row) => row.every((cell) => plainText(cell).length < LONGEST / 4)),
      widths: columns.map(({ width }) => `${((100 * width) / total).toFixed(2)}%`),
      body: [
        columns.map(({ heading }, place) => ({ ...cellObject(cell(heading, place)), bold: true })),
        ...rows.map((row, at) =>
          row.map((children, place) => {
            const step = Math.min(indents[at] ?? 0, DEEPEST);
            const content = cell(children, place);
            return place === 1 && step > 0
              ? { ...cellObject(content), margin: [STEP * step, 0, 0, 0] }
              : content;
          }),
        ),
      ] as TableCell[][],
    },
    layout: LINES,
    fontSize: 9,
    lineHeight: 1.05,
    margin: [0, 2, 0, GAP + 2],
  };
}

function cellObject(cell: TableCell): object {
  return typeof cell === 'object' ? cell : {};
}

/** How a stretch of words looks. */
type Look = Pick<ContentText, 'bold' | 'italics'>;

function inlines(children: readonly Inline[], look: Look = {}): Content[] {
  return children.flatMap((child) => inline(child, look));
}

function inline(each: Inline, look: Look): Content[] {
  switch (each.kind) {
    case 'text':
      return [{ text: each.text, ...look }];
    case 'figure':
      return [{ text: each.text, ...look }, ...noteMark(each.note)];
    case 'blank': {
      const text = each.isLine ? '_'.repeat(24) : `[${each.label}]`;
      const open = { text, background: '#fff3bf', decoration: 'underline' } as const;
      return [{ ...open, ...look }, ...noteMark(each.note)];
    }
    case 'strong':
      return inlines(each.children, { ...look, bold: true });
    case 'emphasis':
      return inlines(each.children, { ...look, italics: true });
    case 'break':
      return [{ text: '\n' }];
  }
}

function noteMark(note: number | null): Content[] {
  return note === null ? [] : [{ text: ` (${note})`, sup: true }];
}
