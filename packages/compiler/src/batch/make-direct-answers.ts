import type { Day, Inputs } from '@termsheet/runtime';
import { makeDirect } from '../emit/simulation/make-direct.ts';
import { NotCovered } from '../emit/simulation/named-part.ts';
import type { Ir } from '../ir/ir.ts';
import { collectTerms } from '../results/collect-results.ts';
import type { TermResult } from '../results/results.ts';
import { makeDirectWithReasons } from './direct-with-reasons.ts';
import { type Asked, PlainTerms, wantedOf } from './plain-terms.ts';

/** Longer histories are left to the engine, which bounds how much work a question may take. */
const MOST_EVENTS = 200;

/** So many more scenarios may be replayed in vain than not, before no more are. */
const MOST_LOST = 20;

/** What all terms are in one scenario; null where direct code cannot tell. */
export type DirectAnswers = (inputs: Inputs, on: Day) => readonly TermResult[] | null;

/**
 * Direct code for the terms that are asked of many scenarios; null where it does not cover all of them. Where each
 * has a value, nothing else is asked. Else the engine replays with direct code, and has the word on what has no value, and
 * on that of which there is one for each of several.
 */
export function makeDirectAnswers(ir: Ir, asked: Asked): DirectAnswers | null {
  if (!asked.terms.every(({ kind }) => kind === 'state' || kind === 'definition')) return null;
  const alone = makeAnswersAlone(ir, asked);
  if (alone === null) return whereShort(makeAnswersInTime(ir, asked));
  // It takes a while to be made, and often nobody asks for it.
  let inTime: DirectAnswers | null | undefined;
  return whereShort((inputs, on) => {
    const found = alone(inputs, on);
    if (found !== null) return found;
    if (inTime === undefined) inTime = makeAnswersInTime(ir, asked);
    return inTime?.(inputs, on) ?? null;
  });
}

function whereShort(answers: DirectAnswers | null): DirectAnswers | null {
  if (answers === null) return null;
  return (inputs, on) => {
    if (inputs.occurrences.length > MOST_EVENTS) return null;
    try {
      return answers(inputs, on);
    } catch (error) {
      // Whatever is too much for direct code, the engine words it.
      if (error instanceof RangeError) return null;
      throw error;
    }
  };
}

/** Answers where every term has one value; null where terms are kept for several, or direct code does not cover them. */
function makeAnswersAlone(ir: Ir, asked: Asked): DirectAnswers | null {
  const plain = new PlainTerms(ir, asked);
  if (!asked.terms.every((place) => plain.has(place))) return null;
  const direct = orNotCovered(() => makeDirect(ir, plain.wanted, 'exact'));
  if (direct === null) return null;
  // Where the engine replays for direct code too, most scenarios would be replayed twice.
  let lost = 0;
  return (inputs, on) => {
    if (lost > MOST_LOST) return null;
    const values = direct.evaluate(direct.prepare(inputs), on, plain.given);
    const given = { values, rulesOfStates: direct.rulesOfStates(on) };
    const results = asked.terms.map((place) => plain.resultOf(place, given));
    const isWhole = results.every((result) => result !== null);
    if (direct.isTimed) lost = Math.max(0, lost + (isWhole ? -1 : 1));
    return isWhole ? results : null;
  };
}

/** Answers of a history that the engine replays with direct code; null where that does not cover all. */
function makeAnswersInTime(ir: Ir, asked: Asked): DirectAnswers | null {
  const { terms, withArguments } = asked;
  const all = new PlainTerms(ir, asked);
  const of = { needed: wantedOf(terms), wanted: all.wanted };
  const covering = orNotCovered(() => makeDirectWithReasons(ir, of));
  // Where it does not cover a term, it may still cover all that history rests on.
  const plain = covering === null ? new PlainTerms(ir, { ...asked, terms: [] }) : all;
  const direct =
    covering ??
    orNotCovered(() => makeDirectWithReasons(ir, { needed: 'all', wanted: plain.wanted }));
  if (direct === null) return null;
  return (inputs, on) => {
    const read = direct(inputs, on, plain.given);
    if (read === null) return null;
    return read.ask((snapshot) =>
      terms.flatMap((place) => {
        const result = plain.resultOf(place, read);
        return result ?? collectTerms(snapshot, [place], { inputs, withArguments });
      }),
    );
  };
}

function orNotCovered<Made>(make: () => Made): Made | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotCovered) return null;
    throw error;
  }
}
