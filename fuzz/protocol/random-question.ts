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

type Ask = (asked: Asked) => Question;

/** What is asked of a whole document. */
const ofDocument =
  (method: string, more: object = {}): Ask =>
  ({ textDocument }) => ({ method, params: { textDocument, ...more } });

/** What is asked of one place. */
const ofPlace =
  (method: string, more: object = {}): Ask =>
  ({ textDocument, position }) => ({ method, params: { textDocument, position, ...more } });

/** What is asked of a stretch. */
const ofRange =
  (method: string, more: object = {}): Ask =>
  ({ textDocument, range }) => ({ method, params: { textDocument, range, ...more } });

const QUESTIONS: readonly Ask[] = [
  ofPlace('textDocument/hover'),
  ofPlace('textDocument/definition'),
  ofPlace('textDocument/typeDefinition'),
  ofPlace('textDocument/references', { context: { includeDeclaration: true } }),
  ofPlace('textDocument/documentHighlight'),
  ofDocument('textDocument/documentSymbol'),
  ({ word }) => ({ method: 'workspace/symbol', params: { query: word } }),
  ofDocument('textDocument/semanticTokens/full'),
  ofDocument('textDocument/semanticTokens/full/delta', { previousResultId: '1' }),
  ofRange('textDocument/semanticTokens/range'),
  ofRange('textDocument/codeAction', {
    context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Invoked },
  }),
  ofPlace('textDocument/completion'),
  ofRange('textDocument/inlayHint'),
  ofDocument('textDocument/codeLens'),
  ofDocument('textDocument/documentLink'),
  ofDocument('textDocument/foldingRange'),
  ({ textDocument, position }) => ({
    method: 'textDocument/selectionRange',
    params: { textDocument, positions: [position] },
  }),
  ofPlace('textDocument/signatureHelp'),
  ofPlace('textDocument/prepareCallHierarchy'),
  ofDocument('textDocument/formatting', { options }),
  ofRange('textDocument/rangeFormatting', { options }),
  ofPlace('textDocument/onTypeFormatting', { ch: '\n', options }),
  ofPlace('textDocument/prepareRename'),
  ofPlace('textDocument/rename', { newName: 'Another Name' }),
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
