import { isMore } from '../arithmetic/comparisons.ts';
import { and } from '../arithmetic/logic.ts';
import { formatLongDate } from '../dates/index.ts';
import { standing } from '../events/standing.ts';
import type { RightSpec } from '../program/rights.ts';
import type { Code } from '../timeline/code.ts';
import { Frame } from '../timeline/frame.ts';
import { guard } from '../timeline/guard.ts';
import { Moment } from '../timeline/moment.ts';
import type { Happening } from '../timeline/judge.ts';
import type { Run } from '../timeline/run.ts';
import { compareTimes } from '../times/compare-times.ts';
import { formatValue } from '../value/format-value.ts';
import { Missing, undecided } from '../value/missing.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';
import type { ValueType } from '../value/value-type.ts';
import { closesOn, isOpen, opensOn, type RightInForce } from './right-days.ts';

/** That a right admits a use, or may. */
export interface RightUse {
  readonly right: number;
  /** What the right is given for; null where it stands by itself. */
  readonly key: Occurrence | null;
  readonly occurrence: Occurrence;
  /** Why it is not known whether it does; null where it is. */
  readonly doubt: Missing | null;
}

/**
 * Why a use is void, that this is not known, or null where some right admits it. It is judged in the
 * state in which it found the contract. An event by which no right is used is not judged at all.
 */
export function judgeUse(run: Run, use: Happening): Occurrence['voided'] {
  const { occurrence, day, sequence, upon } = use;
  const { rights } = upon;
  if (rights.length === 0) return null;
  const moment = new Moment(day, sequence - 1, null);
  const reasons: string[] = [];
  let doubt: Missing | null = null;
  let admitted = false;
  for (const index of rights) {
    const spec = run.program.rights[index];
    if (spec === undefined) continue;
    const given = givenFor(run, spec, moment);
    if (given.length === 0) reasons.push(`${spec.name}: ${nothingFor(run, spec)}`);
    for (const { key, doubt: doubtOfKey } of given) {
      const verdict = judgeUnder({ run, spec, key, moment }, use, doubtOfKey);
      if (Array.isArray(verdict)) {
        reasons.push(...verdict.map((reason) => `${spec.name}: ${reason}`));
        continue;
      }
      const open = verdict instanceof Missing ? verdict : null;
      run.rightUses.push({ right: index, key, occurrence, doubt: open });
      if (open === null) admitted = true;
      else doubt = undecided(doubt, open);
    }
  }
  if (admitted) return null;
  return doubt ?? [...new Set(reasons)];
}

interface Given {
  readonly key: Occurrence | null;
  /** Why it is not known whether the right is given for it; null where it is. */
  readonly doubt: Missing | null;
}

/** What a right is given for, so far. */
export function givenFor(run: Run, spec: RightSpec<Code>, moment: Moment): readonly Given[] {
  if (spec.key === null) return [{ key: null, doubt: null }];
  const { event, when } = spec.key;
  const given: Given[] = [];
  for (const key of run.occurrencesOf(event)) {
    if (!moment.sees(key.day, key.sequence)) break;
    const applies = and(standing(key), () => {
      if (when === null) return true;
      const at = key.row === null ? run.before(key, moment) : moment;
      return guard(run, spec, () => when(new Frame(run, at, [key], null)));
    });
    if (applies === true) given.push({ key, doubt: null });
    else if (applies instanceof Missing) given.push({ key, doubt: applies });
  }
  return given;
}

function nothingFor(run: Run, { key }: RightSpec<Code>): string {
  const name = run.program.events[key?.event ?? -1]?.name ?? 'event';
  return `there is no ${name} for which it is given`;
}

/** Collects why a use is outside a right; what is not known leaves it in doubt. */
class Objections {
  readonly reasons: string[] = [];
  doubt: Missing | null;

  constructor(doubt: Missing | null) {
    this.doubt = doubt;
  }

