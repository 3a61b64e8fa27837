import type { ValueType } from '@termsheet/runtime';
import { atom, type Formula, listed, write } from './formula.ts';

/**
 * How cells say that there is no value: by an error of the spreadsheet itself, for these flow through every
 * formula and no comparison or maximum passes over them.
 */
export const UNKNOWN = atom('NA()');
export const NONE = atom('#NULL!');
export const NOT_YET = atom('#REF!');
export const IMPOSSIBLE = atom('#NUM!');

/** The words for a cell that may be without a value, or the value itself. */
export function shown(cell: string, value = cell): string {
  const words = [
    'none',
    'impossible',
    'impossible',
    'not yet',
    'impossible',
    'impossible',
    'unknown',
  ];
  const list = words.map((word) => `"${word}"`).join(',');
  // LibreOffice has no number for the error that stands for none.
  return `IF(ISERROR(${cell}),CHOOSE(IFERROR(ERROR.TYPE(${cell}),1),${list}),${value})`;
}

/** Whether a cell that holds an error says none, or not yet. */
export function isAbsent(cell: Formula): Formula {
  return write`OR(${isNone(cell)},${isNotYet(cell)})`;
}

/** Whether a cell that holds an error says none. */
export function isNone(cell: Formula): Formula {
  return write`IFERROR(ERROR.TYPE(${cell}),1)=1`;
}

/** Whether a cell that holds an error says not yet. */
function isNotYet(cell: Formula): Formula {
  return write`IFERROR(ERROR.TYPE(${cell}),1)=4`;
}

/** What is left where several cells hold errors, none of them unknown: none, unless one of them is impossible. */
export function absenceOf(cells: readonly Formula[]): Formula {
  if (cells.length === 0) return NONE;
  return write`IF(AND(${listed(cells.map(isAbsent))}),${NONE},${IMPOSSIBLE})`;
}

/** Values that are words of the contract: one of them may be `None`, which a comparison takes for `none`. */
const WORDS: ReadonlySet<ValueType['kind']> = new Set(['one of', 'text', 'party']);

/** A cell that somebody fills: without a value while it is empty, and where it says none. */
export function supplied(cell: Formula, kind: ValueType['kind'] = 'quantity'): Formula {
  const isNone = WORDS.has(kind) ? write`EXACT(${cell},"none")` : write`${cell}="none"`;
  return unlessEmpty(cell, write`IF(${isNone},${NONE},${cell})`);
}

/** A cell in which a reading is chosen, whose words may be `none` like any others. */
export function chosen(cell: Formula): Formula {
  return unlessEmpty(cell, cell);
}

function unlessEmpty(cell: Formula, filled: Formula): Formula {
  return write`IF(${cell}="",${UNKNOWN},${filled})`;
}
