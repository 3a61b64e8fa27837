import { type HintsShown, inlayHints, type Workspace } from '@termsheet/ide';
import { describe, expect, test } from 'vitest';
import { fixture } from './support/fixture.ts';
import { NOTE } from './support/valued-note.ts';
import { openRepository, pathOf } from './support/repository.ts';

const NONE: HintsShown = { units: false, values: false, labels: false };

/** The lines of a file that have hints, with the hints in ⟦ ⟧. */
function hinted(workspace: Workspace, path: string, shows: Partial<HintsShown>): string {
  const text = workspace.text(path) ?? '';
  const range = { start: 0, end: text.length };
  let shown = text;
  const hints = inlayHints(workspace, { path, range, shows: { ...NONE, ...shows } });
  for (const { offset, label } of hints.toReversed()) {
    shown = `${shown.slice(0, offset)}⟦${label}⟧${shown.slice(offset)}`;
  }
  const lines = shown.split('\n').filter((line) => line.includes('⟦'));
  return lines.join('\n');
}

describe('inlay hints', () => {
  test('units behind names that are declared without a type', () => {
    const { workspace, main } = fixture(NOTE);
    expect(hinted(workspace, main.path, { units: true })).toMatchInlineSnapshot(`
      "  Conversion Price⟦: price⟧ starts at $2.00 per share
        Shares Upon for Portion (money)⟦: shares⟧ means
        Market Price⟦: price⟧ means the average of Closing Price over the 5 Trading Days before the date in question
        accrual Accrued Interest⟦: money⟧ on Principal Amount at 9% per annum counted Actual/360"
    `);
  });

  test('values under the chosen scenario; what comes out where it is not as expected', () => {
    const { workspace, main } = fixture(NOTE);
    expect(hinted(workspace, main.path, { values: true })).toMatchInlineSnapshot(
      `"    Conversion Price is $1.99 per share⟦✗ $2 per share of Common Stock⟧"`,
    );
    workspace.choose({ path: main.path, title: 'Cheaper shares are sold' });
    expect(hinted(workspace, main.path, { values: true })).toMatchInlineSnapshot(`
      "  blank Principal Amount : money⟦= $100,000⟧
        Conversion Price starts at $2.00 per share⟦= $0.90 per share of Common Stock⟧
        ambiguous Rounding Of Shares⟦= down⟧
        Shares Upon for Portion (money) means⟦= 1,111 shares of Common Stock for $1,000⟧
        fact Closing Price : price, each Trading Day⟦= not known⟧
        Market Price means the average of Closing Price over the 5 Trading Days before the date in question⟦= not known⟧
        accrual Accrued Interest on Principal Amount at 9% per annum counted Actual/360⟦= $50⟧
          Conversion Price is $1.99 per share⟦✗ $2 per share of Common Stock⟧"
    `);
  });

  test('labels before arguments, and why a day is closed', () => {
    const { workspace, main } = fixture(
      NOTE.replace('expect on July 3, 2006', 'expect on July 4, 2006').replace(
        'clause §2 ',
        '  Part means Shares Upon for $5 + Shares Upon for (Portion Kept)\n  Portion Kept means $1\nclause §2 ',
      ),
    );
    expect(hinted(workspace, main.path, { labels: true })).toMatchInlineSnapshot(`
      "  Part means Shares Upon for ⟦Portion:⟧$5 + Shares Upon for (Portion Kept)
        expect on July 4, 2006⟦(Independence Day)⟧
          Shares Upon for ⟦Portion:⟧$1,000 is 1,111 shares"
    `);
  });

  test('only in the stretch that is asked about', () => {
    const { workspace, main } = fixture(NOTE);
    const start = NOTE.indexOf('clause §2');
    const range = { start, end: NOTE.indexOf('clause §3') };
    const shows = { units: true, values: true, labels: true };
    const hints = inlayHints(workspace, { path: main.path, range, shows });
    expect(hints.every(({ offset }) => range.start <= offset && offset <= range.end)).toBe(true);
    expect(inlayHints(workspace, { path: '/nowhere.terms', range, shows })).toEqual([]);
  });

  test('the DynTek note under a scenario of another file', () => {
    const workspace = openRepository();
    workspace.choose({
      path: pathOf('dyntek-note/oracle.terms'),
      title: 'D021: one share sold at $0.15 takes the whole price down',
    });
    const lines = hinted(workspace, pathOf('dyntek-note/dyntek-note.terms'), { values: true });
    expect(lines.split('\n').filter((line) => /Conversion Price starts|Issue Date/u.test(line)))
      .toMatchInlineSnapshot(`
      [
        "  blank Issue Date : date⟦= November 15, 2005⟧",
        "  ambiguous Interest Carried Over⟦= not known⟧          // the new Note bears interest from its own Issue Date",
        "  Conversion Price starts at $0.22 per share of Common Stock⟦= $0.15 per share of Common Stock⟧",
      ]
    `);
  });
});
