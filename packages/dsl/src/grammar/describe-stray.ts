import type { IToken, TokenType } from 'chevrotain';
import { K, T } from '../tokens/token-types.ts';
import { describeToken } from './describe-token.ts';

const homes = new Map<TokenType, string>([
  [T.FieldName, 'under an `event`'],
  [T.Label, 'under words that open a list, such as `the sum of`'],
  [T.ValueName, 'under a step of a `scenario`'],
  [T.StepOn, 'in a `scenario`'],
  [T.GivenAnd, 'under `given`'],
  [T.Quote, 'under a `clause`'],
  [T.InEffect, 'under `contract`'],
  [K.reading, 'under `ambiguous`'],
  [K.set, 'under `upon`'],
  [K.reduce, 'under `upon`'],
  [K.increase, 'under `upon`'],
  [K.valid, 'under `upon`'],
  [K.effective, 'in a rule, below `upon`'],
  [K.when, 'behind `upon` and its event'],
  [K.received, 'under an `event`'],
  [K.due, 'under an `obligation`'],
  [K.cured, 'under an `obligation`'],
  [K.late, 'under an `obligation`'],
  [K.satisfied, 'under an `obligation`'],
  [K.with, 'under an `obligation` or a `use`'],
  [T.NoTime, 'under an `obligation`'],
  [K.while, 'under an `obligation`, a `right` or a `covenant`'],
  [T.ForEachDuty, 'under an `obligation` or a `right`'],
  [T.Subject, 'under an `obligation` or a `right`'],
  [K.given, 'in a `scenario`'],
  [K.expect, 'in a `scenario`'],
  [K.prose, 'under `contract`'],
  [K.currency, 'under `contract`'],
  [K.governed, 'under `contract`'],
  [K.deadlines, 'under `contract`'],
]);

/** What to say of a line that cannot stand where it does. */
export function describeStray(token: IToken): { found: string; belongs: string } {
  const found = token.tokenType === T.Quote ? 'The quote' : describeToken(token);
  return { found, belongs: homes.get(token.tokenType) ?? 'in a `clause`' };
}
