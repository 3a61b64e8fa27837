import type { CompletionKind } from '@termsheet/ide';
import { CompletionItemKind } from 'vscode-languageserver';

/** The signs by which clients, which know only programs, show what a proposal is. */
export const completionKinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  blank: CompletionItemKind.Field,
  fact: CompletionItemKind.Field,
  quantity: CompletionItemKind.Variable,
  definition: CompletionItemKind.Function,
  ambiguity: CompletionItemKind.Enum,
  unresolved: CompletionItemKind.Variable,
  event: CompletionItemKind.Event,
  schedule: CompletionItemKind.Event,
  table: CompletionItemKind.Struct,
  obligation: CompletionItemKind.Method,
  right: CompletionItemKind.Method,
  covenant: CompletionItemKind.Method,
  party: CompletionItemKind.Interface,
  'share class': CompletionItemKind.Class,
  calendar: CompletionItemKind.Class,
  field: CompletionItemKind.Property,
  local: CompletionItemKind.Variable,
  member: CompletionItemKind.EnumMember,
  word: CompletionItemKind.Keyword,
  skeleton: CompletionItemKind.Snippet,
  figure: CompletionItemKind.Unit,
  type: CompletionItemKind.TypeParameter,
  clause: CompletionItemKind.Reference,
  scenario: CompletionItemKind.Module,
  text: CompletionItemKind.Text,
  file: CompletionItemKind.File,
  'built-in': CompletionItemKind.Constant,
};
