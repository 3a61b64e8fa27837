import { articleOf } from '@termsheet/runtime';
import type { FoundOccurrence } from '../names/find-occurrences.ts';
import type { Edit } from '../workspace/place.ts';
import { type Form, inNumberOf, writeSection } from './new-words.ts';
import { writeNames } from './write-names.ts';

/** What is renamed, and how it is to be called. */
export interface Renaming {
  /** The words that declare it, without marks. */
  readonly old: string;
  readonly name: string;
  readonly form: Form;
  /** The prefix of a copy stands before its Terms, and is all that changes of them. */
  readonly isPrefix: boolean;
}

/** One place that changes: the words there as they read now, and as they are to read. */
export interface Change {
  readonly path: string;
  readonly span: Edit['span'];
  readonly old: string;
  readonly words: string;
}

/** The edits of all places that name something; none of one that calls it by another name altogether. */
export function editsOf(
  occurrences: readonly FoundOccurrence[],
  renaming: Renaming,
  textOf: (path: string) => string,
): readonly Edit[] {
  const byPath = new Map<string, Change[]>();
  for (const occurrence of distinct(occurrences)) {
    const { path, span, text } = occurrence;
    const words = wordsAt(text, renaming);
    if (words === null || words === text) continue;
    const changes = byPath.get(path) ?? [];
    byPath.set(path, changes);
    changes.push({ path, span, old: text, words });
  }
  return [...byPath].flatMap(([path, changes]) => editsOfFile(textOf(path), changes, renaming));
}

function distinct(occurrences: readonly FoundOccurrence[]): readonly FoundOccurrence[] {
  const byPlace = new Map(
    occurrences.map((each) => [`${each.path} ${each.span.start} ${each.span.end}`, each]),
  );
  return [...byPlace.values()];
}

/** The words of a place anew, with the prefix of a copy and in the number in which they stand. */
function wordsAt(text: string, { old, name, form, isPrefix }: Renaming): string | null {
  if (isPrefix) return name + text.slice(old.length);
  if (form !== 'term') return text === old ? name : null;
  const own = inNumberOf(text, old, name);
  if (own !== null) return own;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const rest = inNumberOf(text.slice(at + 1), old, name);
    if (rest !== null) return `${text.slice(0, at)} ${rest}`;
  }
  return null;
}

function editsOfFile(
  text: string,
  changes: readonly Change[],
  { form }: Renaming,
): readonly Edit[] {
  const inOrder = changes.toSorted((one, other) => one.span.start - other.span.start);
  switch (form) {
    case 'text':
      return inOrder.map(({ path, span, words }) => ({ path, span, text: `"${words}"` }));
    case 'section':
      return inOrder.map((change) => sectionEdit(text, change));
    case 'term': {
      const names = writeNames(text, inOrder);
      return [...names, ...inOrder.flatMap((change) => articleBefore(text, change))];
    }
  }
}

/** The number of a section stays in quotes where it stood in quotes that it did not need. */
function sectionEdit(text: string, { path, span, old, words }: Change): Edit {
  const wasQuoted = text.slice(span.start, span.end).includes('"');
  const isInVain = wasQuoted && writeSection(old) === `§${old}`;
  return { path, span, text: isInVain ? `§"${words}"` : writeSection(words) };
}

/** `there is an Extension Notice`: the article goes with the name, where it went with the old one. */
function articleBefore(text: string, { path, span, words }: Change): readonly Edit[] {
  const before = /(?<![\p{L}\p{N}_-])(an?)(\s+)$/u.exec(text.slice(0, span.start).slice(-40));
  const [, article, space] = before ?? [];
  if (article === undefined || space === undefined) return [];
  const old = text.slice(span.start, span.end).replaceAll('`', '');
  const wanted = articleOf(words);
  if (article === wanted || article !== articleOf(old)) return [];
  const start = span.start - space.length - article.length;
  return [{ path, span: { start, end: start + article.length }, text: wanted }];
}
