import type {
  Ambiguous,
  Declaration,
  Diagnostic,
  Event,
  Name,
  Reading,
  Table,
  TypeNode,
} from '@termsheet/dsl';
import type { Documents } from '../documents/document.ts';
import { declareCovenant, declareObligation, declareRight } from './declare-duties.ts';
import { enter, findSymbol, reportTwice, type Declaring } from './declaring.ts';
import { declarationsOf } from './placed.ts';
import type { EventSymbol, FieldSymbol } from './symbol.ts';
import { emptySymbolLists, type SymbolTable } from './symbol-table.ts';

/** Enters everything that a deal declares into one name space, and one more for each copy. */
export function declareSymbols(
  documents: Documents,
  report: (diagnostic: Diagnostic) => void,
): SymbolTable {
  const declaring: Declaring = {
    documents,
    own: new Map(),
    lists: emptySymbolLists(),
    byName: new Map(),
    byDeclaration: new Map(),
    eventsByField: new Map(),
    memberNames: new Set(),
    report,
  };
  for (const { node, clause } of declarationsOf(documents)) declare(declaring, node, clause);
  return { ...declaring, find: (name) => findSymbol(declaring, name) };
}

function declare(declaring: Declaring, node: Declaration, clause: string): void {
  const { lists } = declaring;
  switch (node.kind) {
    case 'Party':
      return enter(declaring, lists.party, { kind: 'party', ...common(node, lists.party, clause) });
    case 'ShareClass':
      return enter(declaring, lists['share class'], {
        kind: 'share class',
        ...common(node, lists['share class'], clause),
      });
    case 'Calendar':
      return enter(declaring, lists.calendar, {
        kind: 'calendar',
        ...common(node, lists.calendar, clause),
      });
    case 'Definition':
      noteMembers(declaring, node.resultType, node.parameter?.type ?? null);
      return enter(declaring, lists.definition, {
        kind: 'definition',
        ...common(node, lists.definition, clause),
      });
    case 'State':
      noteMembers(declaring, node.resultType);
      return enter(declaring, lists.state, { kind: 'state', ...common(node, lists.state, clause) });
    case 'Accrual':
      return enter(declaring, lists.state, { kind: 'state', ...common(node, lists.state, clause) });
    case 'Ambiguous':
      checkLabels(declaring, node.readings);
      return enter(declaring, lists.ambiguity, {
        kind: 'ambiguity',
        ...common(node, lists.ambiguity, clause),
      });
    case 'Unresolved':
      noteMembers(declaring, node.type);
      return enter(declaring, lists.unresolved, {
        kind: 'unresolved',
        ...common(node, lists.unresolved, clause),
      });
    case 'Table':
      return declareEvent(declaring, { node, name: node.name, clause });
    case 'Blank':
    case 'Fact':
    case 'Event':
      return declareNames(declaring, node, clause);
    case 'Obligation':
      return declareObligation(declaring, node, clause);
    case 'Right':
      return declareRight(declaring, node, clause);
    case 'Covenant':
      return declareCovenant(declaring, node, clause);
    default:
      return undefined;
  }
}

/** The kinds that declare several names at once. */
function declareNames(
  declaring: Declaring,
  node: Extract<Declaration, { readonly kind: 'Blank' | 'Fact' | 'Event' }>,
  clause: string,
): void {
  const { lists } = declaring;
  for (const name of node.names) {
    if (node.kind === 'Event') {
      declareEvent(declaring, { node, name, clause });
    } else if (node.kind === 'Blank') {
      noteMembers(declaring, node.type);
      const symbol = { kind: 'blank', name, node, clause, index: lists.blank.length } as const;
      enter(declaring, lists.blank, symbol);
    } else {
      noteMembers(declaring, node.type);
      const symbol = { kind: 'fact', name, node, clause, index: lists.fact.length } as const;
      enter(declaring, lists.fact, symbol);
    }
  }
}

function declareEvent(
  declaring: Declaring,
  declared: { readonly node: Event | Table; readonly name: Name; readonly clause: string },
): void {
  const fields = new Map<string, FieldSymbol>();
  const symbol: EventSymbol = {
    kind: 'event',
    ...declared,
    fields,
    becomes: null,
    index: declaring.lists.event.length,
  };
  for (const node of declared.node.fields) {
    noteMembers(declaring, node.type);
    for (const name of node.names) {
      const first = fields.get(name.text);
      if (first !== undefined) {
        // The fields of `event X, Y` are one text: it is reported with the first of the names.
        if (isFirstName(declared)) reportTwice(declaring, first.name, name);
        continue;
      }
      fields.set(name.text, { name, node, index: fields.size });
      const events = declaring.eventsByField.get(name.text);
      if (events === undefined) declaring.eventsByField.set(name.text, [symbol]);
      else events.push(symbol);
    }
  }
  enter(declaring, declaring.lists.event, symbol);
}

function isFirstName({
  node,
  name,
}: {
  readonly node: Event | Table;
  readonly name: Name;
}): boolean {
  return node.kind === 'Table' || node.names[0] === name;
}

/** What a symbol with one name has besides its kind. */
function common<Node extends { readonly name: Name }>(
  node: Node,
  list: readonly unknown[],
  clause: string,
): { name: Name; node: Node; clause: string; index: number } {
  return { name: node.name, node, clause, index: list.length };
}

/** Each reading has a label of its own, by which it is chosen. */
function checkLabels(declaring: Declaring, readings: Ambiguous['readings']): void {
  const seen = new Map<string, Reading['label']>();
  for (const { label } of readings) {
    const first = seen.get(label.text);
    if (first !== undefined) reportTwice(declaring, first, label);
    seen.set(label.text, first ?? label);
  }
}

function noteMembers(declaring: Declaring, ...types: readonly (TypeNode | null)[]): void {
  for (const type of types) {
    if (type?.kind !== 'OneOfType') continue;
    const seen = new Map<string, Name>();
    for (const member of type.members) {
      const first = seen.get(member.text);
      if (first !== undefined) reportTwice(declaring, first, member);
      seen.set(member.text, first ?? member);
      declaring.memberNames.add(member.text);
    }
  }
}
