import { type SemanticToken, semanticTokenModifiers, semanticTokenTypes } from '@termsheet/ide';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * Tokens as the protocol writes them: five numbers each, the place counted from the token before. Each
 * token lies on one line.
 */
export function toTokenData(document: TextDocument, tokens: readonly SemanticToken[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { span, type, modifiers } of tokens) {
    const { line, character } = document.positionAt(span.start);
    const across = line === lastLine ? character - lastCharacter : character;
    data.push(line - lastLine, across, span.end - span.start, typeNumber(type), bitsOf(modifiers));
    lastLine = line;
    lastCharacter = character;
  }
  return data;
}

const typeNumbers = new Map(semanticTokenTypes.map((type, place) => [type, place]));

function typeNumber(type: SemanticToken['type']): number {
  return typeNumbers.get(type) ?? 0;
}

function bitsOf(modifiers: SemanticToken['modifiers']): number {
  return modifiers.reduce((bits, each) => bits | (1 << semanticTokenModifiers.indexOf(each)), 0);
}
