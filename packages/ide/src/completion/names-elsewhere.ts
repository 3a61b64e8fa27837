import type { EventSymbol, FieldSymbol } from '@termsheet/compiler';
import type { Use } from '@termsheet/dsl';
import { isName, nodesBelow } from '../tree/syntax-node.ts';
import type { Proposal } from './completion.ts';
import type { NameSlot } from './name-slot.ts';
import { NEAR, proposeField, proposeTerm, rankOf } from './terms.ts';

/** Fields where they are spoken of as such: those of the events at hand, then all others, and Terms of an event. */
export function proposeFieldsOf({ place, scope }: NameSlot): readonly Proposal[] {
  const near = new Set(scope.events);
  const { keys } = place.analysis.compilation.bound;
  const keyed = [...scope.symbols.byName].filter(([, symbol]) => keys.has(symbol));
  const others = scope.symbols.lists.event.filter((event) => !near.has(event));
  return [
    ...scope.events.flatMap((event) => fieldsOf(place.analysis, event, rankOf('fits', NEAR.field))),
    ...others.flatMap((event) => fieldsOf(place.analysis, event, rankOf('leads', NEAR.far))),
    ...keyed.map((named) => proposeTerm(place.analysis, named, rankOf('leads', NEAR.far))),
  ];
}

/** All fields of an event. */
export function fieldsOf(
  analysis: NameSlot['place']['analysis'],
  event: EventSymbol,
  rank: number,
): readonly Proposal[] {
  return [...event.fields.values()].map((field: FieldSymbol) =>
    proposeField(analysis, { event, field }, rank),
  );
}

/** Words that the file speaks of and nothing declares, where one may be declared. */
export function proposeUndeclared({ place }: NameSlot): readonly Proposal[] {
  const { analysis } = place;
  const { bound, checked } = analysis.compilation;
  const members = new Set([...checked.members].map(({ name }) => name));
  const found = new Map<string, Proposal>();
  for (const [name, referent] of bound.referents) {
    const isOpen = referent.kind === 'open' || referent.kind === 'unknown';
    if (!isOpen || members.has(name) || bound.symbols.memberNames.has(name.text)) continue;
    if (name.span.end > analysis.text.length || isAtCursor(name.span, place.typed)) continue;
    if (bound.symbols.byName.has(name.text) || found.has(name.text)) continue;
    found.set(name.text, {
      label: name.text,
      kind: 'definition',
      detail: 'spoken of, and not declared',
      rank: 100,
    });
  }
  return [...found.values()];
}

function isAtCursor(span: { start: number }, typed: { start: number }): boolean {
  return span.start === typed.start;
}

const FILLABLE: ReadonlySet<string> = new Set([
  'blank',
  'fact',
  'unresolved',
  'event',
  'party',
  'share class',
  'calendar',
]);

/** Behind `with`: what the other document leaves open, and is not filled yet. */
export function proposeWiths({ place, scope, path }: NameSlot): readonly Proposal[] {
  const { analysis, section } = place;
  const use =
    section?.kind === 'Use'
      ? section
      : (path.find(({ kind }) => kind === 'Use') as Use | undefined);
  const { documents } = analysis.compilation.bound;
  const used = documents.list[0]?.uses.find(({ node }) => node.path.text === use?.path.text);
  const filled = new Set(use?.bindings.map(({ name }) => name.text));
  if (used !== undefined) {
    const names = new Set<string>();
    for (const node of nodesBelow(used.document.sections)) if (isName(node)) names.add(node.text);
    const declared = [...scope.symbols.byDeclaration].filter(
      ([name, { kind }]) => names.has(name.text) && FILLABLE.has(kind) && !filled.has(name.text),
    );
    return declared.map(([name, symbol]) =>
      proposeTerm(analysis, [name.text, symbol], rankOf('fits', NEAR.file)),
    );
  }
  return [...scope.symbols.byName].map((named) =>
    proposeTerm(analysis, named, rankOf('fits', NEAR.far)),
  );
}