  /** @param fails whether the objection holds. */
  raise(fails: Value, reason: () => string): void {
    if (fails === true) this.reasons.push(reason());
    else if (fails instanceof Missing) this.doubt = undecided(this.doubt, fails);
  }
}

function judgeUnder(
  right: RightInForce,
  use: Happening,
  doubt: Missing | null,
): Occurrence['voided'] {
  const objections = new Objections(doubt);
  judgeOpening(right, use, objections);
  judgeClosing(right, use, objections);
  judgeAmount(right, use, objections);
  judgeCondition(right, objections);
  return objections.reasons.length > 0 ? objections.reasons : objections.doubt;
}

function judgeOpening(right: RightInForce, use: Happening, objections: Objections): void {
  const opens = opensOn(right);
  if (opens === null) return;
  if (opens instanceof Missing && isOpen(opens)) {
    objections.raise(true, () => `it has not opened yet; it waits for ${opens.reasons.join('; ')}`);
    return;
  }
  const fails = typeof opens === 'number' ? opens > use.day : opens;
  objections.raise(fails, () => `it is not open before ${formatValue(opens, null)}`);
}

function judgeClosing(right: RightInForce, use: Happening, objections: Objections): void {
  const closes = closesOn(right);
  if (closes === null || (closes instanceof Missing && isOpen(closes))) return;
  if (typeof closes !== 'number') return objections.raise(closes, () => '');
  if (use.day > closes) {
    return objections.raise(true, () => `it closed on ${formatLongDate(closes)}`);
  }
  const { before } = right.spec;
  if (before === null || use.day < closes) return undefined;
  const frame = frameOf(right);
  const time = before.time(frame);
  const isLate = compareTimes(frame, 'at least', [
    frame.field(null, before.field, use.occurrence),
    time,
  ]);
  return objections.raise(
    isLate,
    () => `it closed on ${formatLongDate(closes)} at ${formatValue(time, null)}`,
  );
}

function judgeAmount(right: RightInForce, use: Happening, objections: Objections): void {
  const { limit } = right.spec;
  const most = mostOf(right);
  if (limit === null || most === null) return;
  const used = frameOf(right).field(null, limit.field, use.occurrence);
  const type = typeOfMost(right);
  objections.raise(
    isMore(used, most),
    () => `it goes up to ${formatValue(most, type)}, and this is ${formatValue(used, type)}`,
  );
}

function judgeCondition(right: RightInForce, objections: Objections): void {
  const holds = standsOf(right);
  const { run, spec } = right;
  const words = run.program.sites[spec.while?.site ?? -1]?.text ?? '';
  objections.raise(
    typeof holds === 'boolean' ? !holds : holds,
    () => `it stands only while ${words}`,
  );
}

/** How much one use may be of; null where the right says nothing of it. */
export function mostOf(right: RightInForce): Value | null {
  const { run, spec } = right;
  const { limit } = spec;
  if (limit === null) return null;
  return guard(run, { name: spec.name, site: limit.site }, () => limit.most(frameOf(right)));
}

/** What the amount of a use is of: it is told by a field of its event. */
export function typeOfMost({ run, spec }: Pick<RightInForce, 'run' | 'spec'>): ValueType | null {
  if (spec.limit === null) return null;
  return run.program.events[spec.event]?.fields[spec.limit.field]?.type ?? null;
}

/** The time of day at which a right closes on its last day; null where it has all of that day. */
export function closesAtOf(right: RightInForce): Value | null {
  return right.spec.before?.time(frameOf(right)) ?? null;
}

/** Whether what a right stands under holds. */
export function standsOf(right: RightInForce): Value {
  const { run, spec } = right;
  const { while: bound } = spec;
  if (bound === null) return true;
  return guard(run, { name: spec.name, site: bound.site }, () => bound.condition(frameOf(right)));
}

function frameOf({ run, key, moment }: RightInForce): Frame {
  return new Frame(run, moment, key === null ? [] : [key], null);
}
