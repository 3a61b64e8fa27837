import type { Bound } from '@termsheet/compiler';
import type { Interpolation, Name, Span } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';
import { type Access, accessesOf } from './access.ts';
import { identityOf } from './identity.ts';
import type { Meaning, NamingNode } from './meaning.ts';

/** One place of a file at which something is named. */
export interface Mention {
  /** The words, with their backquotes or quotes. */
  readonly span: Span;
  /** The words without them, with single spaces. */
  readonly text: string;
  readonly meaning: Meaning;
  readonly access: Access;
}

/** One place of a file at which something is named, and which thing of all files that is. */
export interface Occurrence extends Mention {
  /** The same for all that names the same, in whatever file. */
  readonly identity: string;
}

const mentioned = new WeakMap<Analysis, readonly Mention[]>();
const known = new WeakMap<Analysis, readonly Occurrence[]>();

/** All that a file names, in the order of the text, for who need not know it in other files. */
export function mentionsOf(analysis: Analysis): readonly Mention[] {
  const last = mentioned.get(analysis);
  if (last !== undefined) return last;
  const accesses = accessesOf(analysis.sections);
  const joined = joinedNames(analysis);
  const found: Mention[] = [];
  for (const [node, meaning] of analysis.meanings) {
    const { span, text } = node;
    if (span.end > analysis.text.length || span.end <= span.start) continue;
    const isDeclaring = meaning.kind !== 'built-in' && meaning.name === node;
    const access = isDeclaring ? 'declaration' : (accesses.get(node) ?? 'read');
    const parts = joined.get(node);
    if (parts === undefined) found.push({ span, text, meaning, access });
    else for (const part of parts) found.push({ ...part, access });
  }
  found.sort((one, other) => one.span.start - other.span.start);
  mentioned.set(analysis, found);
  return found;
}

/** All that a file names, in the order of the text. */
export function occurrencesOf(analysis: Analysis): readonly Occurrence[] {
  const last = known.get(analysis);
  if (last !== undefined) return last;
  const identities = new Map<NamingNode, string>();
  const found = mentionsOf(analysis).map((mention) => {
    const { meaning } = mention;
    const identity = identities.get(meaning.name) ?? identityOf(analysis, meaning);
    identities.set(meaning.name, identity);
    return { ...mention, identity };
  });
  known.set(analysis, found);
  return found;
}

/** What is named at an offset: between two names the one that begins there. */
export function occurrenceAt(analysis: Analysis, offset: number): Occurrence | null {
  const found = occurrencesOf(analysis);
  const before = found[firstFrom(found, offset + 1) - 1];
  return before !== undefined && offset <= before.span.end ? before : null;
}

/** What is named within a stretch, in the order of the text. */
export function occurrencesWithin(analysis: Analysis, { start, end }: Span): readonly Occurrence[] {
  const found = occurrencesOf(analysis);
  const within: Occurrence[] = [];
  for (let at = firstFrom(found, start); at < found.length; at += 1) {
    const occurrence = found[at];
    if (occurrence === undefined || occurrence.span.start >= end) break;
    if (occurrence.span.end <= end) within.push(occurrence);
  }
  return within;
}

/** The place in the list of the first that begins at an offset or behind it. */
function firstFrom(found: readonly Occurrence[], offset: number): number {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type Part = Pick<Occurrence, 'span' | 'text' | 'meaning'>;

/** `Premium of Premium Schedule interpolated at D` reads as one name, and names a column and its table. */
function joinedNames({ compilation, text }: Analysis): ReadonlyMap<NamingNode, Part[]> {
  const parts = new Map<NamingNode, Part[]>();
  const { bound } = compilation;
  for (const node of bound.interpolated.keys()) {
    const split = splitName(bound, node, text);
    if (split !== null) parts.set(node.table.name, split);
  }
  return parts;
}

function splitName(bound: Bound, node: Interpolation, text: string): Part[] | null {
  const read = bound.interpolated.get(node);
  const { name } = node.table;
  if (read === undefined || node.column !== null) return null;
  const { table, column } = read;
  if (!name.text.startsWith(`${column.name.text} of `)) return null;
  const written = name.text.slice(`${column.name.text} of `.length);
  const { start, end } = name.span;
  const from = placeOf(text, name, written);
  if (from < 0) return null;
  const columnEnd = start + column.name.text.length;
  return [
    {
      span: { start, end: columnEnd },
      text: column.name.text,
      meaning: { kind: 'field', event: table, field: column, name: column.name },
    },
    {
      span: { start: from, end },
      text: written,
      meaning: { kind: 'symbol', symbol: table, name: table.name },
    },
  ];
}

/** Where the last words of a name begin; -1 where the spaces between them are not single ones. */
function placeOf(text: string, { span }: Name, written: string): number {
  const at = span.end - written.length;
  return text.slice(at, span.end) === written ? at : -1;
}
