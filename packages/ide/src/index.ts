export { emptyDisk, type Disk } from './workspace/disk.ts';
export { Workspace, type ScenarioPlace } from './workspace/workspace.ts';
export { Analysis } from './workspace/analysis.ts';
export type { At } from './workspace/at.ts';
export { folderOf } from './workspace/paths.ts';
export { isSamePlace, type Edit, type Place } from './workspace/place.ts';
export type { Meaning, Meanings, NamingNode } from './names/meaning.ts';
export type { Completion, CompletionKind, CompletionSource } from './completion/completion.ts';
export { completionsAt, resolveCompletion } from './features/completion.ts';
export { codeActions } from './features/code-actions.ts';
export type { CodeAction, CodeActionKind } from './actions/code-action.ts';
export type { Signature, SignatureParameter } from './signature/signature.ts';
export { signatureAt } from './features/signature-help.ts';
export * from './features/diagnostics.ts';
export * from './features/hover.ts';
export * from './features/scenarios.ts';
export * from './features/explain.ts';
export * from './features/code-lenses.ts';
export type { Access } from './names/access.ts';
export { definitionsAt, typeDefinitionsAt, type DefinitionTarget } from './features/definition.ts';
export { highlightsAt, referencesAt, type ReferencePlace } from './features/references.ts';
export { documentSymbols } from './features/document-symbols.ts';
export type { DocumentSymbol, OutlineKind } from './outline/outline.ts';
export { workspaceSymbols, type WorkspaceSymbol } from './features/workspace-symbols.ts';
export { semanticTokens, type SemanticToken } from './features/semantic-tokens.ts';
export {
  ownTokenTypes,
  semanticTokenModifiers,
  semanticTokenTypes,
  type TokenModifier,
  type TokenType,
} from './tokens/semantic-token-types.ts';
export { foldingRanges, type FoldingRange } from './features/folding-ranges.ts';
export { selectionRangesAt } from './features/selection-ranges.ts';
export { documentLinks, type DocumentLink } from './features/document-links.ts';
export { prepareRename, rename, type RenameRefusal, type RenameTarget } from './features/rename.ts';
export { renameFiles, type FileRename } from './features/rename-files.ts';
export { callersOf, calleesOf, callItemAt, type Call } from './features/call-hierarchy.ts';
export type { CallItem } from './outline/call-item.ts';
export * from './features/inlay-hints.ts';
export * from './features/docs-page.ts';
export { formatFile, formatOnType, formatRange } from './features/formatting.ts';
export { layOutEdits } from './features/lay-out-edits.ts';
export { mentionsOf, type Mention } from './names/occurrences.ts';
export { tokenTypeOf } from './tokens/token-type-of.ts';
export { termPlaceOf } from './values/values-of.ts';
export {
  changeInWords,
  failureInWords,
  reasonsInWords,
  withLongDates,
} from './values/value-words.ts';
export { type KnownProse, knownProse } from './prose/known-prose.ts';
