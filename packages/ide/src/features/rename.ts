import type { Span } from '@termsheet/dsl';
import { findOccurrences, type FoundOccurrence } from '../names/find-occurrences.ts';
import { declaredWords } from '../names/identity.ts';
import type { Meaning } from '../names/meaning.ts';
import { type Occurrence, occurrenceAt } from '../names/occurrences.ts';
import { collisionWith } from '../rename/collision.ts';
import { editsOf } from '../rename/changes.ts';
import { formOf, readNewName } from '../rename/new-words.ts';
import { findPrefixed } from '../rename/prefixed.ts';
import { whatElseChanges } from '../rename/verify.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { At } from '../workspace/at.ts';
import type { Edit } from '../workspace/place.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Why something is not renamed, in words for the person who asked. */
export interface RenameRefusal {
  readonly refusal: string;
}

/** The words that would be renamed, and the name to begin with. */
export interface RenameTarget {
  readonly span: Span;
  readonly words: string;
}

/** What a rename at a place would rename. */
export function prepareRename(workspace: Workspace, at: At): RenameTarget | RenameRefusal {
  const asked = askedAt(workspace, at);
  if ('refusal' in asked) return asked;
  const { occurrence, old } = asked;
  const { span, text } = occurrence;
  // Of `Series A Conversion Price` the prefix stays.
  const isPrefixed = text.endsWith(` ${old}`) && asked.text.startsWith(text, span.start);
  const start = isPrefixed ? span.end - old.length : span.start;
  return { span: { start, end: span.end }, words: old };
}

/** The edits that give what is named at a place another name wherever it is named. */
export function rename(
  workspace: Workspace,
  at: At,
  newName: string,
): { readonly edits: readonly Edit[] } | RenameRefusal {
  const asked = askedAt(workspace, at);
  if ('refusal' in asked) return asked;
  const { analysis, occurrence, old } = asked;
  const { meaning, identity } = occurrence;
  const form = formOf(meaning);
  const read = readNewName(newName, form);
  if ('refusal' in read) return read;
  const { name } = read;
  if (name === old) return { edits: [] };
  const found =
    meaning.kind === 'prefix'
      ? findPrefixed(workspace, analysis, occurrence)
      : findOccurrences(workspace, { analysis, meaning, identity });
  const collision = findCollision(workspace, found, { meaning, old, name });
  if (collision !== null) return { refusal: collision };
  const textOf = (path: string): string => workspace.text(path) ?? '';
  const isPrefix = meaning.kind === 'prefix';
  const edits = editsOf(found, { old, name, form, isPrefix }, textOf);
  const other = whatElseChanges(workspace, edits, name);
  if (other !== null) return { refusal: `\`${old}\` cannot be called \`${name}\`. ${other}` };
  return { edits };
}

interface Asked {
  readonly analysis: Analysis;
  readonly text: string;
  readonly occurrence: Occurrence;
  /** The words that declare it. */
  readonly old: string;
}

function askedAt(workspace: Workspace, at: At): Asked | RenameRefusal {
  const analysis = workspace.analysis(at.path);
  const occurrence = analysis === null ? null : occurrenceAt(analysis, at.offset);
  if (analysis === null || occurrence === null) {
    return { refusal: 'There is no name here that the contract declares.' };
  }
  const refusal = refuse(occurrence);
  if (refusal !== null) return { refusal };
  const old = declaredWords(analysis, occurrence.meaning);
  return { analysis, text: analysis.text, occurrence, old };
}

function refuse({ meaning, text }: Occurrence): string | null {
  if (meaning.kind === 'built-in') {
    return `\`${text}\` is a ${meaning.of} that the language itself knows: no contract declares it.`;
  }
  if (meaning.kind === 'field' && meaning.field.node.kind === 'Obligation') {
    return `\`${text}\` is what every performance has that pays or delivers something: no contract declares it.`;
  }
  return null;
}

/** What bears the new name already, in any file that would be edited. */
function findCollision(
  workspace: Workspace,
  found: readonly FoundOccurrence[],
  {
    meaning,
    old,
    name,
  }: { readonly meaning: Meaning; readonly old: string; readonly name: string },
): string | null {
  for (const path of new Set(found.map((each) => each.path))) {
    const analysis = workspace.analysis(path);
    const there = found.filter((each) => each.path === path);
    const prefixes = new Set(
      there.map(({ text }) => (text.endsWith(` ${old}`) ? text.slice(0, -old.length) : '')),
    );
    for (const prefix of prefixes) {
      const own = there[0]?.meaning ?? meaning;
      const refusal = analysis === null ? null : collisionWith(analysis, own, { name, prefix });
      if (refusal !== null) return refusal;
    }
  }
  return null;
}
