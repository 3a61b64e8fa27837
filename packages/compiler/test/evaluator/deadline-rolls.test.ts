import { compile } from '@termsheet/compiler';
import { Evaluation, formatIsoDate, type Frame, parseIsoDate } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { Contract, type Given } from './contract.ts';
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

  test('days to come of which nothing is known make nothing late before they pass', () => {
    const text = rollingWhen('yes', '  fact Is Closed : yes/no\n').replace(
      'calendar Business Day follows New York Banks',
      'calendar Business Day is the days of New York Banks on which not Is Closed',
    );
    const unknown = new Contract(`${text}  Is Late means there is a lateness of Fee\n`);
    const answers = unknown.given({ events });
    // Whether the Monday behind Sunday, March 8, counted is not known once it is over.
    expect(answers.of('Is Late', '2026-03-06')).toBe('no');
    expect(answers.of('Is Late', '2026-03-09')).toBe('no');
    expect(answers.of('Is Late', '2026-03-10')).toContain('Is Closed');
    const known = unknown.given({ events, facts: { 'Is Closed': 'no' } });
    expect(known.of('First Late', '2026-04-01')).toBe('March 12, 2026');
  });

  test.each([
    ['$5', 'wrong-type-condition'],
    ['Nowhere is yes', 'unknown-term'],
  ])('refuses the condition %s', (condition, code) => {
    const { diagnostics } = compile({ path: 'test.terms', text: rollingWhen(condition) });
    expect(diagnostics.map((each) => each.code)).toContain(code);
  });
});

/** How often the condition is worked out in four months, in which a hundred invoices fall due. */
function timesAsked(condition: string, declared: string, given: Given): number {
  const contract = new Contract(rollingWhen(condition, declared));
  let times = 0;
  const deadlines = contract.program.deadlines.map((spec) => ({
    ...spec,
    when: (frame: Frame) => {
      times += 1;
      return spec.when?.(frame) ?? true;
    },
  }));
  const invoices = Array.from({ length: 100 }, (_, place) => ({
    on: formatIsoDate(FIRST + place),
    event: 'Invoice',
  }));
  const inputs = contract.inputs({ ...given, events: invoices });
  new Evaluation({ ...contract.program, deadlines }, inputs).on(FIRST + 130);
  return times;
}

const FIRST = parseIsoDate('2026-01-05') ?? 0;

describe('the work of deadlines that roll when a condition holds', () => {
  test('a condition on a blank is worked out once', () => {
    const declared = '  blank Statute Applies : yes/no\n';
    const given = { blanks: { 'Statute Applies': 'yes' } };
    expect(timesAsked('Statute Applies', declared, given)).toBe(1);
  });

  test('so is one on a reading', () => {
    const declared = `  ambiguous Statute Applies
    reading "as the statute says" is yes
    reading "as written" is no
`;
    expect(timesAsked('Statute Applies', declared, {})).toBe(1);
  });

  test('one that may change is asked while a deadline ends on a closed day, and for no other', () => {
    const declared = '  Rolling starts at yes\n  upon Invoice set Rolling to yes\n';
    const times = timesAsked('Rolling', declared, {});
    expect(times).toBeGreaterThan(100);
    expect(times).toBeLessThan(700);
  });
});
