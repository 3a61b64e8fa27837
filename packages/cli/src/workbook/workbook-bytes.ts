import { Writable } from 'node:stream';
import {
  PaperSize,
  type Row,
  type Style,
  WorkbookWriter,
  type WorkbookWriterOptions,
} from '@cj-tech-master/excelts';
import type { CellContent, Sheet, SheetCell, Workbook } from '@termsheet/compiler';
import { CELL_LOOKS, CONDITION_LOOKS } from './cell-looks.ts';

/** So that two builds of one contract are one file. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

/**
 * A workbook as the bytes of an `.xlsx` file. Texts are texts, whatever they begin with. It is written row by row: of a
 * long contract one has some million cells.
 */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  const file = new Writer(workbook.title, {
    stream,
    useStyles: true,
    useSharedStrings: false,
    creator: 'Termsheet',
    created: WRITTEN,
    modified: WRITTEN,
  });
  for (const sheet of workbook.sheets) addSheet(file, sheet);
  for (const { name, refersTo } of workbook.names) file.definedNames.add(refersTo, name);
  await file.commit();
  return Buffer.concat(chunks);
}

/** Writes a workbook that whoever opens it works out anew: it holds no results. */
class Writer extends WorkbookWriter {
  /** What the file says that it is. */
  readonly title: string;

  constructor(title: string, options: WorkbookWriterOptions) {
    super(options);
    this.title = title;
  }

  protected override _addFile(data: string | Uint8Array, name: string, base64?: boolean): void {
    const isBook = name === 'xl/workbook.xml' && typeof data === 'string';
    const told = isBook ? data.replace('<calcPr ', '<calcPr fullCalcOnLoad="1" ') : data;
    // oxlint-disable-next-line no-underscore-dangle -- the library names it so
    super._addFile(told, name, base64);
  }
}

/** Headings may take two lines. */
const HEADING_HEIGHT = 30;

/** What one line of text takes, in points. */
const LINE_HEIGHT = 15;

/** The looks whose texts run on in further lines of their cell. */
const WRAPPED: ReadonlySet<SheetCell['style']> = new Set(['words', 'note', 'label']);

/** How high a row is: as its longest text; null where it is one line, the height of which the program gives it. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number | null {
  // Words are not cut, so that a line is seldom full.
  const lines = cells.map(({ column, content, style }) =>
    content.kind === 'text' && WRAPPED.has(style)
      ? Math.ceil((1.1 * content.text.length) / (widths[column - 1] ?? 10))
      : 1,
  );
  const most = lines.reduce((sofar, each) => Math.max(sofar, each), 1);
  return most > 1 ? Math.min(LINE_HEIGHT * most, MAX_HEIGHT) : null;
}

/** Excel takes no higher rows. */
const MAX_HEIGHT = 400;

/** So many characters of width are still read on a page. */
const PAGE = 260;

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function addSheet(file: WorkbookWriter, sheet: Sheet): void {
  const { rows, columns } = sheet.frozen;
  const page = file.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: columns, ySplit: rows, showGridLines: false }],
    pageSetup: {
      paperSize: PaperSize.A4,
      orientation: sheet.orientation,
      fitToPage: true,
      fitToWidth: Math.max(1, Math.ceil(total(sheet.widths) / PAGE)),
      fitToHeight: 0,
      printTitlesRow: `${rows}:${rows}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
  });
  for (const [at, width] of sheet.widths.entries()) page.getColumn(at + 1).width = width;
  for (const { range, from } of sheet.choices) {
    page.dataValidations.add(range, {
      type: 'list',
      allowBlank: true,
      formulae: [from],
      showErrorMessage: false,
    });
  }
  for (const [at, { range, formula, look }] of sheet.conditions.entries()) {
    page.addConditionalFormatting({
      ref: range,
      rules: [
        { type: 'expression', formulae: [formula], style: CONDITION_LOOKS[look], priority: at + 1 },
      ],
    });
  }
  const filled = [...Map.groupBy(sheet.cells, ({ row }) => row)];
  for (const [number, cells] of filled.sort(([left], [right]) => left - right)) {
    const row = page.getRow(number);
    for (const cell of cells) addCell(row, cell);
    const height = number === rows ? HEADING_HEIGHT : heightOf(cells, sheet.widths);
    if (height !== null) row.height = height;
    row.commit();
  }
  page.commit();
}

function addCell(row: Row, { column, content, style, format }: SheetCell): void {
  const cell = row.getCell(column);
  cell.value = valueOf(content);
  // A text that is only looked at is marked as one, so that editing it does not make it a formula.
  const shown = content.kind === 'text' && style !== 'input' ? '@' : (format ?? 'General');
  cell.style = lookOf(style, shown);
}

/** Each look is one object throughout: the library knows a look again by it. */
const looks = new Map<string, Partial<Style>>();

function lookOf(style: SheetCell['style'], numFmt: string): Partial<Style> {
  const key = `${style} ${numFmt}`;
  const look = looks.get(key) ?? { ...CELL_LOOKS[style], numFmt };
  looks.set(key, look);
  return look;
}

function valueOf(content: CellContent): string | number | boolean | null | { formula: string } {
  switch (content.kind) {
    case 'text':
      return content.text;
    case 'figure':
      return content.figure;
    case 'yes/no':
      return content.value;
    case 'formula':
      return { formula: content.formula };
    case 'empty':
      return null;
  }
}
