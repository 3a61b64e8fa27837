import type { RuleSpec, StateSpec, WriteSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import { keptDigits } from './differences.ts';
import { type Book, type Env, type Local, standingIn } from './env.ts';
import { writeExpression } from './expressions.ts';
import { atom, type Formula, listed, operation, ownSlot, write } from './formula.ts';
import { keepAccrual, requireHeld } from './accruals.ts';
import { partsOfPayment } from './amounts-owed.ts';
import { isOfAnyPart, requireApart, stepsInLine } from './consequences.ts';
import { cellOf, eitherOf, joined, negated } from './logic.ts';
import { isAbout, isHappening, uponEvent } from './happening.ts';
import { isMade } from './is-made.ts';
import { keepWritten } from './late-states.ts';
import { atOrigin, isDueHere, keyFromHere } from './line-keys.ts';
import { EFFECT, OPENING } from './phases.ts';
import { isRecounted, recounted } from './recounted-accruals.ts';
import { readState } from './references.ts';
import { openSinceColumns, unlessOpen } from './open-days.ts';
import { IMPOSSIBLE } from './statuses.ts';
import { stands } from './validity.ts';
import { wakeForAll } from './wakes.ts';
import { withoutSites } from './without-sites.ts';

type Rule = RuleSpec<IrExpression>;

/** One write of one rule: whether it is made upon the event at hand, and what it writes. */
export interface Made {
  readonly how: WriteSpec<IrExpression>['how'];
  readonly made: Formula;
  readonly value: Formula;
  readonly neverUp: boolean;
  /** Whether it is as good as not made where it would change nothing, though it is not known whether it is made. */
  readonly asGoodAsNot: boolean;
}

/**
 * The cells of a state in a row of history: what it is before, what each rule asks and writes, what it is
 * after. Gives the formula of its first value; nothing where it has no columns of its own.
 *
 * @throws NotHeld where something that changes it cannot be held.
 */
export function writeState(env: Env, index: number): Formula | undefined {
  const { ir, history } = env.book;
  const spec = ir.states[index];
  if (spec === undefined) throw new NotHeld('it is not declared');
  if (isRecounted(env.book, index)) {
    recounted(standingIn({ ...env, block: env.book.days }), index);
    return undefined;
  }
  const grows = spec.accrual !== null;
  if (grows) requireHeld(env.book, index);
  const start = writeExpression({ ...env, locals: new Map() }, spec.start);
  const before = readState(env, index);
  const rules = ir.rules.filter(({ writes }) => writes.some(({ state }) => state === index));
  const about = { title: spec.name, format: numberFormat(spec.type) };
  const raw = stepsInLine(ir, rules).reduce(
    (found, own) => afterRules(env, index, { found, rules: own }),
    before,
  );
  const limited = asFarAsDaysAreKnown(env, rules, checked(env, spec, raw));
  const after = history.fill(`after ${index}`, { ...about, title: `${spec.name} after` }, limited);
  if (grows) keepAccrual(env, index, { before, after });
  if (spec.accrues !== null) keepWritten(env.book, index, after);
  return start;
}

/** Not known from when something that changes it may come on any day, whatever else sets it meanwhile. */
function asFarAsDaysAreKnown({ book }: Env, rules: readonly Rule[], after: Formula): Formula {
  const open = openSinceColumns(
    book,
    rules.map(({ event }) => event),
  );
  return unlessOpen(
    open.map((slot) => atom({ kind: 'slot', slot })),
    after,
  );
}

/** What a state is after the rules of one step of a line. */
function afterRules(
  env: Env,
  index: number,
  { found, rules }: { readonly found: Formula; readonly rules: readonly Rule[] },
): Formula {
  const format = numberFormat(env.book.ir.states[index]?.type ?? { kind: 'text' });
  const before = cellOf(env, found, format);
  return groupsOf(env, rules).reduceRight<Formula>((rest, { events, own }) => {
    const made = own.flatMap((rule) => writesOf(env, rule, index));
    const happens = eitherOf(events.map((event) => isAbout(env, event)));
    // Where it is not known whether they happen, it matters what they would change.
    return write`IF(IFERROR(${happens},TRUE),${combined(env, before, made)},${rest})`;
  }, before);
}

/** Rules upon events that may happen in one line: those of several schedules, or of one stratum, happen together. */
function groupsOf(
  { book }: Env,
  rules: readonly Rule[],
): readonly { readonly events: readonly number[]; readonly own: readonly Rule[] }[] {
  const together = Map.groupBy(rules, ({ event }) => {
    const source = book.ir.events[event]?.source;
    if (source?.kind === 'schedule') return 'dates';
    return source?.kind === 'when' ? `close ${source.stratum}` : String(event);
  });
  return [...together.values()].map((own) => ({
    own,
    events: [...new Set(own.map(({ event }) => event))],
  }));
}

/** A figure stands where it is not below the floor of its quantity. */
export function checked(env: Env, { type, floor }: StateSpec<IrExpression>, raw: Formula): Formula {
  if (floor === 'none') return raw;
  const cell = cellOf(env, raw, numberFormat(type));
  return floor === 'above zero'
    ? write`IF(${cell}<=0,${IMPOSSIBLE},${cell})`
    : write`IF(${cell}<-1E-9,${IMPOSSIBLE},${cell})`;
}

export function writesOf(env: Env, rule: Rule, state: number): readonly Made[] {
  requireChangeable(env, rule);
  const at: Env = {
    ...env,
    locals: new Map<number, Local>([[0, { kind: 'event at hand', event: rule.event }]]),
  };
  return rule.writes.filter((each) => each.state === state).map((each) => writeOf(at, rule, each));
}

/** @throws NotHeld where no line says when a rule is applied. */
export function requireChangeable({ book }: Env, rule: Rule): void {
  const event = book.ir.events[rule.event];
  if (event?.source.kind !== 'reported' && !isMade({ book }, rule.event)) {
    throw new NotHeld(
      `it changes upon ${event?.name ?? ''}, which the contract itself brings about`,
    );
  }
  requireApart(book.ir, rule);
}

function writeOf(env: Env, rule: Rule, each: WriteSpec<IrExpression>): Made {
  return { ...changeOf(env, rule, each), value: valueOf(env, rule, each) };
}

/** What a rule writes, worked out in the lines that its event is about. */
export function valueOf(env: Env, rule: Rule, each: WriteSpec<IrExpression>): Formula {
  const { ir, history } = env.book;
  const about = {
    title: `${ir.states[each.state]?.name ?? ''} under ${rule.clause}: ${HOW[each.how]}`,
    format: numberFormat(ir.states[each.state]?.type ?? { kind: 'text' }),
  };
  return history.slot(`value ${rule.site} ${each.site}`, about, () => {
    const worked = writeExpression(env, each.value);
    const test = write`IFERROR(${isAbout(env, rule.event)},TRUE)`;
    return uponEvent(env, rule.event, { worked, otherwise: '""', test });
  });
}

/** Whether a rule's write is made, before it is known what it writes. */
export function changeOf(env: Env, rule: Rule, each: WriteSpec<IrExpression>): Omit<Made, 'value'> {
  const { ir, history } = env.book;
  const name = ir.states[each.state]?.name ?? '';
  const applies = ruleApplies(env, rule);
  const exceptions = each.exceptions.flatMap((index) => ir.exceptions[index] ?? []);
  const forbidding = exceptions.flatMap(({ when }) =>
    when === null ? [] : [writeExpression(testEnv(env, rule), when)],
  );
  const asGoodAsNot = isTriedInTime(env.book, rule, each);
  const made =
    forbidding.length === 0
      ? applies
      : history.slot(
          `made ${rule.site} ${each.site}`,
          { title: `Change of ${name} under ${rule.clause} is made`, format: 'General' },
          () => {
            const allowed = negated(cellOf(env, joined(env, 'or', forbidding)));
            return asGoodAsNot
              ? unlessKnownNot(applies, allowed)
              : write`IF(${applies},${allowed},FALSE)`;
          },
        );
  const neverUp = exceptions.some(({ when }) => when === null);
  return { how: each.how, made, neverUp, asGoodAsNot };
}

/**
 * Whether a rule, or one of its writes, is tried whenever it may come to something else. What happens at one time is
 * tried then; what a condition brings about in each line while it is in doubt, and no day between them must count.
 */
function isTriedInTime(book: Book, rule: Rule, each: WriteSpec<IrExpression> | null): boolean {
  const { ir } = book;
  if (ir.events[rule.event]?.source.kind !== 'when') return true;
  const state = each === null ? null : (ir.states[each.state] ?? null);
  // What grows by itself is changed on another day, though it is not on this.
  if (state !== null && (state.accrual !== null || state.accrues !== null)) return false;
  const exceptions = each?.exceptions.map((at) => ir.exceptions[at]?.when ?? null) ?? [];
  const conditions = rule.validity.map(({ condition }) => condition);
  const codes = [rule.when, ...conditions, each?.value ?? null, ...exceptions];
  return wakeForAll(
    book,
    codes.filter((code) => code !== null),
  );
}

/** Whether something happens and is so of it: not where it is known not to be so, be it unknown whether it happens. */
function unlessKnownNot(happens: Formula, isSo: Formula): Formula {
  return write`IF(IFERROR(${isSo},TRUE),IF(${happens},${isSo},FALSE),FALSE)`;
}

const HOW = {
  set: 'set to',
  'reduce to': 'reduced to, if lower',
  'reduce by': 'reduced by',
  'increase by': 'increased by',
} as const;

/** Exceptions that are asked of an event whose effect waits would have to be asked at the event. */
function testEnv(env: Env, rule: Rule): Env {
  if (rule.effective !== null)
    throw new NotHeld('an exception is tested on another day than it takes effect');
  return env;
}

/** Whether a rule is applied in a row: its event stands, its condition holds, and this is the day of its effect. */
function ruleApplies(env: Env, rule: Rule): Formula {
  const { ir, history } = env.book;
  const name = ir.events[rule.event]?.name ?? '';
  const about = { title: `${rule.clause} applies to ${name}`, format: 'General' };
  return history.slot(`applies ${rule.site}`, about, () => {
    const standing = stands(env, rule.event) ?? atom('TRUE');
    const condition =
      rule.when === null ? atom('TRUE') : writeExpression(testing(env, rule), rule.when);
    const tested = joined(env, 'and', [standing, condition]);
    const inForce = operation(
      'comparison',
      write`${atom({ kind: 'fixed', what: 'date' })}>=Takes_Effect`,
    );
    // What is reported before the contract takes effect changes nothing, be it on a later day.
    const found = write`IF(${inForce},${tested},FALSE)`;
    if (rule.effective === null) {
      const parts = partsOfPayment(env.book, rule.event);
      const isWhole = parts === null || isOfAnyPart(rule);
      const worked = isWhole ? found : write`IF(${parts}>1,NA(),${found})`;
      const mayBeInDoubt = rule.when !== null && isMade(env, rule.event);
      return mayBeInDoubt && isTriedInTime(env.book, rule, null)
        ? appliesInDoubt(env, rule, cellOf(env, worked))
        : uponEvent(env, rule.event, { worked, otherwise: 'FALSE' });
    }
    const test = isAbout(env, rule.event);
    const worked = delayed(env, rule, found);
    return uponEvent(env, rule.event, { worked, otherwise: 'FALSE', test });
  });
}

/** What takes effect later is tested as its event found the contract, by the facts that are known when it takes effect. */
function testing(env: Env, rule: Rule): Env {
  const { effective } = rule;
  return effective === null ? env : { ...env, knownBy: delayOf(env, rule, effective).day };
}

/** The same of an event in doubt: a rule whose condition fails is not applied, whether it happens or not. */
function appliesInDoubt(env: Env, { event }: Rule, tested: Formula): Formula {
  const happens = isHappening(env, event);
  const test = write`IFERROR(${happens},TRUE)`;
  const worked = unlessKnownNot(happens, tested);
  return uponEvent(env, event, { worked, otherwise: 'FALSE', test });
}

/** Whether a rule whose effect waits is applied: on the day itself, or in the line that keeps that day. */
function delayed(env: Env, rule: Rule, tested: Formula): Formula {
  const { ir, history } = env.book;
  const { effective } = rule;
  if (effective === null) return tested;
  const { day, key } = delayOf(env, rule, effective);
  const phase = atom({ kind: 'fixed', what: 'phase' });
  const name = ir.events[rule.event]?.name ?? '';
  const test = history.slot(
    `tested ${rule.site}`,
    { title: `${rule.clause} is tested upon ${name}`, format: 'General' },
    () => {
      const test = write`${phase}="event"`;
      return uponEvent(env, rule.event, { worked: tested, otherwise: '""', test });
    },
  );
  const date = atom({ kind: 'fixed', what: 'date' });
  const atOnce = write`IF(${day}<${date},${IMPOSSIBLE},IF(${day}=${date},${test},FALSE))`;
  return write`IF(${phase}="event",${atOnce},IF(${isDueHere(key)},${atOrigin(ownSlot(test))},FALSE))`;
}

/** The day on which what an event brings about takes effect, and where that line stands. */
function delayOf(
  env: Env,
  rule: Rule,
  effective: NonNullable<Rule['effective']>,
): { readonly day: Formula; readonly key: number } {
  if (isMade(env, rule.event))
    throw new NotHeld('what the contract itself brings about takes effect on a later day');
  const { history, delays } = env.book;
  const words = `${rule.event} ${JSON.stringify(withoutSites(effective))}`;
  const place = delays.get(words) ?? delays.size;
  delays.set(words, place);
  const about = { title: `${rule.clause} takes effect on`, format: 'yyyy-mm-dd' };
  const day = history.slot(`effective ${place}`, about, () => {
    const worked = writeExpression(env, effective.date);
    return uponEvent(env, rule.event, { worked, otherwise: '""' });
  });
  const date = atom({ kind: 'fixed', what: 'date' });
  const phase = effective.beforeOpening ? OPENING : EFFECT;
  const key = history.slot(
    `effect ${place}`,
    { title: `${rule.clause} stands in line at`, format: '0' },
    () => write`IF(ISNUMBER(${day}),IF(${day}>${date},${keyFromHere(day, phase)},""),"")`,
  );
  return { day, key: ownSlot(key) };
}

/** What a state is after all writes upon one event, which never depend on their order. */
export function combined(env: Env, before: Formula, writes: readonly Made[]): Formula {
  const kinds = new Set(writes.map(({ how }) => (how === 'increase by' ? 'reduce by' : how)));
  if (kinds.size > 1) return conflicting(env, before, writes);
  const [kind] = kinds;
  if (kind === 'reduce by') {
    const steps = writes.map(({ how, made, value, neverUp, asGoodAsNot }) => {
      const sign = how === 'reduce by' ? '-' : '+';
      const isUp = how === 'reduce by' ? write`${value}<0` : write`${value}>0`;
      const allowed = neverUp ? write`IF(${isUp},0,${value})` : value;
      const step = write`IF(${made},${allowed},0)`;
      if (!asGoodAsNot) return write`${sign}${step}`;
      return write`${sign}IF(IF(ISERROR(${made}),IFERROR(${allowed}=0,FALSE),FALSE),0,${step})`;
    });
    const sum = steps.reduce((sofar, step) => write`${sofar}${step}`, before);
    const isLess = writes.some(({ how }) => how === 'reduce by');
    return isLess ? keptDigits(cellOf(env, sum), before) : operation('sum', sum);
  }
  if (kind === 'reduce to') {
    const lowest = writes.map(({ made, value, asGoodAsNot }) => {
      const low = write`IF(${made},${value},${before})`;
      return asGoodAsNot ? write`IF(IFERROR(${value}>=${before},FALSE),${before},${low})` : low;
    });
    return write`MIN(${before},${listed(lowest)})`;
  }
  return setTo(env, before, writes);
}

function setTo(env: Env, before: Formula, writes: readonly Made[]): Formula {
  const made = writes.map((each) => ({
    ...each,
    made: each.neverUp ? notUp(env, before, each) : each.made,
  }));
  const [only] = made;
  if (made.length === 1 && only?.asGoodAsNot === true) {
    const isSame = write`IF(ISERROR(${only.made}),IFERROR(${only.value}=${before},FALSE),FALSE)`;
    return write`IF(${isSame},${before},IF(${only.made},${only.value},${before}))`;
  }
  const chosen = made.reduceRight<Formula>(
    (rest, each) => write`IF(${each.made},${each.value},${rest})`,
    before,
  );
  const clashes = made.flatMap((left, at) =>
    made
      .slice(at + 1)
      .map(
        (right) =>
          write`IF(${left.made},IF(${right.made},${left.value}<>${right.value},FALSE),FALSE)`,
      ),
  );
  if (clashes.length === 0) return chosen;
  return write`IF(OR(${clashes.reduce((sofar, each) => write`${sofar},${each}`)}),${IMPOSSIBLE},${chosen})`;
}

function notUp(env: Env, before: Formula, { made, value, asGoodAsNot }: Made): Formula {
  const allowed = write`NOT(${value}>${before})`;
  return cellOf(
    env,
    asGoodAsNot ? unlessKnownNot(made, allowed) : write`IF(${made},${allowed},FALSE)`,
  );
}

/** Rules that write in different ways must not meet: where two are made, there is no telling the outcome. */
function conflicting(env: Env, before: Formula, writes: readonly Made[]): Formula {
  const cells = writes.map((each) => ({
    each,
    // Of changes in doubt that do not stand apart, none is as good as not made.
    result: cellOf(env, combined(env, before, [{ ...each, asGoodAsNot: false }])),
  }));
  const changed = cells.map(({ result }) => write`IF(EXACT(${result},${before}),0,1)`);
  const chosen = cells.reduceRight<Formula>(
    (rest, { result }) => write`IF(EXACT(${result},${before}),${rest},${result})`,
    before,
  );
  return write`IF(${changed.reduce((sofar, each) => write`${sofar}+${each}`)}>1,${IMPOSSIBLE},${chosen})`;
}
