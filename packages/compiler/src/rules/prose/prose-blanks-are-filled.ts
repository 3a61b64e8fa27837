import { proseBlanksNotFilled } from '../../diagnostics/prose/prose-blanks-not-filled.ts';
import { type BlankPlace, readBlanks } from '../../prose/blanks.ts';
import { nameKey } from '../../prose/names/occurrences.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { MAX_IN_PROSE } from '../prose-place.ts';
import { lawOfTextAndFile } from './law-of-text.ts';
import type { SettledContext } from '../rule-context.ts';

/**
 * What the prose leaves blank is filled in by the file: the Term of which the blank is the meaning is
 * declared in it. It is told which blanks are so, and which nothing fills.
 */
export const proseBlanksAreFilled = lawOfTextAndFile(
  proseBlanksNotFilled,
  function* (prose, context) {
    const declared = declaredNames(context);
    const filled = new Set<string>();
    const open: BlankPlace[] = [];
    for (const blank of readBlanks(prose)) {
      const name = blank.label === null ? undefined : declared.get(nameKey(blank.label));
      if (name === undefined) open.push(blank);
      else filled.add(name);
    }
    if (open.length === 0) return;
    const told = open.slice(0, MAX_IN_PROSE);
    const parameters = {
      blanks: told.map((blank) => inWords(prose, blank)),
      more: open.length - told.length,
      filled: [...filled],
    };
    yield { parameters, places: told };
  },
);

/** What the file declares, by the key of its name. */
function declaredNames({ checked }: SettledContext): ReadonlyMap<string, string> {
  const names = checked.bound.symbols.byName.keys();
  return new Map([...names].map((name) => [nameKey(name), name]));
}

/** So many letters of the line before and after a blank tell which it is. */
const CONTEXT = 28;

function inWords({ text }: Prose, { start, end }: BlankPlace): string {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  const before = text.slice(Math.max(line, start - CONTEXT), start);
  const after = text.slice(end, Math.min(stop < 0 ? text.length : stop, end + CONTEXT));
  const lead = start - CONTEXT > line ? before.replace(/^\S*\s?/u, '') : before;
  const tail = after.length < CONTEXT ? after : after.replace(/\s?\S*$/u, '');
  const words = `${lead.replace(/^[^\w([$]+/u, '')}${text.slice(start, end)}${tail}`;
  return `“${words.replaceAll(/\s+/gu, ' ').trim()}”`;
}
