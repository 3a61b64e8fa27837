import type { Clause, Declaration, Section } from '@termsheet/dsl';
import type { Checked } from '../checked/checked.ts';
import type { Document, Documents } from '../documents/document.ts';
import type { Gathered } from '../documents/gather-documents.ts';
import { areSameItems } from './are-same-items.ts';

/** What was known of a file before an edit. */
export interface Before {
  readonly checked: Checked;
  /** Whether nothing was found in names, units and the rules on them. */
  readonly isQuiet: boolean;
}

/**
 * Names and types as they were, for a file of which only scenarios, quotes, remarks and white space were
 * edited: nothing in these has a name or a type that a contract could speak of. Null where more was edited,
 * and where something was found: that may depend on lines which could not be read.
 */
export function takeOver({ checked, isQuiet }: Before, gathered: Gathered): Checked | null {
  const { documents } = checked.bound;
  const [own] = gathered.list;
  if (!isQuiet || own === undefined || !standAlike(documents.list, gathered.list)) return null;
  const main = { ...own, uses: documents.list[0]?.uses ?? [] };
  const { source } = gathered;
  const sections = joined(documents, own.sections);
  if (sections === null) return null;
  const span = { start: 0, end: source.text.length };
  const file = { kind: 'File', sections, comments: gathered.comments, span } as const;
  const now = { ...renewed(documents, main), source, file };
  return { ...checked, bound: { ...checked.bound, documents: now, source, file } };
}

/** Whether all documents are as they were, apart from scenarios and quotes in the first. */
function standAlike(before: readonly Document[], now: readonly Document[]): boolean {
  return (
    before.length === now.length &&
    now.every((document, place) => {
      const other = before[place];
      return (
        other !== undefined &&
        other.path === document.path &&
        other.prefix === document.prefix &&
        other.span.start === document.span.start &&
        other.uses.length === document.uses.length &&
        (place === 0 ? haveSameTerms : areSameItems)(
          withoutScenarios(other.sections),
          withoutScenarios(document.sections),
        )
      );
    })
  );
}

function withoutScenarios(sections: readonly Section[]): readonly Section[] {
  return sections.filter(({ kind }) => kind !== 'Scenario');
}

function haveSameTerms(one: readonly Section[], other: readonly Section[]): boolean {
  return (
    one.length === other.length &&
    one.every((each, place) => each === other[place] || differInQuotes(each, other[place]))
  );
}

/** Whether two clauses say the same, and only what is quoted between it differs. */
function differInQuotes(one: Section, other: Section | undefined): boolean {
  if (one.kind !== 'Clause' || other?.kind !== 'Clause' || one.reference !== other.reference) {
    return false;
  }
  return areSameItems(withoutQuotes(one), withoutQuotes(other));
}

function withoutQuotes({ declarations }: Clause): readonly Declaration[] {
  return declarations.filter(({ kind }) => kind !== 'Quote');
}

/**
 * The sections of all documents as they were joined before, with the scenarios and quotes of the first as they
 * are now; null where quotes differ in a section of which some declarations were left out or filled.
 */
function joined(
  { list: [main], file }: Documents,
  own: readonly Section[],
): readonly Section[] | null {
  const standing = withoutScenarios(file.sections);
  const before = (main?.sections ?? []).filter(isJoined);
  const now = own.filter(isJoined);
  const isLost = now.some(
    (section, place) => section !== before[place] && before[place] !== standing[place],
  );
  if (isLost) return null;
  let next = 0;
  const first = own.flatMap((section): readonly Section[] => {
    if (section.kind === 'Scenario') return [section];
    if (section.kind === 'Use') return [];
    next += 1;
    return section === before[next - 1] ? standing.slice(next - 1, next) : [section];
  });
  return [...first, ...standing.slice(next)];
}

/** Whether a section stands among those of all documents whatever happens to the scenarios. */
function isJoined({ kind }: Section): boolean {
  return kind !== 'Scenario' && kind !== 'Use';
}

/** The documents with another in the place of the first. */
function renewed(documents: Documents, main: Document): Documents {
  const [before, ...others] = documents.list;
  const aliases = new Map(documents.aliases);
  const own = before === undefined ? undefined : aliases.get(before);
  if (own !== undefined) aliases.set(main, own);
  return { ...documents, list: [main, ...others], aliases };
}
