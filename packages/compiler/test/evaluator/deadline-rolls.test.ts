import { compile } from '@termsheet/compiler';
import { describe, expect, test } from 'vitest';
import { Contract } from './contract.ts';
import { DUTIES_HEADING } from './duties-contract.ts';

function rollingWhen(condition: string, declared = ''): string {
  const heading = DUTIES_HEADING.replace(
    'deadlines in days do not roll',
    `deadlines in days roll to the next Business Day when ${condition}`,
  );
  return `${heading}${declared}
  event Invoice
  obligation Fee
    for each Invoice
    Company pays $500 to Holder
    due 3 days after the Invoice
    with 2 days of grace
  First Late means the date of the first lateness of Fee
`;
}

/** A Thursday: three days later is Sunday, which rolls to Monday; two days of grace end on Wednesday. */
const events = [{ on: '2026-03-05', event: 'Invoice' }];

describe('deadlines that roll when a condition holds', () => {
  const CHOSEN = new Contract(rollingWhen('Statute Applies', '  blank Statute Applies : yes/no\n'));

  test.each([
    ['yes', 'March 12, 2026'],
    // Sunday the 8th; two days of grace end on Tuesday the 10th.
    ['no', 'March 11, 2026'],
  ])('%s: late on %s', (applies, late) => {
    const answers = CHOSEN.given({ blanks: { 'Statute Applies': applies }, events });
    expect(answers.of('First Late', '2026-04-01')).toBe(late);
  });

  test('nobody said whether it does: late or not is unknown', () => {
    const answers = CHOSEN.given({ events });
    expect(answers.of('First Late', '2026-04-01')).toContain('Statute Applies');
  });

  test('a deadline on an open day does not ask', () => {
    // Three days later is Wednesday, and two days of grace end on Friday.
    const sunday = [{ on: '2026-03-01', event: 'Invoice' }];
    const answers = CHOSEN.given({ events: sunday });
    expect(answers.of('First Late', '2026-03-06')).toBe('not yet: the first lateness of Fee');
    expect(answers.of('First Late', '2026-04-01')).toBe('March 7, 2026');
  });

  test('the condition may become another while the deadline is ahead', () => {
    const moving = new Contract(
      rollingWhen(
        'Rolling is yes',
        `  Rolling starts at no
  event Amendment
  upon Amendment
    set Rolling to yes
`,
      ),
    );
    const amended = [...events, { on: '2026-03-09', event: 'Amendment' }];
    expect(moving.given({ events }).of('First Late', '2026-04-01')).toBe('March 11, 2026');
    expect(moving.given({ events: amended }).of('First Late', '2026-04-01')).toBe('March 12, 2026');
  });

  test.each([
    ['$5', 'wrong-type-condition'],
    ['Nowhere is yes', 'unknown-term'],
  ])('refuses the condition %s', (condition, code) => {
    const { diagnostics } = compile({ path: 'test.terms', text: rollingWhen(condition) });
    expect(diagnostics.map((each) => each.code)).toContain(code);
  });
});
