import { type SemanticToken, semanticTokenModifiers, semanticTokenTypes } from '@termsheet/ide';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * Tokens as the protocol writes them: five numbers each, the place counted from the token before. Each
 * token lies on one line.
 */
export function toTokenData(document: TextDocument, tokens: readonly SemanticToken[]): number[] {
  const data: number[] = [];
  let line = 0;
  let lineStart = 0;
  let nextLine = startOf(document, 1);
  let lastLine = 0;
  let last = 0;
  for (const { span, type, modifiers } of tokens) {
    // Tokens come in order, so that their lines need not be sought.
    while (span.start >= nextLine) {
      line += 1;
      lineStart = nextLine;
      nextLine = startOf(document, line + 1);
    }
    const across = span.start - (line === lastLine ? last : lineStart);
    data.push(line - lastLine, across, span.end - span.start, typeNumber(type), bitsOf(modifiers));
    lastLine = line;
    last = span.start;
  }
  return data;
}

/** Where a line starts; Infinity behind the last. */
function startOf(document: TextDocument, line: number): number {
  return line < document.lineCount ? document.offsetAt({ line, character: 0 }) : Infinity;
}

const typeNumbers = new Map(semanticTokenTypes.map((type, place) => [type, place]));

function typeNumber(type: SemanticToken['type']): number {
  return typeNumbers.get(type) ?? 0;
}

function bitsOf(modifiers: SemanticToken['modifiers']): number {
  if (modifiers.length === 0) return 0;
  return modifiers.reduce((bits, each) => bits | (1 << semanticTokenModifiers.indexOf(each)), 0);
}
