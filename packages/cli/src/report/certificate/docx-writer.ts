import {
  type Block,
  type CertificateDocument,
  type Inline,
  joinClosings,
  type List,
  type Signature,
  type Table as TableOf,
} from '@termsheet/compiler/certificate';
import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  LeaderType,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import { isShortTable } from './is-short-table.ts';
import { signatureHead, signatureLines } from './signature-lines.ts';

/** An inch in the twentieths of a point that Word counts in. */
export const TWIPS = 1440;

/** The width of the text on a page of letter size with margins of an inch. */
export const TEXT_WIDTH = 6.5 * TWIPS;

/** The name of the numbering of paragraphs. */
export const ORDERED = 'paragraphs';

/** How far in a list, a quotation and a signature stand. */
const IN = { list: 432, quote: 480, signature: 4000 } as const;

/** How far in a step stands, and how far in the deepest. */
const STEP = 150;
const DEEPEST = 8;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '666666' } as const;
const LINES = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;

/** Where a block stands. */
interface Place {
  readonly indent: number;
  /** How many numbered lists it stands in. */
  readonly level: number;
  /** Whether it must stand on the page of what follows. */
  readonly keepNext: boolean;
  /** Whether it begins a page. */
  readonly begins: boolean;
}

const TOP: Place = { indent: 0, level: 0, keepNext: false, begins: false };

/** Sets the blocks of a document in Word's own paragraphs and tables. */
export class DocxWriter {
  #hasTitle = false;
  #isUnderTitle = false;
  /** Each list is numbered by itself; one that does not begin at one goes on with the numbers of the list before it. */
  #lists = 0;
  /** Whether what is set next begins a page. */
  #beginsPage = false;

  write({ blocks }: CertificateDocument): readonly FileChild[] {
    return joinClosings(blocks).flatMap((part) =>
      this.#writeBlocks(part.blocks, part.isClosing ? { ...TOP, keepNext: true } : TOP),
    );
  }

  #writeBlocks(blocks: readonly Block[], place: Place): readonly FileChild[] {
    return blocks.flatMap((block, at) => {
      const next = blocks[at + 1]?.kind;
      if (block.kind === 'page break') {
        this.#beginsPage = next === 'heading' || next === 'paragraph';
        return this.#beginsPage ? [] : [new Paragraph({ pageBreakBefore: true })];
      }
      const announces = block.kind === 'paragraph' && next === 'table';
      const begins = this.#beginsPage;
      this.#beginsPage = false;
      const keepNext = place.keepNext || announces;
      return this.#writeBlock(block, { ...place, keepNext, begins });
    });
  }

  #writeBlock(block: Exclude<Block, { kind: 'page break' }>, place: Place): readonly FileChild[] {
    const isUnderTitle = this.#isUnderTitle;
    this.#isUnderTitle = false;
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block, place)];
      case 'paragraph':
        return [isUnderTitle ? subtitle(block.children) : paragraph(block.children, place)];
      case 'list':
        return this.#list(block, place);
      case 'quote': {
        const within = { ...place, indent: place.indent + IN.quote };
        const source = block.cited === null ? [] : [cited(block.cited, within)];
        return [...this.#writeBlocks(block.blocks, within), ...source];
      }
      case 'table':
        return [table(block, place), gap(place)];
      case 'signature':
        return signature(block);
      case 'notes':
        return block.notes.map(({ number, text }) => {
          const run = new TextRun({ text: `(${number}) ${text}`, size: 18 });
          return new Paragraph({ children: [run], spacing: { after: 60 } });
        });
    }
  }

  #heading({ level, children }: Extract<Block, { kind: 'heading' }>, { begins }: Place): Paragraph {
    const isTitle = level === 1 && !this.#hasTitle;
    this.#hasTitle ||= isTitle;
    this.#isUnderTitle = isTitle;
    const levels = [
      HeadingLevel.HEADING_1,
      HeadingLevel.HEADING_2,
      HeadingLevel.HEADING_3,
    ] as const;
    const heading = isTitle ? HeadingLevel.TITLE : (levels[level - 1] ?? HeadingLevel.HEADING_3);
    return new Paragraph({
      heading,
      pageBreakBefore: begins,
      keepNext: true,
      keepLines: true,
      children: runs(children),
    });
  }

  /** The first paragraph of an item bears its number; the others stand below its words. */
  #list({ isOrdered, items, start }: List, place: Place): readonly FileChild[] {
    if (start === 1) this.#lists += 1;
    const instance = this.#lists;
    const level = Math.min(place.level, 2);
    const mark: IParagraphOptions = isOrdered
      ? { numbering: { reference: ORDERED, level, instance } }
      : { bullet: { level } };
    const within = { ...place, level: place.level + 1, indent: place.indent + IN.list };
    return items.flatMap(([first, ...others]) => {
      if (first?.kind !== 'paragraph') {
        return this.#writeBlocks(first === undefined ? [] : [first, ...others], within);
      }
      const announces = others[0]?.kind === 'table';
      const head = new Paragraph({
        ...mark,
        keepNext: announces || place.keepNext,
        keepLines: true,
        children: runs(first.children),
      });
      return [head, ...this.#writeBlocks(others, within)];
    });
  }
}

