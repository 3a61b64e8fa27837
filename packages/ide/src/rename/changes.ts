import { parse, tokenize } from '@termsheet/dsl';
import type { FoundOccurrence } from '../names/find-occurrences.ts';
import { isName, nodesBelow } from '../tree/syntax-node.ts';
import type { Edit } from '../workspace/place.ts';
import { articleOf, type Form, inNumberOf, writeSection } from './new-words.ts';

/** What is renamed, and how it is to be called. */
export interface Renaming {
  /** The words that declare it, without marks. */
  readonly old: string;
  readonly name: string;
  readonly form: Form;
  /** The prefix of a copy stands before its Terms, and is all that changes of them. */
  readonly isPrefix: boolean;
}

/** One place that changes: the words there, as they are to be read. */
interface Change {
  readonly path: string;
  readonly span: Edit['span'];
  readonly words: string;
  readonly wasQuoted: boolean;
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
    const wasQuoted = isQuotedInVain(textOf(path), occurrence, renaming.form);
    const changes = byPath.get(path) ?? [];
    byPath.set(path, changes);
    changes.push({ path, span, words, wasQuoted });
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
  const { path } = changes[0] ?? { path: '' };
  const edit = ({ span }: Change, words: string): Edit => ({ path, span, text: words });
  if (form === 'text') return changes.map((change) => edit(change, `"${change.words}"`));
  if (form === 'section') {
    return changes.map((change) =>
      edit(change, change.wasQuoted ? `§"${change.words}"` : writeSection(change.words)),
    );
  }
  const inOrder = changes.toSorted((one, other) => one.span.start - other.span.start);
  const bare = inOrder.map((change) =>
    edit(change, change.wasQuoted ? `\`${change.words}\`` : change.words),
  );
  const read = readsAsNames(text, bare, inOrder);
  const names = bare.map((each, index) =>
    read[index] === true ? each : { ...each, text: `\`${inOrder[index]?.words ?? ''}\`` },
  );
  return [...names, ...inOrder.flatMap((change) => articleBefore(text, change))];
}

/**
 * Whether each name reads as one name where it is to stand: some need backquotes anywhere, and some only
 * there, where they would run on into the words beside them.
 */
function readsAsNames(
  text: string,
  edits: readonly Edit[],
  changes: readonly Change[],
): readonly boolean[] {
  const names = new Map<number, string>();
  const { file } = parse({ path: '', text: applyEdits(text, edits) });
  for (const node of nodesBelow(file.sections)) {
    if (isName(node)) names.set(node.span.start, `${node.span.end} ${node.text}`);
  }
  let shift = 0;
  return edits.map(({ span, text: written }, index) => {
    const start = span.start + shift;
    shift += written.length - (span.end - span.start);
    const words = changes[index]?.words ?? '';
    return names.get(start) === `${start + written.length} ${words}`;
  });
}

/** Whether a name stands in backquotes, or the number of a section in quotes, and would read without. */
function isQuotedInVain(text: string, { span, text: words }: FoundOccurrence, form: Form): boolean {
  if (form === 'section') {
    return text.slice(span.start, span.end).includes('"') && writeSection(words) === `§${words}`;
  }
  return text.startsWith('`', span.start) && !needsQuotes(words);
}

function needsQuotes(name: string): boolean {
  const { tokens } = tokenize(name);
  return tokens.length !== 1 || tokens[0]?.payload !== name;
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

/** A text with some edits made, none of which overlap. */
export function applyEdits(text: string, edits: readonly Pick<Edit, 'span' | 'text'>[]): string {
  let [at, result] = [0, ''];
  for (const { span, text: written } of edits.toSorted(
    (one, other) => one.span.start - other.span.start,
  )) {
    result += text.slice(at, span.start) + written;
    at = span.end;
  }
  return result + text.slice(at);
}
