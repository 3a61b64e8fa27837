import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { NotHeld } from '../not-held.ts';
import { calendarArea, isOpen } from './calendar-days.ts';
import type { Env } from './env.ts';
import { areaOfFact } from './facts.ts';
import { type Formula, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceKnown } from './moments.ts';
import { isNone, NONE, UNKNOWN } from './statuses.ts';

/** A fact with several values at a time, as the date in question finds it. */
export interface SeveralValues {
  /** The cells of its values, side by side; where there is no row, what that is instead. */
  readonly cells: Formula;
  /** Whether there is any. */
  readonly any: Formula;
}

/** The values of a fact that has several; null for anything else. */
export function severalValues(env: Env, node: IrExpression): SeveralValues | null {
  const fact = severalFact(env, node);
  if (fact === null) return null;
  const { index } = fact;
  const { name, keyedBy } = env.book.ir.facts[index] ?? { name: 'a fact', keyedBy: null };
  if (keyedBy !== null || fact.key !== null)
    throw new NotHeld(`it takes several values of ${name}, kept for each of several`);
  const row = rowOf(env, index);
  const first = write`INDEX(${areaOfFact(env, index, 'values')},${row})`;
  return {
    cells: write`INDEX(${areaOfFact(env, index, 'all')},${row},0)`,
    any: write`IF(ISERROR(${row}),IF(${isNone(row)},FALSE,${row}),NOT(EXACT(${first},"none")))`,
  };
}

/** The fact with several values that a name means, by itself or through a definition. */
function severalFact({ book, assumed }: Env, node: IrExpression): Node<'fact'> | null {
  if (assumed.has(`${node.kind} ${'index' in node ? node.index : ''}`)) return null;
  if (node.kind === 'fact') return book.ir.facts[node.index]?.several === true ? node : null;
  if (node.kind !== 'definition' || node.key !== null || node.argument !== null) return null;
  const body = book.ir.definitions[node.index]?.body;
  return body?.kind === 'fact' && book.ir.facts[body.index]?.several === true ? body : null;
}

/** The cell that says in which row of the fact its values stand. */
function rowOf(env: Env, index: number): Formula {
  const { ir } = env.book;
  const { name = '', series = null } = ir.facts[index] ?? {};
  const about = { title: `${name}: which row`, format: '0' };
  return env.block.slot(`row of fact ${index} ${momentKey(env)}`, about, () => {
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const [dates, values] = [areaOfFact(env, index, 'dates'), areaOfFact(env, index, 'values')];
    const found = (exactly: '0' | '1', absent: Formula): Formula => {
      const row = write`MATCH(${day},${dates},${exactly})`;
      return write`IFERROR(IF(INDEX(${values},${row})="",${absent},${row}),${absent})`;
    };
    if (series === null) return onceKnown(env, day, found('1', UNKNOWN));
    calendarArea(env, series, 'closed');
    const [first, last] = [areaOfFact(env, index, 'first'), areaOfFact(env, index, 'last')];
    const known = write`IF(OR(${day}<${first},${day}>${last}),${UNKNOWN},${found('0', NONE)})`;
    return onceKnown(env, day, write`IF(${isOpen(env, series, day)},${known},${NONE})`);
  });
}
