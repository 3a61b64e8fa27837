import type { Env } from './env.ts';
import { atom, type Formula, isAtom, keyOf, listed, type Piece, write } from './formula.ts';
import { lifted, unlifted } from './lifted.ts';
import { UNKNOWN } from './statuses.ts';

/** The opposite of a condition. */
export function negated(condition: Formula): Formula {
  return write`NOT(${condition})`;
}

/**
 * Conditions joined: decided as soon as one decides, even where another has no value. Where none decides, one
 * that is unknown may yet, whatever the others lack, so that it stands before them.
 */
export function joined(env: Env, operator: 'and' | 'or', conditions: readonly Formula[]): Formula {
  const open = conditions.filter(
    (each) => each.pieces[0] !== (operator === 'and' ? 'TRUE' : 'FALSE'),
  );
  const [only] = open;
  if (only === undefined) return atom(operator === 'and' ? 'TRUE' : 'FALSE');
  if (open.length === 1) return only;
  const cells = open.map((each) => (isShort(each) ? each : cellOf(env, each)));
  const unknown = write`OR(${listed(cells.map((cell) => write`ISNA(${cell})`))})`;
  if (operator === 'and') {
    const fails = cells.map((cell) => write`IFERROR(NOT(${cell}),FALSE)`);
    return write`IF(OR(${listed(fails)}),FALSE,IF(${unknown},${UNKNOWN},AND(${listed(cells)})))`;
  }
  const holds = cells.map((cell) => write`IFERROR(${cell},FALSE)`);
  return write`IF(OR(${listed(holds)}),TRUE,IF(${unknown},${UNKNOWN},OR(${listed(cells)})))`;
}

/** A formula that takes hardly more room than a reference: it is written again in place of a cell of its own. */
function isShort({ pieces }: Formula): boolean {
  const references = pieces.filter((piece) => typeof piece !== 'string');
  const text = pieces.reduce(
    (sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0),
    0,
  );
  return references.length <= 2 && text <= MOST_SIGNS && !references.some(isAside);
}

const MOST_SIGNS = 32;

const ASIDE: ReadonlySet<string> = new Set(['area', 'each', 'past each']);

/** A reference to another sheet is long. */
function isAside(piece: Piece): boolean {
  return typeof piece === 'object' && ASIDE.has(piece.kind);
}

/** A formula that can be written twice: a reference, or a cell of its own, once for all rows where it is theirs. */
export function cellOf(env: Env, formula: Formula, format = 'General'): Formula {
  if (isAtom(formula)) return formula;
  const once = env.outer === null ? null : unlifted(formula);
  if (env.outer !== null && once !== null) return lifted(cellOf(env.outer, once, format));
  return env.block.slot(`working ${keyOf(formula)}`, { title: '', format }, () => formula);
}

/** Whether any of some conditions holds; of one it is that condition. */
export function eitherOf(conditions: readonly Formula[]): Formula {
  const [only, ...others] = conditions;
  return only === undefined || others.length === 0
    ? (only ?? atom('FALSE'))
    : write`OR(${listed(conditions)})`;
}
