import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { writesKept } from '../rules.ts';
import type { Needs } from '../writer.ts';
import type { Coding } from './code-functions.ts';
import { isOfItsOwn } from './is-of-its-own.ts';

/**
 * An event that may have happened on any of several days is told again after each day on which anything
 * happened. Where that may bring something else than before, all that may happen is needed.
 */
export function needOtherNews({ ir, shared: { needs } }: Coding, event: number): void {
  if (!mayBringElse(ir, needs, event)) return;
  for (const at of ir.events.keys()) needs.events.add(at);
  for (const at of ir.obligations.keys()) needs.obligations.add(at);
  // What waits for its day happens on it.
  for (const { effective, writes } of ir.rules) {
    if (effective !== null) for (const { state } of writes) needs.states.add(state);
  }
}

/** Whether what an event brings may be something else on a later day, though nothing happened that it rests on. */
function mayBringElse(ir: Ir, needs: Needs, event: number): boolean {
  const rules = ir.rules
    .filter((rule) => rule.event === event)
    .map((rule) => ({ ...rule, writes: writesKept(rule, needs.states) }))
    .filter(({ validity, writes }) => writes.length + validity.length > 0);
  const exceptions = rules
    .flatMap(({ writes }) => writes)
    .flatMap((write) => write.exceptions.map((at) => ir.exceptions[at]));
  const duties = ir.obligations
    .filter((_, at) => needs.obligations.has(at))
    .filter(({ key, act, satisfied }) =>
      [key, act, ...satisfied].some((each) => each?.event === event),
    )
    .map(({ key, act, satisfied }) => [key, act, satisfied]);
  const isDated =
    ir.rights.some((right) => right.event === event) ||
    rules.some(({ effective }) => effective !== null);
  return isDated || !new Steady(ir).isSteady([rules, exceptions, duties]);
}

/** What is read of days, or of events of which it may not be known on which day they happened. */
const OF_DAYS: ReadonlySet<unknown> = new Set<IrExpression['kind']>([
  'fact',
  'on date',
  'on days',
  'immediately before',
  'date of',
  'unrolled date',
  'receipt',
  'there is',
  'event statistic',
  'pick event',
]);

/** Tells of parts of the representation whether they give the same from day to day while nothing happens. */
class Steady {
  readonly #ir: Ir;
  readonly #seen = new Set<unknown>();

  constructor(ir: Ir) {
    this.#ir = ir;
  }

  isSteady(part: unknown): boolean {
    if (typeof part !== 'object' || part === null || this.#seen.has(part)) return true;
    this.#seen.add(part);
    return !this.#moves(part) && Object.values(part).every((each) => this.isSteady(each));
  }

  #moves(part: object): boolean {
    if (!('kind' in part)) return false;
    if (OF_DAYS.has(part.kind) || isOfItsOwn(this.#ir, part as IrExpression)) return true;
    if (!('index' in part)) return false;
    const { definitions, ambiguities } = this.#ir;
    const index = Number(part.index);
    if (part.kind === 'definition') return !this.isSteady(definitions[index]?.body);
    return part.kind === 'ambiguity' && !this.isSteady(ambiguities[index]?.readings);
  }
}
