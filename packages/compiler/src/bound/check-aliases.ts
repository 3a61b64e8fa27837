import type { Diagnostic } from '@termsheet/dsl';
import { useAliasUnknown } from '../diagnostics/use-alias-unknown.ts';
import { useEventLacksField } from '../diagnostics/use-event-lacks-field.ts';
import type { Alias, Documents } from '../documents/document.ts';
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
  for (const aliases of context.documents.aliases.values()) {
    for (const alias of aliases.values()) checkAlias(context, alias);
  }
}

function checkAlias({ symbols, report }: AliasContext, { name, node, meant }: Alias): void {
  const kind = KINDS[node.kind];
  if (kind === undefined) return;
  const symbol = symbols.find(meant);
  const { span } = meant;
  const related = [{ span: name.span, message: `\`${name.text}\` is declared here` }];
  if (symbol?.kind !== kind) {
    const parameters = { name: name.text, meant: meant.text, kind };
    report(useAliasUnknown.at(span, parameters, { related }));
    return;
  }
  if (symbol.kind !== 'event' || node.kind !== 'Event') return;
  for (const field of node.fields.flatMap(({ names }) => names)) {
    if (symbol.fields.has(field.text)) continue;
    const parameters = { field: field.text, event: symbol.name.text, other: name.text };
    const wanted = [{ span: field.span, message: 'the field is declared here' }];
    report(useEventLacksField.at(span, parameters, { related: wanted }));
  }
}
