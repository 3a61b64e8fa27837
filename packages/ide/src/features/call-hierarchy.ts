import type { Span } from '@termsheet/dsl';
import { findOccurrences, type FoundOccurrence } from '../names/find-occurrences.ts';
import { type Occurrence, occurrenceAt, occurrencesWithin } from '../names/occurrences.ts';
import { type Owner, ownersOf } from '../names/owners.ts';
import type { Analysis } from '../workspace/analysis.ts';
import type { At } from '../workspace/at.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type CallItem, callItemOf } from '../outline/call-item.ts';

/** A Term that another feeds or is fed by, and where it says so. */
export interface Call {
  readonly item: CallItem;
  /** Of those that are fed in their own file, of those that feed in the file of the Term asked about. */
  readonly spans: readonly Span[];
}

/** The Term at a place, to ask what feeds it and what it feeds. */
export function callItemAt(workspace: Workspace, at: At): CallItem | null {
  const analysis = workspace.analysis(at.path);
  const occurrence = analysis === null ? null : occurrenceAt(analysis, at.offset);
  return analysis === null || occurrence === null ? null : callItemOf(analysis, occurrence.meaning);
}

/** What a Term feeds: the Terms whose declarations, or the rules that write them, name it. */
export function callersOf(workspace: Workspace, item: CallItem): readonly Call[] {
  const calls = new Calls();
  for (const { path, span, access } of placesOf(workspace, item)) {
    const analysis = access === 'declaration' ? null : workspace.analysis(path);
    if (analysis === null) continue;
    for (const owner of ownersOf(analysis, span)) {
      if (owner.name.start === span.start) continue;
      const occurrence = occurrenceAt(analysis, owner.name.start);
      const fed = occurrence === null ? null : callItemOf(analysis, occurrence.meaning);
      if (fed !== null) calls.add(fed, { path, span });
    }
  }
  return calls.list(({ path }) => path);
}

/** What feeds a Term: what its declaration names, the rules that write it, and what forbids them to. */
export function calleesOf(workspace: Workspace, item: CallItem): readonly Call[] {
  const calls = new Calls();
  for (const { path, span } of placesOf(workspace, item)) {
    const analysis = workspace.analysis(path);
    if (analysis === null) continue;
    const own = ownersOf(analysis, span).filter(({ name }) => name.start === span.start);
    for (const { span: place, meaning } of named(analysis, own)) {
      const feeding = callItemOf(analysis, meaning);
      if (feeding !== null) calls.add(feeding, { path, span: place });
    }
  }
  return calls.list(() => item.path);
}

/** What is named in the parts of a file that say what some Terms are, but for their own names there. */
function named(analysis: Analysis, owners: readonly Owner[]): readonly Occurrence[] {
  return owners.flatMap(({ parts, name }) =>
    parts
      .flatMap((part) => occurrencesWithin(analysis, part))
      .filter(({ span, access }) => access !== 'declaration' && span.start !== name.start),
  );
}

function placesOf(workspace: Workspace, { path, nameSpan }: CallItem): readonly FoundOccurrence[] {
  const analysis = workspace.analysis(path);
  const occurrence = analysis === null ? null : occurrenceAt(analysis, nameSpan.start);
  if (analysis === null || occurrence === null) return [];
  const { meaning, identity } = occurrence;
  return findOccurrences(workspace, { analysis, meaning, identity });
}

/** The Terms found so far, each once, with the places that speak of them. */
class Calls {
  readonly #found = new Map<string, { item: CallItem; places: { path: string; span: Span }[] }>();

  add(item: CallItem, place: { readonly path: string; readonly span: Span }): void {
    const key = `${item.path} ${item.nameSpan.start} ${item.name}`;
    const known = this.#found.get(key) ?? { item, places: [] };
    this.#found.set(key, known);
    const isKnown = known.places.some(
      ({ path, span }) => path === place.path && span.start === place.span.start,
    );
    if (!isKnown) known.places.push(place);
  }

  /** In the order in which they were found, with those places that lie in one file. */
  list(fileOf: (item: CallItem) => string): readonly Call[] {
    return [...this.#found.values()].map(({ item, places }) => ({
      item,
      spans: places.filter(({ path }) => path === fileOf(item)).map(({ span }) => span),
    }));
  }
}
