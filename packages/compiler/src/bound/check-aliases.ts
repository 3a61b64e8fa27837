import type { Diagnostic, Name } from '@termsheet/dsl';
import { useAliasUnknown } from '../diagnostics/use-alias-unknown.ts';
import { useEventLacksField } from '../diagnostics/use-event-lacks-field.ts';
import { declaredNames } from '../documents/declared-names.ts';
import type { Document, Documents } from '../documents/document.ts';
import type { ContractSymbol } from './symbol.ts';
import type { SymbolTable } from './symbol-table.ts';

/** Where the binder of aliases looks and reports. */
interface AliasContext {
  readonly documents: Documents;
  readonly symbols: SymbolTable;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** The kinds of declaration an alias can stand for, and the symbols they declare. */
const KINDS: Readonly<Record<string, ContractSymbol['kind']>> = {
  Event: 'event',
  Party: 'party',
  ShareClass: 'share class',
  Calendar: 'calendar',
};

/**
 * `with Issuance is Financing`: the name meant is declared, as the same kind, and an event has every
 * field of the one that it stands for.
 */
export function checkAliases(context: AliasContext): void {
  for (const [document, aliases] of context.documents.aliases) {
    for (const [name, meant] of aliases) checkAlias(context, { document, name, meant });
  }
}

function checkAlias(
  { symbols, report }: AliasContext,
  alias: { readonly document: Document; readonly name: string; readonly meant: Name },
): void {
  const declared = findDeclared(alias.document, alias.name);
  if (declared === null) return;
  const { node, name } = declared;
  const kind = KINDS[node.kind];
  if (kind === undefined) return;
  const symbol = symbols.find(alias.meant);
  const { span } = alias.meant;
  const related = [{ span: name.span, message: `\`${alias.name}\` is declared here` }];
  if (symbol?.kind !== kind) {
    const parameters = { name: alias.name, meant: alias.meant.text, kind };
    report(useAliasUnknown.at(span, parameters, { related }));
    return;
  }
  if (symbol.kind !== 'event' || node.kind !== 'Event') return;
  for (const field of node.fields.flatMap(({ names }) => names)) {
    if (symbol.fields.has(field.text)) continue;
    const parameters = { field: field.text, event: symbol.name.text, other: alias.name };
    const wanted = [{ span: field.span, message: 'the field is declared here' }];
    report(useEventLacksField.at(span, parameters, { related: wanted }));
  }
}

function findDeclared(document: Document, name: string) {
  for (const section of document.sections) {
    if (section.kind !== 'Clause' && section.kind !== 'Contract') continue;
    for (const node of section.declarations) {
      const found = declaredNames(node).find(({ text }) => text === name);
      if (found !== undefined) return { node, name: found };
    }
  }
  return null;
}
