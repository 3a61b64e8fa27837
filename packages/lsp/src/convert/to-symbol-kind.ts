import type { OutlineKind } from '@termsheet/ide';
import { SymbolKind } from 'vscode-languageserver';

/** What the kinds of an outline are called by clients, which know only those of programs. */
export const symbolKinds: Readonly<Record<OutlineKind, SymbolKind>> = {
  contract: SymbolKind.Package,
  use: SymbolKind.File,
  clause: SymbolKind.Namespace,
  scenario: SymbolKind.Object,
  party: SymbolKind.Interface,
  'share class': SymbolKind.Class,
  calendar: SymbolKind.Class,
  blank: SymbolKind.Field,
  fact: SymbolKind.Field,
  state: SymbolKind.Variable,
  accrual: SymbolKind.Variable,
  definition: SymbolKind.Function,
  ambiguity: SymbolKind.Enum,
  reading: SymbolKind.EnumMember,
  unresolved: SymbolKind.Null,
  event: SymbolKind.Event,
  schedule: SymbolKind.Event,
  table: SymbolKind.Struct,
  field: SymbolKind.Property,
  obligation: SymbolKind.Method,
  right: SymbolKind.Method,
  covenant: SymbolKind.Boolean,
  rule: SymbolKind.Operator,
  check: SymbolKind.Boolean,
  step: SymbolKind.Event,
};
