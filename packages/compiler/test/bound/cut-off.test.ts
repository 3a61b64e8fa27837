import { expect, test } from 'vitest';
import { compileClause, errorCodes } from '../in-clause.ts';

const DECLARED = `blank Principal : money
Price starts at $1 per share of Common Stock
event Sale
  Paid : price of Common Stock
`;

test.each([
  // What goes on behind the price was not read: whether it is a condition cannot be said.
  ['upon Sale when Paid exceeds Price\n  set Price to Paid', ['said-otherwise']],
  // Where nothing is cut off it can, though another line is not read.
  ['upon Sale when Paid\n  set Price to Paid', ['wrong-type-condition']],
  [
    'upon Sale when Paid\n  set Price to Paid\nX means Price plus Price',
    ['wrong-type-condition', 'said-otherwise'],
  ],
])('what an unread word cuts off is not said to be of a wrong type: %s', (lines, codes) => {
  expect(errorCodes(compileClause(DECLARED + lines)).toSorted()).toEqual(codes.toSorted());
});
