import type { Diagnostic, Name, Reading } from '@termsheet/dsl';
import { documentAt, type Document, type Documents } from '../documents/document.ts';
import { isShared } from '../documents/settle-precedence.ts';
import { declaredTwice } from '../diagnostics/declared-twice.ts';
import type { ContractSymbol, EventSymbol } from './symbol.ts';
import type { SymbolLists } from './symbol-table.ts';

/** The symbol table in the making. */
export interface Declaring {
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

/** What a name means in the document in which it stands. */
export function findSymbol(declaring: Declaring, name: Name): ContractSymbol | undefined {
  const { documents, byName } = declaring;
  if (documents.list.length === 1) return byName.get(name.text);
  const document = documentAt(documents, name.span);
  const alias = documents.aliases.get(document)?.get(name.text);
  if (alias !== undefined) return findSymbol(declaring, alias.meant);
  return declaring.own.get(document)?.get(name.text) ?? byName.get(name.text);
}

/** Enters a symbol in the list of its kind and in the one name space. */
export function enter<Symbol extends ContractSymbol>(
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
export function withPrefix<Symbol extends ContractSymbol>(
  declaring: Declaring,
  symbol: Symbol,
): Symbol {
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

/** Reports a name, or the label of a reading, that is declared a second time. */
export function reportTwice(
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
