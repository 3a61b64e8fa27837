import type { FieldSpec } from '@termsheet/runtime';
import { areSameItems } from '../compile/are-same-items.ts';
import type { Tables } from '../ir/tables.ts';
import { alikeIn, isSame, listsAlike } from './alike-in.ts';
import { isAlike } from './is-alike.ts';

/** A Term as scenarios name it. */
type TermOf<Part extends 'blanks' | 'facts' | 'ambiguities' | 'states' | 'definitions' | 'events'> =
  Tables[Part][number];

/** What every Term is called, where it stands and what it is. */
const TERM = { name: isSame, clause: isSame, type: isAlike } as const;

/** A Term with a formula, of which the tables hold nothing but its form. */
const FORMULA = { ...TERM, keyedBy: isSame, site: isSame, locals: isSame } as const;

const areBlanksAlike = alikeIn<TermOf<'blanks'>>(TERM);

const areFactsAlike = alikeIn<TermOf<'facts'>>({
  ...TERM,
  several: isSame,
  series: isSame,
  keyedBy: isSame,
});

const areAmbiguitiesAlike = alikeIn<TermOf<'ambiguities'>>({
  ...FORMULA,
  readings: listsAlike(alikeIn({ label: isSame, value: isAlike })),
});

const areStatesAlike = alikeIn<TermOf<'states'>>({
  ...FORMULA,
  start: isAlike,
  accrual: isAlike,
  accrues: isAlike,
});

const areDefinitionsAlike = alikeIn<TermOf<'definitions'>>({
  ...FORMULA,
  parameter: isAlike,
  body: isAlike,
});

const areEventsAlike = listsAlike(
  alikeIn<TermOf<'events'>>({
    name: isSame,
    clause: isSame,
    source: isAlike,
    receipt: isAlike,
    by: areSameItems,
    fields: listsAlike(alikeIn<FieldSpec>({ name: isSame, type: isAlike, several: isSame })),
  }),
);

const NONE: ReadonlySet<string> = new Set();

/**
 * The names of the Terms that one contract declares and another does not, or otherwise; null where more
 * than single Terms differs: what scenarios name everywhere, or under other names than its own. A scenario
 * that speaks of none of them is read alike by both.
 */
export function changedNames(before: Tables, now: Tables): ReadonlySet<string> | null {
  if (before === now) return NONE;
  const isElsewhereAlike =
    before.currency === now.currency &&
    isAlike(before.parties, now.parties) &&
    isAlike(before.calendars, now.calendars) &&
    isAlike(before.obligations, now.obligations) &&
    areEventsAlike(before.events, now.events);
  if (!isElsewhereAlike) return null;
  return new Set([
    ...changedIn(before.blanks, now.blanks, areBlanksAlike),
    ...changedIn(before.facts, now.facts, areFactsAlike),
    ...changedIn(before.ambiguities, now.ambiguities, areAmbiguitiesAlike),
    ...changedIn(before.states, now.states, areStatesAlike),
    ...changedIn(before.definitions, now.definitions, areDefinitionsAlike),
  ]);
}

function changedIn<Term extends { readonly name: string }>(
  before: readonly Term[],
  now: readonly Term[],
  areAlike: (one: Term, other: Term) => boolean,
): readonly string[] {
  const [there, here] = [byName(before), byName(now)];
  const gone = before.filter(({ name }) => !here.has(name));
  const changed = [...here.values()].filter((term) => {
    const other = there.get(term.name);
    return other === undefined || !areAlike(other, term);
  });
  return [...gone, ...changed].map(({ name }) => name);
}

/** Where a name is declared twice the first holds. */
function byName<Term extends { readonly name: string }>(
  terms: readonly Term[],
): ReadonlyMap<string, Term> {
  const first = new Map<string, Term>();
  for (const term of terms) if (!first.has(term.name)) first.set(term.name, term);
  return first;
}
