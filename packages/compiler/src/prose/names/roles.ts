import type { Prose } from '../read-prose.ts';
import { isExcerpt } from './is-excerpt.ts';
import { nameKey, readOccurrences } from './occurrences.ts';

/** Words for a party by what it did, and that the text binds to nobody. */
export interface UnboundRole {
  /** `non-prevailing party`. */
  readonly role: string;
  readonly start: number;
  readonly end: number;
}

const ROLE =
  /\bthe\s+((?:non-?)?(?:defaulting|breaching|prevailing|aggrieved|injured|offending|losing|successful|unsuccessful|innocent|terminating)\s+part(?:y|ies))\b/gu;
/** `the party that prevails`, `a party which is in default`: somebody is bound. */
const BOUND =
  /\b(?:a|any|each|either|the|such|one)\s+party\s+(?:that|which|who|is|has|fails|breaches|defaults|prevails|in\s+(?:default|breach))\b|\bby\s+(?:a|any|either|one)\s+party\b/iu;

/** The roles that a text speaks of and binds to nobody, each where it first stands. */
export function readUnboundRoles(prose: Prose): readonly UnboundRole[] {
  if (isExcerpt(prose)) return [];
  const { text, quoted } = prose;
  const found = new Map<string, UnboundRole>();
  for (const match of text.matchAll(ROLE)) {
    const role = (match[1] ?? '').replaceAll(/\s+/gu, ' ');
    const start = match.index;
    if (quoted.has(nameKey(role)) || found.has(role) || isBound(text, start)) continue;
    found.set(role, { role, start, end: start + match[0].length });
  }
  return [...found.values()];
}

const LOOK_BEHIND = 400;

/** Its own sentence says before it who it is. */
function isBound(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BEHIND), start);
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n\n')) + 1);
  return BOUND.test(sentence);
}

/** A party that is one by its definition, and places that speak of several. */
export interface PartyAsClass {
  readonly name: string;
  readonly defined: { readonly start: number; readonly end: number };
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/** What parties are called whose place several can take. */
const PARTIES =
  /^(?:holder|noteholder|warrantholder|debentureholder|shareholder|stockholder|investor|purchaser|buyer|lender|subscriber|payee|seller|guarantor)$/iu;
const ONE = /\(\s*(?:[a-z]+\s+)*(?:the\s+)?$/u;
const SEVERAL = /\b(?:any|each|every|all)\s+(?:of\s+the\s+)?(?:other\s+)?$/iu;

/** The parties that are defined as one, and spoken of as some of several. */
export function readPartiesAsClass({ text, terms }: Prose): readonly PartyAsClass[] {
  const parties = terms.filter(
    ({ name, start, pointsTo }) =>
      pointsTo === null &&
      PARTIES.test(name) &&
      ONE.test(text.slice(Math.max(0, start - 60), start)) &&
      !/\b(?:each|collectively)\b[^()]*$/u.test(text.slice(Math.max(0, start - 60), start)),
  );
  const occurrences = readOccurrences(
    text,
    parties.map(({ name }) => name),
  );
  const names = new Set(terms.map(({ name }) => name.toLowerCase()));
  const byName = new Map(parties.toReversed().map((party) => [party.name.toLowerCase(), party]));
  return [...byName.values()].toReversed().flatMap((party) => {
    // Where several have a name of their own, they are meant by it.
    if (names.has(`${party.name.toLowerCase()}s`)) return [];
    const places = (occurrences.get(nameKey(party.name)) ?? []).filter(
      ({ start, end, lettering }) => {
        if (lettering !== 'initials') return false;
        const isPlural = text.slice(start, end).length > party.name.length;
        return isPlural || SEVERAL.test(text.slice(Math.max(0, start - 20), start));
      },
    );
    return places.length < 2 ? [] : [{ name: party.name, defined: party, places }];
  });
}
