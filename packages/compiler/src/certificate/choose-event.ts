import {
  type Day,
  type Evaluation,
  formatLongDate,
  Missing,
  type Occurrence,
} from '@termsheet/runtime';
import { joinWords } from '../results/words/words.ts';
import { type Adjustment, findAdjustment, isOrFollows } from './adjustment.ts';
import type { CertificateRequest } from './certificate-request.ts';
import { describeEvent } from './reported-events.ts';
import type { Template } from './template/template.ts';
import { whyNotAdjusted } from './why-not-adjusted.ts';

/** The event, and what it did, at the day of the document. */
export interface Chosen {
  readonly reported: Occurrence;
  readonly event: Occurrence;
  readonly adjustment: Adjustment | null;
  readonly day: Day;
}

export interface Refused {
  readonly because: string;
}

/** The event that a template is for and its effect, or in a sentence why there is no such document of it. */
export function chooseEvent(
  evaluation: Evaluation,
  { heading }: Template,
  { event: place, on, through }: CertificateRequest,
): Chosen | Refused {
  const { program, occurrences } = evaluation;
  const reported = occurrences[place];
  if (reported === undefined) throw new Error('The event is one of those reported.');
  const name = describeEvent(program, reported);
  const until = on ?? Math.max(through ?? reported.day, reported.day);
  if (until < reported.day) {
    return { because: `On ${formatLongDate(until)} the ${name} has not happened yet.` };
  }
  evaluation.advance(until);
  const isVoid = whyVoid(reported);
  if (isVoid !== null)
    return { because: `The ${name} is void, and nothing follows from it: ${isVoid}.` };
  const kinds = heading.events.map(({ text }) => text);
  const snapshot = evaluation.on(until);
  const event = kinds
    .flatMap((kind) => {
      const index = program.events.findIndex((each) => each.name === kind);
      return snapshot.occurrencesOf(index);
    })
    .find((each) => isOrFollows(each, reported));
  if (event === undefined) {
    return {
      because: `The template is for ${joinWords(kinds, 'or')}; the ${name} is not one, and by ${formatLongDate(until)} has led to none.`,
    };
  }
  if (heading.adjusts === null) return { reported, event, adjustment: null, day: on ?? event.day };
  const index = program.states.findIndex((state) => state.name === heading.adjusts?.text);
  const term = { name: heading.adjusts.text, kind: 'state', index } as const;
  const adjustment = findAdjustment(evaluation, { term, of: event, through: until });
  if (adjustment === null) {
    return { because: whyNotAdjusted(evaluation, { term, of: event, until }) };
  }
  return { reported, event, adjustment, day: on ?? adjustment.change.day };
}

function whyVoid({ voided }: Occurrence): string | null {
  if (voided === null) return null;
  return voided instanceof Missing ? voided.reasons.join('; ') : voided.join('; ');
}
