import { CodeActionTriggerKind, type Position, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from '../random.ts';

/** A request, ready to be sent. */
export interface Question {
  readonly method: string;
  readonly params: object;
}

/** What is asked of a document, at a random place of it. */
export function randomQuestion(document: TextDocument, random: Random): Question {
  return random.pick(QUESTIONS)(placeIn(document, random));
}

/** Where something is asked. */
interface Asked {
  readonly textDocument: { readonly uri: string };
  readonly uri: string;
  readonly position: Position;
  readonly range: Range;
  readonly word: string;
}

const options = { tabSize: 2, insertSpaces: true };

const QUESTIONS: readonly ((asked: Asked) => Question)[] = [
  ({ textDocument, position }) => ({
    method: 'textDocument/hover',
    params: { textDocument, position },
  }),
  ({ textDocument, position }) => ({
    method: 'textDocument/definition',
    params: { textDocument, position },
  }),
  ({ textDocument, position }) => ({
    method: 'textDocument/typeDefinition',
    params: { textDocument, position },
  }),
  ({ textDocument, position }) => ({
    method: 'textDocument/references',
    params: { textDocument, position, context: { includeDeclaration: true } },
  }),
  ({ textDocument, position }) => ({
    method: 'textDocument/documentHighlight',
    params: { textDocument, position },
  }),
  ({ textDocument }) => ({ method: 'textDocument/documentSymbol', params: { textDocument } }),
  ({ word }) => ({ method: 'workspace/symbol', params: { query: word } }),
  ({ textDocument }) => ({ method: 'textDocument/semanticTokens/full', params: { textDocument } }),
  ({ textDocument }) => ({
    method: 'textDocument/semanticTokens/full/delta',
    params: { textDocument, previousResultId: '1' },
  }),
  ({ textDocument, range }) => ({
    method: 'textDocument/semanticTokens/range',
    params: { textDocument, range },
  }),
  ({ textDocument, range }) => ({
    method: 'textDocument/codeAction',
    params: {
      textDocument,
      range,
      context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked },
    },
  }),
  ({ textDocument, position }) => ({
    method: 'textDocument/completion',
    params: { textDocument, position },
  }),
  ({ textDocument, range }) => ({
    method: 'textDocument/inlayHint',
    params: { textDocument, range },
  }),
  ({ textDocument }) => ({ method: 'textDocument/codeLens', params: { textDocument } }),
  ({ textDocument }) => ({ method: 'textDocument/documentLink', params: { textDocument } }),
  ({ textDocument }) => ({ method: 'textDocument/foldingRange', params: { textDocument } }),
  ({ textDocument, position }) => ({
    method: 'textDocument/selectionRange',
    params: { textDocument, positions: [position] },
  }),
  ({ textDocument, position }) => ({
    method: 'textDocument/signatureHelp',
    params: { textDocument, position },
  }),
  ({ textDocument, position }) => ({
    method: 'textDocument/prepareCallHierarchy',
    params: { textDocument, position },
  }),
  ({ textDocument }) => ({ method: 'textDocument/formatting', params: { textDocument, options } }),
  ({ textDocument, range }) => ({
    method: 'textDocument/rangeFormatting',
    params: { textDocument, range, options },
  }),
  ({ textDocument, position }) => ({
    method: 'textDocument/onTypeFormatting',
    params: { textDocument, position, ch: '\n', options },
  }),
  ({ textDocument, position }) => ({
    method: 'textDocument/prepareRename',
    params: { textDocument, position },
  }),
  ({ textDocument, position }) => ({
    method: 'textDocument/rename',
    params: { textDocument, position, newName: 'Another Name' },
  }),
  ({ uri, word }) => ({
    method: 'workspace/willRenameFiles',
    params: { files: [{ oldUri: uri, newUri: `file:///deal/${encodeURIComponent(word)}.terms` }] },
  }),
  ({ uri }) => ({ method: 'termsheet/scenarios', params: { uri } }),
  ({ uri, position }) => ({ method: 'termsheet/explain', params: { uri, position } }),
];

function placeIn(document: TextDocument, random: Random): Asked {
  const text = document.getText();
  const from = random.below(text.length + 1);
  const to = Math.min(text.length, from + random.below(40));
  const start = document.positionAt(from);
  return {
    textDocument: { uri: document.uri },
    uri: document.uri,
    position: start,
    range: { start, end: document.positionAt(to) },
    word: text.slice(from, from + 3).toWellFormed(),
  };
}
