import type { SemanticToken } from '@termsheet/ide';
import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { toTokenData } from '../src/convert/to-token-data.ts';

test.each(['\n', '\r\n', '\r'])(
  'places count from the token before, over lines (%j)',
  (lineEnd) => {
    const text = ['one two', '', '', '  three', 'four'].join(lineEnd);
    const document = TextDocument.create('file:///a.terms', 'termsheet', 1, text);
    const tokens = [...text.matchAll(/[a-z]+/gu)].map(({ 0: { length }, index }): SemanticToken => {
      return { span: { start: index, end: index + length }, type: 'class', modifiers: [] };
    });
    const data = toTokenData(document, tokens);
    const places = tokens.map((_, at) => data.slice(at * 5, at * 5 + 3));
    expect(places).toEqual([
      [0, 0, 3],
      [0, 4, 3],
      [3, 2, 5],
      [1, 0, 4],
    ]);
  },
);
