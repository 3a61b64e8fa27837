import { type Day, Evaluation, type Inputs, Missing } from '@termsheet/runtime';
import { makeExecutable } from '../../../evaluator/make-executable.ts';
import type { Book } from '../formulas/env.ts';
import { mayBeMissed } from '../formulas/missed-days.ts';
import { closesOf } from './closes.ts';
import { isOrdered } from './history-sheet.ts';

type EvaluationOn = ReturnType<Evaluation['on']>;

/** How many lines the Timeline has below its first: those that there are by a day, and room for more. */
export function lineCount(
  book: Book,
  inputs: Inputs,
  { through, spare }: { readonly through: Day; readonly spare: number },
): number {
  const { occurrences } = inputs;
  if (!isOrdered(book)) return occurrences.length + spare;
  const { ir, wakes } = book;
  const evaluation = new Evaluation(makeExecutable(ir), inputs);
  const at = evaluation.on(through);
  const { dated, following } = madeEvents(book);
  // All dates of schedules on one day have one line; what follows has one in which it is decided.
  const dates = new Set(dated.flatMap((event) => at.occurrencesOf(event)).map(({ day }) => day));
  const followed = following.reduce(
    (sum, event) => sum + at.occurrencesOf(followedBy(ir, event)).length,
    0,
  );
  const effects = kept(book, 'effect').length;
  const apart =
    occurrences.length * effects +
    followed +
    compoundings(book, evaluation.start, through) +
    singleLines(at, singleObligations(book), through);
  const facts = [...wakes.facts].reduce(
    (sum, fact) => sum + (inputs.facts[fact]?.days.length ?? 0),
    0,
  );
  const reported = new Set([...occurrences.map(({ day }) => day), ...dates]).size;
  const days = reported + apart + facts + wakes.days.length + 1;
  const strata = closesOf(book).length;
  const closes = Math.min(days * strata, closesOn(book, at, days) + followed);
  const more = spare * (1 + effects + strata) + spareDates(book, spare);
  return occurrences.length + dates.size + apart + closes + more + 2;
}

/** Room for a year of monthly dates with what follows each, and for some of what follows reports. */
function spareDates(book: Book, spare: number): number {
  const { dated, following } = madeEvents(book);
  const upon = following.filter((event) => dated.includes(followedBy(book.ir, event))).length;
  const monthly = dated.length === 0 ? 0 : 1 + upon;
  const lines = closesOf(book).length === 0 ? 1 : 2;
  const others = (following.length - upon) * Math.floor(spare / 10);
  return (Math.min(spare, 12) * monthly + others) * lines;
}

/** The numbers of columns of a kind. */
function kept({ history }: Book, word: string): readonly number[] {
  return history.slots.flatMap(([, { key }]) =>
    key.startsWith(`${word} `) ? [Number(key.split(' ')[1])] : [],
  );
}

/** The events with lines of their own: on dates of schedules, and those that follow something. */
function madeEvents(book: Book): {
  readonly dated: readonly number[];
  readonly following: readonly number[];
} {
  const { events } = book.ir;
  const made = kept(book, 'happens').filter((event) => hasLines(book.ir, event));
  const isDated = (event: number): boolean => events[event]?.source.kind === 'schedule';
  return { dated: made.filter(isDated), following: made.filter((event) => !isDated(event)) };
}

/** The obligations whose one duty has lines of its own. */
function singleObligations({ history, ir }: Book): readonly number[] {
  return [...ir.obligations.keys()].filter((obligation) => history.holds(`next ${obligation}`));
}

/** How many lines the one duties of obligations have by a day: the first of history, and as they fall due and become late. */
function singleLines(at: EvaluationOn, obligations: readonly number[], through: Day): number {
  if (obligations.length === 0) return 0;
  const docket = at.docket();
  if (docket instanceof Missing) return 1 + obligations.length * 2;
  const later = new Set(
    docket.flatMap((entry) => {
      if (entry.kind !== 'duty' && entry.kind !== 'awaited') return [];
      return typeof entry.due === 'number' && entry.due > through ? [entry.obligation] : [];
    }),
  );
  return 1 + obligations.filter((obligation) => !later.has(obligation)).length * 2;
}

/** How many lines ask conditions on so many days: one a day, and one after each in which something came about. */
function closesOn(book: Book, at: EvaluationOn, days: number): number {
  const closes = closesOf(book);
  // What comes about last on a day is followed by no other close.
  const more = closes.slice(0, -1).reduce((sum, { events }) => {
    const came = events.flatMap((event) => at.occurrencesOf(event));
    // What is in doubt is so at each close, be it the workbook alone that cannot tell.
    const isInDoubt =
      came.some(({ origin }) => origin?.doubt !== null) ||
      events.some((event) => mayBeMissed(book, event));
    return sum + (isInDoubt ? days : came.length);
  }, 0);
  return closes.length === 0 ? 0 : days + more;
}

/** Whether what the contract brings about has lines of its own: a duty arises, and is done, upon something else. */
function hasLines({ events }: Book['ir'], event: number): boolean {
  const source = events[event]?.source;
  return source?.kind === 'duty' ? source.happening === 'lateness' : source?.kind !== 'when';
}

/** Of what each may have a line: of a lateness what brings the duty about. */
function followedBy({ events, obligations }: Book['ir'], event: number): number {
  const source = events[event]?.source;
  if (source?.kind === 'after each') return source.of.event;
  if (source?.kind !== 'duty' || source.happening !== 'lateness') return event;
  return obligations[source.obligation]?.key?.event ?? event;
}

/** How often interest is compounded by a day: at most once a month. */
function compoundings(book: Book, start: Evaluation['start'], through: Day): number {
  if (kept(book, 'compounds').length === 0) return 0;
  const kinds = [...book.schedules.keys()].filter((area) => area.startsWith('compounding ')).length;
  if (typeof start !== 'number') return 0;
  return kinds * Math.max(0, Math.ceil((through - start) / 28));
}
