import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import {
  alike,
  block,
  breakLine,
  flat,
  gap,
  roles,
  type Chapter,
  type Setting,
} from './layouts.ts';

const { indent } = builders;

/** Scenarios: a line for each step, and one below it for each of its values. */
export const scenarios: Chapter = {
  ...alike(['ExpectedStatus', 'GivenAsIn', 'FieldLine', 'ExpectLine'], flat),
  Scenario: block(roles('steps')),
  Given: given,
  GivenLine: block(roles('rows')),
  EventStep: block(roles('fields')),
  PerformanceStep: block(roles('fields')),
  Expect: block(roles('lines')),
};

function given(setting: Setting): Doc {
  const docs = setting.pieces.map((piece, index): Doc => {
    if (piece.word === 'and' && index > 0) return [...breakLine(setting, piece, index), piece.line];
    return [gap(setting, index), piece.doc];
  });
  return indent(docs);
}
