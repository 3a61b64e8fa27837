import { foldingRanges } from '@termsheet/ide';
import { expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';

/** What folds, each by its first and last line. */
function folds(text: string): readonly string[] {
  const { workspace, analysis, main } = fixture(text);
  const { lines } = analysis;
  return foldingRanges(workspace, main.path).map(({ span, kind }) => {
    const [first, last] = [span.start, span.end].map((at) => lines.positionAt(at).line);
    return `${kind} ${first}-${last} ${lines.textOfLine(first ?? 0).trim()}`;
  });
}

test('sections, declarations, lists, quotes, comments and tables', () => {
  expect(
    folds(`// A note.
// It has two lines of remarks.
contract "Note"
  currency USD

use "a.terms"
use "b.terms"

clause §1 "A"                    // a remark behind
  > quoted
  > twice
  blank One : money
  // of its own
  // and more
  Sum means the sum of
    (a) One
    (b) the greater of
      (i)  One
      (ii) $5
  table Rows
    | Name : text | Size : money |
    | "A" | $5 |
  event Sale
    Price : money
  upon Sale
    set Two to Price
  Two starts at $1

scenario "S"
  given One is $5
  expect on January 5, 2026
    Sum is $10
`),
  ).toEqual([
    'comment 1-2 // A note.',
    'code 3-4 contract "Note"',
    'uses 6-7 use "a.terms"',
    'code 9-27 clause §1 "A"                    // a remark behind',
    'code 10-11 > quoted',
    'comment 13-14 // of its own',
    'code 15-19 Sum means the sum of',
    'code 17-19 (b) the greater of',
    'code 20-22 table Rows',
    'code 23-24 event Sale',
    'code 25-26 upon Sale',
    'code 29-32 scenario "S"',
    'code 31-32 expect on January 5, 2026',
  ]);
});
