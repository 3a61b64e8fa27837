import { type Day, Evaluation, type Inputs } from '@termsheet/runtime';
import { makeExecutable } from '../../../evaluator/make-executable.ts';
import type { Book } from '../formulas/env.ts';
import { isOrdered } from './history-sheet.ts';

/** How many lines the Timeline has below its first: those that there are by a day, and room for more. */
export function lineCount(
  book: Book,
  inputs: Inputs,
  { through, spare }: { readonly through: Day; readonly spare: number },
): number {
  const reports = inputs.occurrences.length + spare;
  if (!isOrdered(book)) return reports;
  const { ir, history } = book;
  const kept = (word: string): readonly number[] =>
    history.slots.flatMap(([, { key }]) =>
      key.startsWith(`${word} `) ? [Number(key.split(' ')[1])] : [],
    );
  const happening = kept('happens');
  const evaluation = new Evaluation(makeExecutable(ir), inputs);
  const at = evaluation.on(through);
  const made = happening.filter((event) => hasLines(ir, event));
  // Each that may be followed has a line in which that is decided.
  const followed = made.map((event) => {
    const source = ir.events[event]?.source;
    const counted = source?.kind === 'after each' ? source.of.event : followedBy(ir, event);
    return { isItself: counted === event, happened: at.occurrencesOf(counted) };
  });
  const happened = followed.reduce((sum, { happened: each }) => sum + each.length, 0);
  const apart = followed.reduce((sum, each) => sum + (each.isItself ? 0 : each.happened.length), 0);
  const dated = followed.flatMap((each) => (each.isItself ? each.happened : []));
  const known = new Set([...inputs.occurrences, ...dated].map(({ day }) => day));
  const compounding =
    kept('compounds').length === 0 ? 0 : compoundings(book, evaluation.start, through);
  const effects = kept('effect').length;
  const strata = new Set(
    happening.flatMap((event) => {
      const source = ir.events[event]?.source;
      return source?.kind === 'when' ? [source.stratum] : [];
    }),
  ).size;
  const facts = [...book.wakes.facts].reduce(
    (sum, fact) => sum + (inputs.facts[fact]?.days.length ?? 0),
    0,
  );
  const single = kept('next').length === 0 ? 0 : kept('next').length * 2 + 1;
  const days =
    known.size +
    inputs.occurrences.length * effects +
    apart +
    compounding +
    facts +
    book.wakes.days.length +
    single +
    1;
  const now =
    inputs.occurrences.length * (1 + effects) + happened + compounding + single + days * strata;
  return now + spare * (1 + effects + strata) + Math.min(spare, 12) * made.length + 2;
}

/** Whether what the contract brings about has lines of its own: a duty arises, and is done, upon something else. */
function hasLines({ events }: Book['ir'], event: number): boolean {
  const source = events[event]?.source;
  return source?.kind === 'duty' ? source.happening === 'lateness' : source?.kind !== 'when';
}

/** Of what each may have a line: of a lateness what brings the duty about. */
function followedBy({ events, obligations }: Book['ir'], event: number): number {
  const source = events[event]?.source;
  if (source?.kind !== 'duty' || source.happening !== 'lateness') return event;
  return obligations[source.obligation]?.key?.event ?? event;
}

/** How often interest is compounded by a day: at most once a month. */
function compoundings({ schedules }: Book, start: Evaluation['start'], through: Day): number {
  const kinds = [...schedules.keys()].filter((area) => area.startsWith('compounding ')).length;
  if (typeof start !== 'number') return 0;
  return kinds * Math.max(0, Math.ceil((through - start) / 28));
}
