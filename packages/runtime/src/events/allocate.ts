import { Trace } from '../derivation/trace.ts';
import { Exact } from '../exact/exact.ts';
import { type RoundingMode, roundToMultiple } from '../exact/rounding.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { Rows } from '../program/program.ts';
import { firstMissing } from '../series/statistics.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { formatValue } from '../value/format-value.ts';
import { impossible } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { leftOf, type Part, type RemainderTo } from './remainders.ts';
import { countRows, isRows, readRow } from './rows.ts';

/** `allocate X pro rata by F among R`. */
export interface Allocation {
  readonly site: number;
  /** What is divided. */
  readonly amount: Code;
  /** Among whom. */
  readonly rows: Rows<Code>;
  /** By what, read for each row; of any unit, which cancels out. */
  readonly weight: Code;
  readonly weightSite: number;
  /** Whose part is asked for. */
  readonly row: Code;
  /** How each part is rounded, and to multiples of what; null where parts are exact. */
  readonly rounding: { readonly mode: RoundingMode; readonly step: Code } | null;
  /** Who takes what rounding leaves, so that the parts are together the whole. */
  readonly remainder: RemainderTo | null;
  /** The slots of the local names, but for that of the rows, on which the parts of all rest. */
  readonly reads: readonly number[];
}

/** What an amount was divided into at one moment, which is the same whoever's part is asked for. */
export interface Divided {
  /** What the local names on which it rests stood for. */
  readonly locals: readonly (Value | undefined)[];
  readonly parts: Parts | Value;
  /** What the weights of all rest on; null where no derivation was recorded. */
  readonly trace: Trace | null;
  /** How many terms it rests on, one upon another. */
  readonly height: number;
}

/** Each part, by whose it is, what all weigh together, and what rounding left. */
interface Parts {
  readonly of: ReadonlyMap<Value, Part>;
  readonly total: Exact;
  readonly left: ReadonlyMap<Part, Exact>;
}

/**
 * The part of one row: the amount times its weight over all weights, rounded as said. A row that is
 * not among those asked for has no part, which is 0. Impossible where the weights are together 0, or
 * one of them is below 0.
 */
export function allocate(frame: Frame, spec: Allocation): Value {
  return frame.window(spec.site, () => {
    const whose = spec.row(frame);
    if (frame.trace !== null) spec.amount(frame);
    const { parts } = dividedAt(frame, spec);
    if (!isParts(parts)) return parts;
    const own = parts.of.get(whose);
    if (own === undefined) {
      if (frame.trace !== null) frame.trace.note = TAKES_NO_PART;
      return Exact.ZERO;
    }
    const left = parts.left.get(own) ?? Exact.ZERO;
    noteShare(frame, spec, { own, left, total: parts.total });
    return own.rounded.plus(left);
  });
}

/** What is said of the part of one who has none. */
const TAKES_NO_PART = 'it is none of those among whom the whole is divided';

/** All parts are worked out once for each moment. */
function dividedAt(frame: Frame, spec: Allocation): Divided {
  const { run, trace: within } = frame;
  const { allocations } = frame.moment;
  const locals = spec.reads.map((slot) => frame.locals[slot]);
  const known = allocations.get(spec.site);
  const isSame = known?.locals.every((value, index) => value === locals[index]) === true;
  if (known !== undefined && isSame && (within === null || known.trace !== null)) {
    run.limits.restOn(known.height);
    noteWeights(frame, known);
    return known;
  }
  const words = run.program.sites[spec.weightSite]?.text ?? '';
  const step = { ...frame.step('window', null), body: spec.weightSite, name: `${words} of all` };
  const trace = within === null ? null : new Trace(step);
  const { result: parts, height } = run.limits.measure(() =>
    divide(frame.withLocals([...frame.locals], trace), spec),
  );
  if (trace !== null) trace.value = isParts(parts) ? parts.total : parts;
  const divided = { locals, parts, trace, height };
  allocations.set(spec.site, divided);
  noteWeights(frame, divided);
  return divided;
}

function noteWeights(frame: Frame, { trace }: Divided): void {
  if (trace !== null) frame.trace?.references.push({ site: null, trace });
}

/** Says which part of all it is, and whether it took what rounding left. */
function noteShare(
  frame: Frame,
  spec: Allocation,
  { own, left, total }: { readonly own: Part; readonly left: Exact; readonly total: Exact },
): void {
  if (frame.trace === null) return;
  const { sites } = frame.run.program;
  const type = sites[spec.weightSite]?.type ?? null;
  const share = `${formatValue(own.weight, type)} of ${formatValue(total, type)}`;
  const rest = `, and ${formatValue(left, sites[spec.site]?.type ?? null)} that rounding left`;
  frame.trace.note = left.isZero() ? share : `${share}${rest}`;
}

function divide(frame: Frame, spec: Allocation): Parts | Value {
  const rows = countRows(frame, spec.rows, spec.site);
  if (!isRows(rows)) return rows;
  const open = rows.map(({ verdict }) => verdict).filter((verdict) => verdict !== true);
  if (open.length > 0) return firstMissing(open) ?? Opaque.INSTANCE;
  frame.run.limits.spend('row', spec.site, rows.length);
  const read = { slot: spec.rows.slot, operand: spec.weight };
  const weights = rows.map(({ occurrence }) => readRow(frame, { ...read, row: occurrence }));
  // Whoever asks for a part records for himself what is divided.
  const unrecorded = frame.withLocals(frame.locals, null);
  const amount = spec.amount(unrecorded);
  const step = spec.rounding === null ? Exact.ONE : spec.rounding.step(unrecorded);
  const known = [amount, step, ...weights];
  const figures = known.filter((value) => value instanceof Exact);
  if (figures.length < known.length) return firstMissing(known) ?? Opaque.INSTANCE;
  const [whole = Exact.ZERO, unit = Exact.ONE, ...by] = figures;
  if (by.some((weight) => weight.sign() < 0)) return impossible('an allocation by less than 0');
  const total = by.reduce((sum, weight) => sum.plus(weight), Exact.ZERO);
  if (total.isZero()) return impossible('an allocation by nothing: the weights are together 0');
  if (unit.sign() <= 0) return impossible('rounding to multiples of no more than 0');
  const { rounding } = spec;
  const parts = by.map((weight): Part => {
    const part = whole.times(weight).dividedBy(total);
    const rounded = rounding === null ? part : roundToMultiple(part, rounding.mode, unit);
    return { weight, rounded, fraction: part.minus(rounded) };
  });
  const of = new Map<Value, Part>();
  for (const [index, part] of parts.entries()) of.set(rows[index]?.occurrence ?? false, part);
  return { of, total, left: leftOf(whole, parts, { to: spec.remainder, unit }) };
}

function isParts(parts: Parts | Value): parts is Parts {
  return typeof parts === 'object' && 'total' in parts;
}
