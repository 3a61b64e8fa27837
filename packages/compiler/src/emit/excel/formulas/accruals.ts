import type { InterestSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { LAST_SERIAL } from '../text/literals.ts';
import { numberFormat } from '../text/number-formats.ts';
import { NotHeld } from '../not-held.ts';
import type { Book, Env } from './env.ts';
import { atom, type Formula, operand, ownSlot, write } from './formula.ts';
import { restOnOpenEvents, changesBetweenLines } from './changes-between-lines.ts';
import { yearsOf } from './day-counts.ts';
import { lastLineBy } from './line-keys.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceCome } from './moments.ts';
import { readsFacts } from './reads-facts.ts';
import { compoundingDates } from './schedules.ts';
import { restOnSuch } from './resting-on.ts';
import { NOT_YET, UNKNOWN } from './statuses.ts';
import { isFixed } from './stretches-of-debt.ts';

type Interest = InterestSpec<IrExpression>;

/** What a line of the Timeline keeps of an accrual, after all that it does. */
const KEPT = ['since', 'rest', 'grown', 'bearing', 'rate'] as const;
type Part = (typeof KEPT)[number];

/** The same as formulas: the day of the last bend, what had accrued by then, what bears interest, and at what rate. */
type Course = Readonly<Record<Part, Formula>>;

/** How interest runs, as it is known in a cell of some day. */
interface Terms {
  readonly from: Formula;
  readonly until: Formula | null;
  readonly principal: Formula;
  readonly rate: Formula;
  readonly env: Env;
  readonly spec: Interest;
}

const TITLES: Readonly<Record<Part, string>> = {
  since: 'counts from',
  rest: 'had accrued by then',
  grown: 'of it bears interest',
  bearing: 'on',
  rate: 'at',
};

/** @throws NotHeld where an accrual is of a kind that lines of events cannot keep. */
export function requireHeld(book: Book, index: number): Interest {
  const { ir } = book;
  const spec = ir.states[index];
  const interest = spec?.accrual ?? null;
  if (spec === undefined || interest === null) throw new NotHeld('it bears no interest');
  if (spec.keyedBy !== null) throw new NotHeld('it grows from day to day for each of several');
  const { principal, rate, readEachDay, compounding } = interest;
  const terms = [principal, rate];
  const isOpen = restOnOpenEvents(book, terms) || readsFacts(ir, terms);
  if (isOpen || (readEachDay && changesBetweenLines(book, terms)))
    throw new NotHeld('what bears interest, or its rate, may change on a day without an event');
  if (
    compounding !== null &&
    (compounding.kind === 'schedule' || compounding.frequency === 'daily')
  )
    throw new NotHeld('its interest bears interest from day to day, or on the dates of a schedule');
  if (ir.inEffectFrom === null) throw new NotHeld('nothing says from when on it grows');
  return interest;
}

/** What accrued until a line of the Timeline, as its event finds it. */
export function accruedBefore(env: Env, index: number): Formula {
  const { book } = env;
  const { history } = book;
  const terms = termsAt({ ...env, moment: { kind: 'before' } }, index);
  const day = lineDay(book);
  const before = courseOf((part) =>
    atom({ kind: 'previous', slot: history.reserve(`${part} ${index}`) }),
  );
  const last = atom({ kind: 'previous', slot: ownSlot(day) });
  const bent = bend(terms, before, { day, last, index });
  const name = book.ir.states[index]?.name ?? '';
  const format = formatOf(book, index);
  const made = (what: string, title: string, formula: Formula, shown = format): Formula =>
    history.slot(`${what} ${index}`, { title: `${name} ${title}`, format: shown }, () => formula);
  const grown = made('growth', 'since then', growth(terms, bent, day));
  const isDate = compounded(terms, { day, last, index });
  made('compounds', 'is compounded', isDate ?? atom('FALSE'), 'General');
  return write`${bent.grown}+${bent.rest}+${grown}`;
}

/** The cells of what a line leaves of an accrual, once rules have written it. */
export function keepAccrual(
  env: Env,
  index: number,
  found: { readonly before: Formula; readonly after: Formula },
): void {
  const { history } = env.book;
  const { before, after } = found;
  const day = lineDay(env.book);
  const slot = (what: string): Formula => {
    const at = history.find(`${what} ${index}`);
    if (at === undefined) throw new Error('What is found is worked out before what is left.');
    return atom({ kind: 'slot', slot: at });
  };
  const bent = courseOf((part) => slot(`bent ${part}`));
  const [growing, compounds] = [slot('growth'), slot('compounds')];
  // On a compounding date all that accrued before begins to bear interest.
  const grownNow = write`(${bent.grown}+IF(${compounds},${bent.rest}+${growing},0))`;
  const paid = write`IF(${after}<${before},MIN(${before}-${after},${grownNow}),0)`;
  const paidOff = history.slot(
    `paid off ${index}`,
    { title: '', format: formatOf(env.book, index) },
    () => write`IF(OR(ISERROR(${before}),ISERROR(${after})),0,${paid})`,
  );
  const isAnew = write`IF(ISERROR(${after}),FALSE,IF(ISERROR(${before}),TRUE,OR(ABS(${after})<1E-9,${paidOff}>0)))`;
  const anew = history.slot(`anew ${index}`, { title: '', format: 'General' }, () => isAnew);
  const nothing = write`IF(ISERROR(${before}),TRUE,ABS(${after})<1E-9)`;
  const difference = write`(${after}-${before})`;
  const left: Readonly<Record<Part, Formula>> = {
    since: write`IF(OR(${anew},${compounds}),${day},${bent.since})`,
    grown: write`IF(${anew},IF(${nothing},0,${grownNow}-${paidOff}),${grownNow})`,
    rest: write`IF(${anew},IF(ISERROR(${before}),${after},IF(ABS(${after})<1E-9,0,${after}-(${grownNow}-${paidOff}))),IF(${compounds},0,${bent.rest})+${difference})`,
    // Where nothing was known and it begins anew, what bears interest is read anew as well.
    bearing: write`IF(AND(${anew},ISERROR(${before})),"",${bent.bearing})`,
    rate: bent.rate,
  };
  const name = env.book.ir.states[index]?.name ?? '';
  for (const part of KEPT) {
    history.fill(
      `${part} ${index}`,
      { title: `${name} ${TITLES[part]}`, format: formatOfPart(env.book, index, part) },
      left[part],
    );
  }
}

function courseOf(cell: (part: Part) => Formula): Course {
  return Object.fromEntries(KEPT.map((part) => [part, cell(part)])) as Course;
}

/** What accrued by the close of a day, from what its last line left. */
export function accruedOn(env: Env, index: number): Formula {
  const { book, block } = env;
  if (env.assumed.size > 0)
    throw new NotHeld('it asks what would have accrued if something were different');
  const { history } = book;
  const name = book.ir.states[index]?.name ?? '';
  return block.slot(
    `accrued ${index} ${momentKey(env)}`,
    { title: name, format: formatOf(book, index) },
    () => {
      const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
      const line = cellOf(env, lastLineBy(day), '0');
      const read = (slot: number): Formula =>
        cellOf(env, write`INDEX(${atom({ kind: 'past', of: slot })},${line})`);
      const before = courseOf((part) => read(history.reserve(`${part} ${index}`)));
      const terms = termsAt(env, index);
      const last = read(ownSlot(lineDay(book)));
      const bent = bend(terms, before, { day, last, index });
      const sum = write`${bent.grown}+${bent.rest}+${growth(terms, bent, day)}`;
      return onceCome(env, day, write`IF(${day}<Takes_Effect,${NOT_YET},${sum})`);
    },
  );
}

function termsAt(env: Env, index: number): Terms {
  const { book } = env;
  const spec = requireHeld(book, index);
  const at: Env = { ...env, locals: new Map() };
  const read = (code: IrExpression, format = 'General'): Formula =>
    cellOf(at, book.express(at, code), format);
  const until = spec.until === null ? null : read(spec.until, 'yyyy-mm-dd');
  // Until an event that has not happened it goes on.
  const end =
    until === null
      ? null
      : write`IF(ISNA(${until}),${until},IFERROR(${until},${String(LAST_SERIAL)}))`;
  return {
    from: read(spec.from, 'yyyy-mm-dd'),
    until: end === null ? null : cellOf(at, end, 'yyyy-mm-dd'),
    principal: read(spec.principal),
    rate: read(spec.rate),
    env: at,
    spec,
  };
}

/** The day of a line, or the first on which the contract is in effect. */
export function lineDay({ history }: Book): Formula {
  return history.slot(
    'day',
    { title: 'Day', format: 'yyyy-mm-dd' },
    () => write`MAX(${atom({ kind: 'fixed', what: 'date' })},Takes_Effect)`,
  );
}

interface Way {
  readonly day: Formula;
  /** The day of the line before, at whose close principal and rate may have become others. */
  readonly last: Formula;
  readonly index: number;
}

/** What the cells of a course say. */
const STEPS: ReadonlyMap<string, string> = new Map([
  ['start', 'counts from'],
  ['close', 'last close with a change, if any'],
  ['turns', 'principal or rate changed then'],
  ['bent since', 'counts now from'],
  ['bent rest', 'accrued by then'],
  ['bent grown', 'of which bears interest'],
  ['bent bearing', 'on'],
  ['bent rate', 'at'],
]);

/** The course as it stands on a day: a new stretch began where principal or rate became others at a close. */
function bend(terms: Terms, before: Course, { day, last, index }: Way): Course {
  const { from, until, principal, rate, env } = terms;
  const { book, block } = env;
  const name = book.ir.states[index]?.name ?? '';
  const cell = (what: string, format: string, formula: Formula): Formula =>
    block.slot(
      block === book.history ? `${what} ${index}` : `${what} ${index} ${momentKey(env)}`,
      { title: `${name}: ${STEPS.get(what) ?? ''}`, format },
      () => formula,
    );
  const start = cell(
    'start',
    'yyyy-mm-dd',
    write`IF(${before.since}="",${from},MAX(${before.since},${from}))`,
  );
  // Before it bore anything there was no close at which it may have changed, however early it begins.
  const atClose = cell(
    'close',
    'yyyy-mm-dd',
    write`IF(${before.bearing}="",${start},MAX(${last},${start}))`,
  );
  const ends = until === null ? '' : write`,${atClose}<${until}`;
  const isOther = write`IF(${before.bearing}="",TRUE,OR(${principal}<>${before.bearing},${rate}<>${before.rate}))`;
  const turns = cell('turns', 'General', write`IF(AND(${day}>${atClose}${ends}),${isOther},FALSE)`);
  const stretch = growth(terms, { ...before, since: start }, atClose);
  return {
    since: cell('bent since', 'yyyy-mm-dd', write`IF(${turns},${atClose},${before.since})`),
    rest: cell('bent rest', formatOf(book, index), write`${before.rest}+IF(${turns},${stretch},0)`),
    grown: cell('bent grown', formatOf(book, index), before.grown),
    bearing: cell(
      'bent bearing',
      formatOf(book, index),
      write`IF(${turns},${bearingFrom(terms, before)},${before.bearing})`,
    ),
    rate: cell('bent rate', '0.00##%', write`IF(${turns},${rate},${before.rate})`),
  };
}

/** What bears interest in a new stretch: what began before the contract took effect is not always known. */
function bearingFrom({ env, from, principal, spec }: Terms, before: Course): Formula {
  const { ir } = env.book;
  const terms = [spec.principal, spec.rate];
  const isEarly = write`AND(${before.since}="",${from}<Takes_Effect)`;
  if (restOnSuch(ir, terms, ({ kind }) => kind === 'state')) {
    const named = countNamed(env, spec);
    const early = named === null ? NOT_YET : write`IF(ISERROR(${named}),${named},${NOT_YET})`;
    return write`IF(${isEarly},${early},${principal})`;
  }
  if (!terms.every((code) => isFixed(ir, code)))
    return write`IF(${isEarly},${UNKNOWN},${principal})`;
  const months = monthsBetween(spec);
  if (months === null) return principal;
  const isCompounded = write`AND(${isEarly},EDATE(${from},${String(months)})<=Takes_Effect)`;
  return write`IF(${isCompounded},${UNKNOWN},${principal})`;
}

/** What a stretch without a change brings by a day. */
function growth(terms: Terms, course: Course, day: Formula): Formula {
  const { from, until, env, spec } = terms;
  const first = cellOf(
    env,
    write`IF(${course.since}="",${from},MAX(${course.since},${from}))`,
    'yyyy-mm-dd',
  );
  const last = cellOf(
    env,
    until === null ? write`MAX(${day},${first})` : write`MAX(MIN(${day},${until}),${first})`,
    'yyyy-mm-dd',
  );
  const years = yearsOf(env, { dayCount: spec.dayCount, first, last });
  const base =
    spec.compounding === null ? course.bearing : write`(${course.bearing}+${course.grown})`;
  const grown = write`IF(${course.bearing}="",0,${base}*${course.rate}*${operand(years, 'product')})`;
  const named = countNamed(env, spec);
  return cellOf(env, named === null ? grown : write`IF(ISERROR(${named}),${named},${grown})`);
}

/**
 * The name of the day count, where it may not be known: that is told before whether there are days to count, and
 * something that bears interest.
 */
function countNamed(env: Env, { dayCount }: Interest): Formula | null {
  return dayCount.kind === 'constant' ? null : cellOf(env, env.book.express(env, dayCount));
}

/** Whether a line is the first on a compounding date; null where interest is simple. */
function compounded({ env, until, spec }: Terms, { day, last, index }: Way): Formula | null {
  const { from } = spec;
  const months = monthsBetween(spec);
  if (months === null) return null;
  const dates = compoundingDates(env.book, { state: index, from, months });
  const ends = until === null ? '' : write`,${day}<=${until}`;
  return write`AND(${day}>${last},ISNUMBER(MATCH(${day},${dates},0))${ends})`;
}

/** How many months lie between dates on which interest begins to bear interest; null where there are none. */
function monthsBetween({ compounding }: Interest): number | null {
  if (compounding === null || compounding.kind !== 'frequency' || compounding.frequency === 'daily')
    return null;
  return { annually: 12, 'semi-annually': 6, quarterly: 3, monthly: 1 }[compounding.frequency];
}

function formatOf({ ir }: Book, index: number): string {
  return numberFormat(ir.states[index]?.type ?? { kind: 'text' });
}

function formatOfPart(book: Book, index: number, part: Part): string {
  if (part === 'since') return 'yyyy-mm-dd';
  return part === 'rate' ? '0.00##%' : formatOf(book, index);
}
