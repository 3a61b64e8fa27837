import {
  type Block,
  type Cell,
  type CertificateDocument,
  type Inline,
  joinClosings,
  type List,
  type Part,
  plainText,
  type Table,
} from '@termsheet/compiler/certificate';
import type { Content, ContentText, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { isShortTable } from './is-short-table.ts';
import { PdfTags } from './pdf-tags.ts';
import { tagged } from './print-pdf.ts';
import { signatureHead, signatureLines } from './signature-lines.ts';

/** What stands below a block, in points. */
const GAP = 7;

/** How far in a step stands, and how far in the deepest. */
const STEP = 8;
const DEEPEST = 8;

/** The room of an item's mark. */
const IN = 20;

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

/** Sets the blocks of a document, each with its part of the document's structure. */
export class PdfWriter {
  readonly tags = new PdfTags();
  #hasTitle = false;
  #isUnderTitle = false;
  /** Whether what is set next begins a page. */
  #beginsPage = false;

  write(document: CertificateDocument): Content[] {
    return joinClosings(document.blocks).map((part) => this.#writePart(part));
  }

  #writePart({ blocks, isClosing }: Part): Content {
    const isBegun = this.#beginsPage;
    this.#beginsPage = false;
    const stack = this.#writeBlocks(blocks);
    // What is longer than a page must be parted, or its end would be lost.
    const unbreakable = isClosing && lengthOf(blocks) < LONGEST;
    return { stack, unbreakable, ...(isBegun ? PAGE : {}) };
  }

  /** Words stay with the short table that they announce. */
  #writeBlocks(blocks: readonly Block[]): Content[] {
    const written: Content[] = [];
    for (const [place, block] of blocks.entries()) {
      if (block.kind === 'page break') {
        this.#beginsPage = true;
        continue;
      }
      const isBegun = this.#beginsPage;
      this.#beginsPage = false;
      const content = this.#writeBlock(block);
      const isAnnounced = isShortTable(block) && blocks[place - 1]?.kind === 'paragraph';
      const before = isAnnounced ? written.pop() : undefined;
      const stack = before === undefined ? [content] : [before, content];
      if (isBegun) written.push({ stack, ...PAGE });
      else written.push(before === undefined ? content : { stack, unbreakable: true });
    }
    return written;
  }

  #writeBlock(block: Exclude<Block, { kind: 'page break' }>): Content {
    const isUnderTitle = this.#isUnderTitle;
    this.#isUnderTitle = false;
    switch (block.kind) {
      case 'heading':
        return this.#writeHeading(block);
      case 'paragraph':
        return isUnderTitle
          ? {
              text: this.#said(block.children),
              alignment: 'center',
              italics: true,
              margin: [36, 0, 36, 14],
            }
          : this.#paragraph(block.children);
      case 'list':
        return this.#list(block);
      case 'quote':
        return this.tags.within('BlockQuote', () => ({
          stack: [...this.#writeBlocks(block.blocks), ...this.#citation(block.cited)],
          margin: [24, 0, 12, 4],
        }));
      case 'table':
        return this.tags.within('Table', () => this.#table(block));
      case 'signature':
        return this.tags.within('Div', () => ({
          stack: [
            { text: this.#plain(signatureHead(block)), bold: true, margin: [0, 6, 0, 4] },
            ...signatureLines(block).map((label) => writingLine(this.#plain(`${label}:`), 6)),
          ],
          margin: [200, 0, 0, 0],
        }));
      case 'notes': {
        const notes = block.notes.map(({ number, text }): Content => ({
          text: tagged([{ text: `(${number}) ${text}` }], this.tags.add('Note')),
          fontSize: 9,
          margin: [0, 0, 0, 3],
        }));
        return { stack: notes, margin: [0, 0, 0, GAP] };
      }
    }
  }

  #writeHeading({ level, children }: Extract<Block, { kind: 'heading' }>): Content {
    const isTitle = level === 1 && !this.#hasTitle;
    this.#hasTitle ||= isTitle;
    this.#isUnderTitle = isTitle;
    return {
      text: tagged(inlines(children), this.tags.add(`H${level}`)),
      bold: true,
      headlineLevel: level,
      outline: true,
      outlineText: plainText(children),
      fontSize: isTitle ? 14 : 11.5,
      alignment: isTitle ? 'center' : 'left',
      margin: isTitle ? [0, 0, 0, 8] : [0, 8, 0, 5],
    };
  }

  /** Each item beside its mark. */
  #list({ isOrdered, start, items }: List): Content {
    const item = (blocks: readonly Block[], place: number): Content => {
      const mark = isOrdered ? `${start + place}.` : '•';
      return this.tags.within('LI', () => ({
        columns: [
          { text: tagged([{ text: mark }], this.tags.add('Lbl')), width: IN },
          { stack: this.tags.within('LBody', () => this.#writeBlocks(blocks)), width: '*' },
        ],
      }));
    };
    return { stack: this.tags.within('L', () => items.map(item)) };
  }

  /** A paragraph; one that ends in a line to write on is filled by it to the margin. */
  #paragraph(children: readonly Inline[]): Content {
    const last = children.at(-1);
    if (last?.kind === 'blank' && last.isLine) {
      return writingLine(this.#said(children.slice(0, -1)), 6);
    }
    const text: Content = { text: this.#said(children), margin: [0, 0, 0, GAP] };
    // A paragraph that fits into a few lines is not parted by a page's end.
    return plainText(children).length > LONG ? text : { stack: [text], unbreakable: true };
  }

  #citation(cited: string | null): Content[] {
    if (cited === null) return [];
    return [{ text: this.#plain(cited), italics: true, margin: [0, 0, 0, GAP] }];
  }

  #table({ columns, rows, indents = [] }: Table): Content {
    const total = columns.reduce((sum, { width }) => sum + width, 0);
    const head = this.tags.within('THead', () =>
      this.#row('TH', { columns, cells: columns.map(({ heading }) => heading), step: 0 }),
    );
    const body = this.tags.within('TBody', () =>
      rows.map((cells, at) => this.#row('TD', { columns, cells, step: indents[at] ?? 0 })),
    );
    return {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: rows.every((row) =>
          row.every((cell) => plainText(cell).length < LONGEST / 4),
        ),
        widths: columns.map(({ width }) => `${((100 * width) / total).toFixed(2)}%`),
        body: [head, ...body],
      },
      layout: LINES,
      fontSize: 9,
      lineHeight: 1.05,
      margin: [0, 2, 0, GAP + 2],
    };
  }

  #row(kind: 'TH' | 'TD', { columns, cells, step }: Row): TableCell[] {
    return this.tags.within('TR', () =>
      cells.map((cell, place): TableCell => {
        const words = inlines(cell);
        const isIn = kind === 'TD' && place === 1 && step > 0;
        return {
          text: tagged(words.length === 0 ? [{ text: '' }] : words, this.tags.add(kind)),
          alignment: columns[place]?.isRight === true ? 'right' : 'left',
          bold: kind === 'TH',
          margin: [isIn ? STEP * Math.min(step, DEEPEST) : 0, 0, 0, 0],
        };
      }),
    );
  }

  /** Words as a paragraph of the structure. */
  #said(children: readonly Inline[]): Content[] {
    return tagged(inlines(children), this.tags.add('P'));
  }

  #plain(text: string): Content[] {
    return tagged([{ text }], this.tags.add('P'));
  }
}

/** The cells of a row, and how far in its second stands. */
interface Row {
  readonly columns: Table['columns'];
  readonly cells: readonly Cell[];
  readonly step: number;
}

/** On a page of its own. */
const PAGE = { pageBreak: 'before' } as const;

/** So many letters certainly stand on one page, whatever they are in. */
const LONGEST = 2400;

/** How many letters there are in some paragraphs, lists and tables. */
function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    switch (block.kind) {
      case 'paragraph':
        return sum + plainText(block.children).length;
      case 'list':
        return sum + lengthOf(block.items.flat());
      case 'table':
        return sum + block.rows.flat().reduce((all, cell) => all + plainText(cell).length, 0);
      default:
        return sum;
    }
  }, 0);
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
    margin: [0, above, 0, 4],
  };
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
