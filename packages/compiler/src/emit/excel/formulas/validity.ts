import { attempt, NotHeld } from '../not-held.ts';
import { type Env, standingIn } from './env.ts';
import { atom, type Formula, write } from './formula.ts';
import { joined, negated } from './logic.ts';
import { isHappening, uponEvent } from './happening.ts';

const date = atom({ kind: 'fixed', what: 'date' });

/** The cell that says whether an event stands; null where nothing can make it void. */
export function stands({ book }: Pick<Env, 'book'>, event: number): Formula | null {
  const { ir, history } = book;
  const rules = ir.rules.filter((rule) => rule.event === event && rule.validity.length > 0);
  const rights = ir.rights.filter((right) => right.event === event);
  if (rules.length === 0 && rights.length === 0) return null;
  const name = ir.events[event]?.name ?? '';
  const key = `stands ${event}`;
  const why = book.unjudged.get(event);
  if (why !== undefined) throw new NotHeld(why);
  // What judges an event may ask of those before it: in lines above it is known whether they stand.
  if (history.isOpen(key)) return atom({ kind: 'slot', slot: history.reserve(key) });
  const work = (): Formula =>
    history.slot(key, { title: `${name} stands`, format: 'General' }, () => {
      const own = standingIn({ book, block: history, moment: { kind: 'own' } }, [
        [0, { kind: 'event at hand', event }],
      ]);
      const conditions = rules.flatMap(({ when, validity }) =>
        validity.map(({ condition }) => {
          const holds = book.express(own, condition);
          if (when === null) return holds;
          return joined(own, 'or', [negated(book.express(own, when)), holds]);
        }),
      );
      // Before the contract takes effect no rule judges what is reported.
      const judged = conditions.map((each) => write`IF(${date}<Takes_Effect,TRUE,${each})`);
      const before: Env = { ...own, moment: { kind: 'before' } };
      const admitted = rights.map((right) => book.admits(before, right));
      if (admitted.length > 0) judged.push(joined(before, 'or', admitted));
      return uponEvent(own, event, { worked: joined(own, 'and', judged), otherwise: '""' });
    });
  const outcome = attempt(work);
  if (!(outcome instanceof NotHeld)) return outcome;
  if (history.find(key) !== undefined) book.unjudged.set(event, outcome.message);
  throw outcome;
}

/** Whether a line is an event that stands, or may. */
export function isStanding(env: Pick<Env, 'book'>, event: number): Formula {
  const isOne = isHappening(env, event);
  const standing = stands(env, event);
  return standing === null ? isOne : write`IF(${isOne},${standing},FALSE)`;
}
