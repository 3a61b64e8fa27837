import type { Bound } from '@termsheet/compiler';
import type { Interpolation, Name, Span } from '@termsheet/dsl';
import { nodesBelow } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { type Access, accessesOf } from './access.ts';
import { identityOf } from './identity.ts';
import type { Meaning, NamingNode } from './meaning.ts';

/** One place of a file at which something is named. */
export interface Occurrence {
  /** The words, with their backquotes or quotes. */
  readonly span: Span;
  /** The words without them, with single spaces. */
  readonly text: string;
  readonly meaning: Meaning;
  readonly access: Access;
  /** The same for all that names the same, in whatever file. */
  readonly identity: string;
}

const known = new WeakMap<Analysis, readonly Occurrence[]>();

/** All that a file names, in the order of the text. */
export function occurrencesOf(analysis: Analysis): readonly Occurrence[] {
  const last = known.get(analysis);
  if (last !== undefined) return last;
  const accesses = accessesOf(analysis.sections);
  const joined = joinedNames(analysis);
  const identities = new Map<NamingNode, string>();
  const identify = (meaning: Meaning): string => {
    const identity = identities.get(meaning.name) ?? identityOf(analysis, meaning);
    identities.set(meaning.name, identity);
    return identity;
  };
  const found: Occurrence[] = [];
  for (const [node, meaning] of analysis.meanings) {
    if (node.span.end > analysis.text.length || node.span.end <= node.span.start) continue;
    for (const part of joined.get(node) ?? [{ span: node.span, text: node.text, meaning }]) {
      const isDeclaring = part.meaning.kind !== 'built-in' && part.meaning.name === node;
      const access = isDeclaring ? 'declaration' : (accesses.get(node) ?? 'read');
      found.push({ ...part, access, identity: identify(part.meaning) });
    }
  }
  found.sort((one, other) => one.span.start - other.span.start);
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
function joinedNames({ compilation, sections, text }: Analysis): ReadonlyMap<NamingNode, Part[]> {
  const parts = new Map<NamingNode, Part[]>();
  const { bound } = compilation;
  if (bound.interpolated.size === 0) return parts;
  for (const node of nodesBelow(sections)) {
    if (node.kind !== 'Interpolation') continue;
    const split = splitName(bound, node as Interpolation, text);
    if (split !== null) parts.set((node as Interpolation).table.name, split);
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
