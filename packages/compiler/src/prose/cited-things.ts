import { capitalisedRuns } from './capitalised-runs.ts';
import { termKey } from './defined-terms.ts';
import type { Prose } from './read-prose.ts';
import { type ProseReference, readReferences } from './references.ts';

/** `Mandatory Prepayment pursuant to Article I.B`: what the text says that a part of it deals with. */
export interface CitedThing {
  /** A Term; an act by its noun; somebody who is to act as the part requires. */
  readonly kind: 'term' | 'act' | 'actor';
  readonly name: string;
  readonly reference: ProseReference;
  /** From the first word of the thing to the end of the reference. */
  readonly start: number;
  readonly end: number;
}

const PARTICIPLE = String.raw`(?:provided|required|set\s+forth|described|specified|payable|determined|calculated|granted|given|made|owed|owing|due)`;
/** What joins a thing to the part that deals with it; bare `in` and `by` join nothing. */
const LINK = new RegExp(
  String.raw`[\s,]\s*(?:as\s+)?(?:${PARTICIPLE}\s+(?:for\s+)?(?:in|by|under|pursuant\s+to)|pursuant\s+to|under)\s+$`,
  'u',
);
/** `subject to extension, at the option of the Holder, as provided in`. */
const SUBJECT_TO =
  /\bsubject\s+to\s+(?:an?\s+|the\s+)?([a-z]{5,}(?:tion|sion|ment|al|ance))\b[^.;:]{0,80}[\s,]as\s+(?:provided|set\s+forth|described|specified)\s+(?:for\s+)?(?:in|by|under)\s+$/u;
/** `redemption under`: what a part of a financing provides for, if it is cited for it. */
const ACT =
  /\b(prepayment|redemption|conversion|adjustment|extension|acceleration|termination|indemnification|subordination|renewal|reduction|amorti[sz]ation|suspension)$/u;
/** `the transfer agent for the Common Stock fails to deliver … as required by … set forth in`. */
const ACTOR =
  /\b(?:the|any|its|each)\s+([A-Za-z]+(?:\s[A-Za-z]+){0,2}?)(?:\s+(?:for|of)\s[^,.;:]{1,40}?)?\s+(?:fails?|failed|neglects)\s+to\b[^.;:]{0,160}[\s,]as\s+required\s+(?:by|under|pursuant\s+to)\b[^.;:]{0,60}$/u;
/** Who acts or is paid is no subject of the part: `delivered by the Company pursuant to`. */
const BESIDE =
  /\b(?:by|to|of|from|between|among|with|against|for|and|or)\s+(?:(?:the|any|each|all|such|its|an?)\s+)*$/u;
const MORE = /^\s*(?:,|and\b|or\b|through\b|to\b|-)\s*(?:[SA][a-z]+\s+)?[\dIVX(]/u;
const LOOK_BEHIND = 240;

/** The things of a text that it says are dealt with in a part of it; `this Section` says nothing. */
export function* citedThings(prose: Prose): Iterable<CitedThing> {
  const { text } = prose;
  for (const reference of readReferences(text)) {
    const from = Math.max(0, reference.start - LOOK_BEHIND);
    const before = text.slice(from, reference.start);
    if (MORE.test(text.slice(reference.end, reference.end + 40))) continue;
    const found = actorIn(before) ?? actSubjectTo(before) ?? thingBefore(prose, before);
    if (found === null) continue;
    yield { ...found, reference, start: from + found.start, end: reference.end };
  }
}

type Found = Pick<CitedThing, 'kind' | 'name' | 'start'>;

function actorIn(before: string): Found | null {
  const match = ACTOR.exec(before);
  const name = match?.[1];
  return match === null || name === undefined ? null : { kind: 'actor', name, start: match.index };
}

function actSubjectTo(before: string): Found | null {
  const match = SUBJECT_TO.exec(before);
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  return { kind: 'act', name, start: match.index };
}

function thingBefore({ uses }: Prose, before: string): Found | null {
  const link = LINK.exec(before);
  if (link === null) return null;
  const head = before.slice(0, link.index);
  const run = [...capitalisedRuns(head)].at(-1);
  if (run !== undefined && run.end === head.length) {
    const name = run.words.join(' ');
    const isTerm = uses.has(termKey(name)) || run.words.length > 1;
    if (!isTerm || BESIDE.test(head.slice(0, run.start))) return null;
    return { kind: 'term', name, start: run.start };
  }
  const act = ACT.exec(head);
  const name = act?.[1];
  if (act === null || name === undefined) return null;
  return { kind: 'act', name, start: act.index };
}
