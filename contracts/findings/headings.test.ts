import { semanticDiagnostics } from '@termsheet/compiler';
import { syntaxDiagnostics } from '@termsheet/dsl';
import { expect, test } from 'vitest';
import { CODES_WITH_HEAD } from './headings.ts';

const KINDS = [...semanticDiagnostics, ...syntaxDiagnostics];

test('whatever a contract that stands can have wrong is under a head', () => {
  const told = KINDS.filter(({ severity }) => severity !== 'error').map(({ code }) => code);
  expect(told.filter((code) => !CODES_WITH_HEAD.has(code))).toEqual([]);
});

test('a head has no rule that there is not', () => {
  const codes = new Set(KINDS.map(({ code }) => code));
  expect([...CODES_WITH_HEAD].filter((code) => !codes.has(code))).toEqual([]);
});
