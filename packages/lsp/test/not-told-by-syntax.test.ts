import type { SemanticToken } from '@termsheet/ide';
import { expect, test } from 'vitest';
import { notToldBySyntax } from '../src/convert/not-told-by-syntax.ts';

const span = { start: 0, end: 1 };
const tokens: readonly SemanticToken[] = [
  { span, type: 'keyword', modifiers: [] },
  { span, type: 'function', modifiers: ['declaration'] },
  { span, type: 'money', modifiers: [] },
  { span, type: 'variable', modifiers: ['unresolved'] },
  { span, type: 'comment', modifiers: [] },
];

test('a client with colours of its own is given those of names', () => {
  const client = { textDocument: { semanticTokens: semanticTokensOf(true) } };
  expect(notToldBySyntax(tokens, client).map(({ type }) => type)).toEqual(['function', 'variable']);
});

test('any other client is given all', () => {
  const client = { textDocument: { semanticTokens: semanticTokensOf(false) } };
  expect(notToldBySyntax(tokens, client)).toEqual(tokens);
  expect(notToldBySyntax(tokens, {})).toEqual(tokens);
});

function semanticTokensOf(augmentsSyntaxTokens: boolean) {
  return { requests: {}, tokenTypes: [], tokenModifiers: [], formats: [], augmentsSyntaxTokens };
}
