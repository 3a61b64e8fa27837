import { PaperSize, type Style, Workbook as File, type Worksheet } from '@cj-tech-master/excelts';
import type { CellContent, Sheet, SheetCell, Workbook } from '@termsheet/compiler';
import { CELL_LOOKS, CONDITION_LOOKS } from './cell-looks.ts';

/** So that two builds of one contract are one file. */
const WRITTEN = new Date(Date.UTC(2000, 0, 1));

/** A workbook as the bytes of an `.xlsx` file. Texts are texts, whatever they begin with. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const file = new File();
  file.title = workbook.title;
  file.creator = 'Termsheet';
  file.created = WRITTEN;
  file.modified = WRITTEN;
  file.calcProperties = { fullCalcOnLoad: true };
  for (const sheet of workbook.sheets) addSheet(file, sheet);
  for (const { name, refersTo } of workbook.names) file.definedNames.add(refersTo, name);
  return file.xlsx.writeBuffer();
}

/** Headings may take two lines. */
const HEADING_HEIGHT = 30;

/** What one line of text takes, in points. */
const LINE_HEIGHT = 15;

/** The looks whose texts run on in further lines of their cell. */
const WRAPPED: ReadonlySet<SheetCell['style']> = new Set(['words', 'note', 'label']);

/** Rows are as high as their longest text; a row of one line keeps the height that the program gives it. */
function setHeights(page: Worksheet, { cells, widths }: Sheet): void {
  const lines = new Map<number, number>();
  for (const { row, column, content, style } of cells) {
    if (content.kind !== 'text' || !WRAPPED.has(style)) continue;
    // Words are not cut, so that a line is seldom full.
    const count = Math.ceil((1.1 * content.text.length) / (widths[column - 1] ?? 10));
    lines.set(row, Math.max(count, lines.get(row) ?? 1));
  }
  for (const [row, count] of lines) {
    if (count > 1) page.getRow(row).height = Math.min(LINE_HEIGHT * count, MAX_HEIGHT);
  }
}

/** Excel takes no higher rows. */
const MAX_HEIGHT = 400;

/** So many characters of width are still read on a page. */
const PAGE = 260;

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function addSheet(file: File, sheet: Sheet): void {
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
  for (const cell of sheet.cells) addCell(page, cell);
  setHeights(page, sheet);
  page.getRow(rows).height = HEADING_HEIGHT;
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
}

function addCell(page: Worksheet, { row, column, content, style, format }: SheetCell): void {
  const cell = page.getCell(row, column);
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
