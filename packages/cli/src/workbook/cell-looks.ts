import type { Style } from '@cj-tech-master/excelts';
import type { CellStyle, SheetCondition } from '@termsheet/compiler';

const INK = 'FF1F2937';
const GREY = 'FF6B7280';
const NAVY = 'FF1E3A5F';
const HAIR = { style: 'thin', color: { argb: 'FFD1D5DB' } } as const;

function fill(argb: string): Style['fill'] {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

const TOP = { vertical: 'top' } as const;
const WRAPPED = { vertical: 'top', wrapText: true } as const;

/** How each kind of cell looks: inputs are coloured, what is worked out is not. */
export const CELL_LOOKS: Readonly<Record<CellStyle, Partial<Style>>> = {
  title: { font: { name: 'Calibri', size: 16, bold: true, color: { argb: NAVY } } },
  subtitle: { font: { name: 'Calibri', size: 10, italic: true, color: { argb: GREY } } },
  heading: {
    font: { name: 'Calibri', size: 10, bold: true, color: { argb: 'FFFFFFFF' } },
    fill: fill(NAVY),
    alignment: { vertical: 'middle', wrapText: true },
  },
  section: {
    font: { name: 'Calibri', size: 11, bold: true, color: { argb: NAVY } },
    alignment: TOP,
  },
  label: { font: { name: 'Calibri', size: 11, color: { argb: INK } }, alignment: WRAPPED },
  input: {
    font: { name: 'Calibri', size: 11, color: { argb: 'FF1D4ED8' } },
    fill: fill('FFFFF7DB'),
    border: { top: HAIR, bottom: HAIR, left: HAIR, right: HAIR },
    alignment: WRAPPED,
    protection: { locked: false },
  },
  value: {
    font: { name: 'Calibri', size: 11, bold: true, color: { argb: INK } },
    alignment: { vertical: 'top', horizontal: 'right', wrapText: true },
  },
  figure: {
    font: { name: 'Calibri', size: 11, color: { argb: INK } },
    alignment: { vertical: 'top', horizontal: 'right' },
  },
  words: { font: { name: 'Calibri', size: 10, color: { argb: GREY } }, alignment: WRAPPED },
  note: {
    font: { name: 'Calibri', size: 10, color: { argb: GREY } },
    alignment: { vertical: 'top', horizontal: 'left', wrapText: true, indent: 1 },
  },
  working: { font: { name: 'Calibri', size: 9, color: { argb: 'FF9CA3AF' } }, alignment: TOP },
};

/** The colours that cells take by what they hold. */
export const CONDITION_LOOKS: Readonly<Record<SheetCondition['look'], Partial<Style>>> = {
  good: { font: { color: { argb: 'FF166534' } }, fill: dressed('FFDCFCE7') },
  bad: { font: { color: { argb: 'FF991B1B' } }, fill: dressed('FFFEE2E2') },
  missing: { font: { color: { argb: 'FFB0B5BD' } } },
  now: { font: { italic: true, color: { argb: 'FF92400E' } } },
};

/** A conditional fill takes its colour from the background. */
function dressed(argb: string): Style['fill'] {
  return { type: 'pattern', pattern: 'solid', bgColor: { argb } };
}
