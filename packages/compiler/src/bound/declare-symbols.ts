import type {
  Ambiguous,
  Declaration,
  Diagnostic,
  Event,
  Name,
  Reading,
  TypeNode,
} from '@termsheet/dsl';
import { documentAt, type Document, type Documents } from '../documents/document.ts';
import { isShared } from '../documents/settle-precedence.ts';
import { declaredTwice } from '../diagnostics/declared-twice.ts';
import type { ContractSymbol, EventSymbol, FieldSymbol } from './symbol.ts';
import { declarationsOf } from './placed.ts';
import { emptySymbolLists, type SymbolLists, type SymbolTable } from './symbol-table.ts';

/** The symbol table in the making. */
interface Declaring {
  readonly documents: Documents;
  /** What each copy of a document calls its own Terms, which have its prefix everywhere else. */
  readonly own: Map<Document, Map<string, ContractSymbol>>;
  readonly lists: SymbolLists;
  readonly byName: Map<string, ContractSymbol>;
  readonly byDeclaration: Map<Name, ContractSymbol>;
  readonly eventsByField: Map<string, EventSymbol[]>;
  readonly memberNames: Set<string>;
  readonly report: (diagnostic: Diagnostic) => void;
}

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

function findSymbol(declaring: Declaring, name: Name): ContractSymbol | undefined {
  const { documents, byName } = declaring;
  if (documents.list.length === 1) return byName.get(name.text);
  const document = documentAt(documents, name.span);
  const alias = documents.aliases.get(document)?.get(name.text);
  if (alias !== undefined) return findSymbol(declaring, alias);
  return declaring.own.get(document)?.get(name.text) ?? byName.get(name.text);
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
    case 'Blank':
    case 'Fact':
    case 'Event':
      return declareNames(declaring, node, clause);
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
  declared: { readonly node: Event; readonly name: Name; readonly clause: string },
): void {
  const fields = new Map<string, FieldSymbol>();
  const symbol: EventSymbol = {
    kind: 'event',
    ...declared,
    fields,
    index: declaring.lists.event.length,
  };
  for (const node of declared.node.fields) {
    noteMembers(declaring, node.type);
    for (const name of node.names) {
      const first = fields.get(name.text);
      if (first !== undefined) {
        // The fields of `event X, Y` are one text: it is reported with the first of the names.
        if (declared.node.names[0] === declared.name) reportTwice(declaring, first.name, name);
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

/** What a symbol with one name has besides its kind. */
function common<Node extends { readonly name: Name }>(
  node: Node,
  list: readonly unknown[],
  clause: string,
): { name: Name; node: Node; clause: string; index: number } {
  return { name: node.name, node, clause, index: list.length };
}

function enter<Symbol extends ContractSymbol>(
  declaring: Declaring,
  list: Symbol[],
  symbol: Symbol,
): void {
  const entered = withPrefix(declaring, symbol);
  list.push(entered);
  declaring.byDeclaration.set(symbol.name, entered);
  const first = declaring.byName.get(entered.name.text);
  if (first === undefined) declaring.byName.set(entered.name.text, entered);
  else reportTwice(declaring, first.name, symbol.name);
}

/** In a copy of a document a symbol has the copy's prefix, but not for the copy itself. */
function withPrefix<Symbol extends ContractSymbol>(declaring: Declaring, symbol: Symbol): Symbol {
  const { documents, own } = declaring;
  if (documents.list.length === 1 || isShared(symbol.node)) return symbol;
  const document = documentAt(documents, symbol.name.span);
  if (document.prefix === null) return symbol;
  const name = { ...symbol.name, text: `${document.prefix} ${symbol.name.text}` };
  const prefixed = { ...symbol, name };
  const names = own.get(document) ?? new Map<string, ContractSymbol>();
  own.set(document, names.set(symbol.name.text, prefixed));
  return prefixed;
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

function reportTwice(
  declaring: Declaring,
  first: Name | Reading['label'],
  second: Name | Reading['label'],
): void {
  declaring.report(
    declaredTwice.at(
      second.span,
      { name: second.text },
      { related: [{ span: first.span, message: `\`${first.text}\` is declared here first` }] },
    ),
  );
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
