import { applyEdits, parse, stretchesOf, tokenize } from '@termsheet/dsl';
import { isName, nodesBelow } from '../tree/syntax-node.ts';
import type { Edit } from '../workspace/place.ts';
import type { Change } from './changes.ts';

/**
 * The edits by which names are written anew, in the order of the text. Some need backquotes anywhere, and
 * some only where they would run on into the words beside them; one that stood in backquotes which it did
 * not need keeps them.
 */
export function writeNames(text: string, changes: readonly Change[]): readonly Edit[] {
  const inVain = quotedInVain(text, changes);
  const bare = changes.map(({ path, span, words }, index) => {
    const written = inVain[index] === true ? quoted(words) : words;
    return { path, span, text: written };
  });
  const old = namesIn(text);
  const reads = readsAs(
    text,
    bare,
    changes.map(({ words }) => words),
  );
  return bare.map((edit, index) => {
    const { span, words } = changes[index] ?? { span: edit.span, words: edit.text };
    const isPart = old.get(span.start)?.startsWith(`${span.end} `) !== true;
    const mayStand = reads[index] === true || (isPart && isPlain(words));
    return mayStand ? edit : { ...edit, text: quoted(words) };
  });
}

/** Which names stand in backquotes and would read as well without them. */
function quotedInVain(text: string, changes: readonly Change[]): readonly boolean[] {
  const isQuoted = changes.map(({ span }) => text.startsWith('`', span.start));
  if (!isQuoted.includes(true)) return isQuoted;
  const names = changes.map(({ old }) => old);
  const edits = changes.map(({ path, span, old }, index) => ({
    path,
    span,
    text: isQuoted[index] === true ? old : text.slice(span.start, span.end),
  }));
  const reads = readsAs(text, edits, names);
  return isQuoted.map((each, index) => each && reads[index] === true);
}

/** Whether what each edit writes reads as one name there; the edits are in the order of the text. */
function readsAs(
  text: string,
  edits: readonly Edit[],
  words: readonly string[],
): readonly boolean[] {
  const names = namesIn(applyEdits(text, edits));
  return stretchesOf(edits).map(
    ({ start, end }, index) => names.get(start) === `${end} ${words[index] ?? ''}`,
  );
}

/** The names of a text with where each ends, by where it begins. */
function namesIn(text: string): ReadonlyMap<number, string> {
  const names = new Map<number, string>();
  for (const node of nodesBelow(parse({ path: '', text }).file.sections)) {
    if (isName(node)) names.set(node.span.start, `${node.span.end} ${node.text}`);
  }
  return names;
}

/** Whether some words read as one name by themselves. */
function isPlain(words: string): boolean {
  const { tokens } = tokenize(words);
  return tokens.length === 1 && tokens[0]?.payload === words;
}

function quoted(words: string): string {
  return `\`${words}\``;
}
