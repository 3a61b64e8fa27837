import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  afterComma,
  alike,
  column,
  either,
  filled,
  filledColumn,
  flat,
  hanging,
  segmentsOf,
  words,
  type Chapter,
  type Piece,
  type Setting,
} from './layouts.ts';
import { isWord } from './woven.ts';

const { group, hardline, indent, join, line } = builders;

/** Formulas: broken before `otherwise`, `then`, `and`, `or` and operators. */
export const expressions: Chapter = {
  ...alike(['Reference', 'Application', 'FieldOf', 'PercentOf'], flat),
  OnDate: hanging(words('on')),
  ...alike(['Negation', 'Not'], flat),
  ImmediatelyBefore: hanging(words('immediately')),
  Assumption: flat,
  AsIf: asIf,
  Arithmetic: chained,
  Logical: chained,
  Clamp: clause,
  Rounding: clause,
  Comparison: hanging(words('is')),
  IsEither: filled(either(afterComma, words('is', 'or'))),
  IsWithin: filled(words('is', 'through', 'until')),
  OnDays: hanging(words('on')),
  Conditional: conditional,
  Group: flat,
};

/** `, but not below X`, `, rounded down`: the comma stays on its line, and what is short behind the last. */
function clause(setting: Setting): Doc {
  const [first = '', ...further] = segmentsOf(setting, afterComma);
  return [first, indent(further.map((segment) => group([line, segment])))];
}

/** `X as if A is V`, and further in `and B is W`. */
function asIf(setting: Setting): Doc {
  const at = setting.pieces.findIndex(({ word }) => word === 'as');
  const operand = flat({ ...setting, pieces: setting.pieces.slice(0, at) });
  const rest = { ...setting, pieces: setting.pieces.slice(at) };
  return group([indent(operand), indent([line, hanging(words('and'))(rest)])]);
}

/** A sum, and what is joined by `and` or `or`, has a line for each part; a product is read on. */
function chained(setting: Setting): Doc {
  const isProduct = setting.pieces.some(({ word }) => word === '*' || word === '/');
  return (isProduct ? filledColumn : column)(setting, words('+', '-', '*', '/', 'and', 'or'));
}

/**
 * `if C then A`, and on the next line `otherwise B`, where all do not fit on one, or where a reader pauses
 * within a branch, or there are more than two of them.
 */
function conditional(setting: Setting): Doc {
  const starts = setting.pieces.flatMap(({ word }, index) => (word === 'otherwise' ? [index] : []));
  const branches = [0, ...starts].map((start, branch) => {
    const pieces = setting.pieces.slice(start, starts[branch]);
    return column({ ...setting, pieces }, words('then'));
  });
  const pauses = setting.pieces.some(({ woven }) => hasPause(woven));
  return group(join(branches.length > 2 || pauses ? hardline : line, branches));
}

/** Whether a reader pauses at the end: `X, but not below Y`. */
function hasPause(woven: Piece['woven']): boolean {
  return !isWord(woven) && (woven.kind === 'Clamp' || woven.kind === 'Rounding');
}
