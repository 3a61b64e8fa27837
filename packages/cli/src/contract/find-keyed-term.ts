import {
  findKey,
  joinWords,
  labelOfKey,
  nearestName,
  type TermPlace,
  termSpec,
} from '@termsheet/compiler';
import type { Occurrence, Snapshot } from '@termsheet/runtime';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import { findTerm } from './find-term.ts';

/** A term, with the event or row that is meant where it is kept for each of several. */
export interface KeyedTerm {
  readonly term: TermPlace;
  readonly key: Occurrence | null;
}

/** `Balance for "A"`, `Balance for A`. */
const FOR = /^(.+?) for (?:"(.*)"|(.+))$/u;

/** More names than these are not listed. */
const MAX_LISTED = 8;

/**
 * The term that the user typed, `Balance for "A"` where there is one for each of several.
 *
 * @throws Refusal where there is no such term, event or row.
 */
export function findKeyedTerm(snapshot: Snapshot, typed: string): KeyedTerm {
  const match = FOR.exec(typed.trim());
  if (match === null) return unkeyed(snapshot, findTerm(snapshot.program, typed));
  const [, name = '', quoted, bare = ''] = match;
  const term = findTerm(snapshot.program, name);
  const { keyedBy } = termSpec(snapshot.program, term);
  if (keyedBy === null) {
    throw new Refusal(`${showControls(term.name)} has one value, not one for each of several.`);
  }
  const wanted = quoted ?? bare;
  const key = findKey(snapshot, keyedBy, wanted);
  if (key !== null) return { term, key };
  throw new Refusal(
    `There is no ${eventName(snapshot, keyedBy)} “${showControls(wanted)}”. ${offer(snapshot, keyedBy, wanted)}`,
  );
}

function unkeyed(snapshot: Snapshot, term: TermPlace): KeyedTerm {
  const { keyedBy } = termSpec(snapshot.program, term);
  if (keyedBy === null) return { term, key: null };
  const event = eventName(snapshot, keyedBy);
  throw new Refusal(
    `There is one ${term.name} for each ${event}: say for which, as in '${showControls(term.name)} for "…"'. ${offer(snapshot, keyedBy, '')}`,
  );
}

function eventName({ program }: Snapshot, event: number): string {
  return showControls(program.events[event]?.name ?? 'event');
}

function offer(snapshot: Snapshot, event: number, wanted: string): string {
  const all = snapshot.occurrencesOf(event);
  const nearest = nearestName(
    wanted,
    all.flatMap(({ id, row }) => (row === null ? id : row.name) ?? []),
  );
  if (nearest !== null) return `Did you mean “${showControls(nearest)}”?`;
  if (all.length === 0) return 'There is none by then.';
  const labels = all
    .slice(0, MAX_LISTED)
    .map((key) => showControls(labelOfKey(snapshot.program, key)));
  const more = all.length - labels.length;
  return `There is ${joinWords(more > 0 ? [...labels, `${more} more`] : labels)}.`;
}