function subtitle(children: readonly Inline[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { left: 720, right: 720 },
    spacing: { after: 280 },
    children: runs(children, { italics: true }),
  });
}

/** A paragraph; one that ends in a line to write on has a tab that draws it to the margin. */
function paragraph(children: readonly Inline[], { indent, keepNext, begins }: Place): Paragraph {
  const last = children.at(-1);
  const common = { indent: { left: indent }, keepNext, keepLines: true, pageBreakBefore: begins };
  if (last?.kind === 'blank' && last.isLine) {
    const words = runs(children.slice(0, -1));
    return new Paragraph({
      ...common,
      tabStops: [LEADER],
      children: [...words, new TextRun({ children: [new Tab()] })],
    });
  }
  return new Paragraph({ ...common, children: runs(children) });
}

const LEADER = {
  type: TabStopType.RIGHT,
  position: TEXT_WIDTH,
  leader: LeaderType.UNDERSCORE,
} as const;

function cited(text: string, { indent, keepNext }: Place): Paragraph {
  return new Paragraph({
    keepNext,
    indent: { left: indent },
    children: [new TextRun({ text, italics: true })],
  });
}

/** All of it stays on one page with the words before it. */
function signature(block: Signature): readonly Paragraph[] {
  const head = new TextRun({ text: signatureHead(block), bold: true });
  const lines = signatureLines(block);
  const common = { keepLines: true, indent: { left: IN.signature } } as const;
  return [
    new Paragraph({
      ...common,
      keepNext: true,
      spacing: { before: 240, after: 240 },
      children: [head],
    }),
    ...lines.map((label, place) => {
      const words = new TextRun({ children: [`${label}: `, new Tab()] });
      const keepNext = place < lines.length - 1;
      return new Paragraph({
        ...common,
        keepNext,
        tabStops: [LEADER],
        spacing: { after: 280 },
        children: [words],
      });
    }),
  ];
}

/** What stands between a table and the words after it. */
function gap({ keepNext }: Place): Paragraph {
  return new Paragraph({ keepNext, spacing: { after: 0, line: 160 } });
}

function table(block: TableOf, { indent, keepNext }: Place): Table {
  const { columns, rows, indents = [] } = block;
  const isWhole = isShortTable(block);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const whole = TEXT_WIDTH - indent;
  const widths = columns.map(({ width }) => Math.round((whole * width) / total));
  const cell = (children: readonly Inline[], column: number, look: CellLook): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      borders: LINES,
      ...(look.isHead
        ? { shading: { type: ShadingType.CLEAR, fill: 'EEEEEE', color: 'auto' } }
        : {}),
      children: [
        new Paragraph({
          spacing: { after: 0, line: 240 },
          indent: { left: column === 1 ? STEP * Math.min(look.step, DEEPEST) : 0 },
          alignment: columns[column]?.isRight === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
          keepNext: keepNext || look.isKept,
          children: runs(children, { size: 18, bold: look.isHead }),
        }),
      ],
    });
  const head = columns.map(({ heading }, column) =>
    cell(heading, column, { isHead: true, isKept: true, step: 0 }),
  );
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    ...(indent > 0 ? { indent: { size: indent, type: WidthType.DXA } } : {}),
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: head }),
      ...rows.map((cells, at) => {
        const isKept = isWhole && at < rows.length - 1;
        const look = { isHead: false, isKept, step: indents[at] ?? 0 };
        return new TableRow({
          cantSplit: true,
          children: cells.map((children, column) => cell(children, column, look)),
        });
      }),
    ],
  });
}

interface CellLook {
  readonly isHead: boolean;
  /** Whether it stands on the page of the row after it. */
  readonly isKept: boolean;
  readonly step: number;
}

/** How a stretch of words looks. */
interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

function runs(children: readonly Inline[], look: Look = {}): TextRun[] {
  return children.flatMap((child) => runsOf(child, look));
}

function runsOf(inline: Inline, look: Look): TextRun[] {
  switch (inline.kind) {
    case 'text':
      return [new TextRun({ text: inline.text, ...look })];
    case 'figure':
      return [new TextRun({ text: inline.text, ...look }), ...noteMark(inline.note, look)];
    case 'blank': {
      const text = inline.isLine ? '_'.repeat(24) : `[${inline.label}]`;
      const shading = { type: ShadingType.CLEAR, fill: 'FFF3BF', color: 'auto' } as const;
      const run = new TextRun({
        text,
        underline: { type: UnderlineType.SINGLE },
        shading,
        ...look,
      });
      return [run, ...noteMark(inline.note, look)];
    }
    case 'strong':
      return runs(inline.children, { ...look, bold: true });
    case 'emphasis':
      return runs(inline.children, { ...look, italics: true });
    case 'break':
      return [new TextRun({ break: 1, ...look })];
  }
}

function noteMark(note: number | null, look: Look): TextRun[] {
  return note === null ? [] : [new TextRun({ text: `(${note})`, superScript: true, ...look })];
}
