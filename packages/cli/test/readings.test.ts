import { describe, expect, test } from 'vitest';
import { runCaptured } from './support/run-captured.ts';

const ACME = ['readings', 'acme-note.terms', 'acme-2006.json'];

/** Of the first ambiguity both readings give a value; the second only says what is asked. */
const TWO = `contract "x"
  currency USD
party Payer
clause §1 "Price"
  > the price
  blank Price : money
  ambiguous Discount                       // of what, is not said
    reading "a tenth" is 10%
    reading "none" is none
  Net Price means Price - Price * Discount
  ambiguous Rounding
    reading "up"
    reading "down"
  Shown means if Rounding is "up" then Price + $0.01 otherwise Price
scenario "a price"
  given Price is $100
    and Discount is "a tenth"
  expect on March 9, 2026
    Net Price is $90
`;

describe('terms readings', () => {
  test('shows the readings of each ambiguity, and where scenarios part them', async () => {
    const { code, out, err } = await runCaptured(ACME);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot('snapshots/readings.txt');
  });

  test('prints the same as Markdown and as JSON', async () => {
    const { out } = await runCaptured([...ACME, '--format', 'markdown']);
    await expect(out).toMatchFileSnapshot('snapshots/readings-markdown.txt');
    const json = await runCaptured([...ACME, '--format', 'json']);
    const { ambiguities } = JSON.parse(json.out);
    expect(ambiguities).toMatchObject([
      {
        name: 'Year Length',
        clause: '§1',
        scenarios: { workedOut: 3, asking: 3, parting: 2 },
        most: [
          {
            measure: 'money',
            term: 'Accrued Interest',
            on: '2006-03-09',
            answers: [
              { reading: '360 days', value: '14250.00' },
              { reading: '365 days', value: '1026000/73' },
            ],
          },
          { measure: 'shares', scenario: 'the March 2006 financing resets the price' },
        ],
      },
    ]);
  });

  test('tells a reading that gives no value, and an ambiguity that no scenario parts', async () => {
    const { code, out } = await runCaptured(['readings', '-'], { input: TWO });
    expect(code).toBe(0);
    expect(out).toContain('otherwise: Net Price on March 9, 2026');
    expect(out).toMatch(/“none” +none\n/u);
    expect(out).toContain('of what, is not said');
    expect(out).toContain('No scenario parts them: 1 scenario worked out, none asks for');
    expect(out).toContain('2 ambiguities; scenarios part the readings of 1');
  });

  test('takes the scenarios of files that use the contract', async () => {
    const asked = ['readings', 'acme-note.terms', 'acme-note.terms', '--format', 'json'];
    const { out } = await runCaptured(asked);
    expect(JSON.parse(out).ambiguities[0].scenarios).toMatchObject({ workedOut: 4 });
  });

  test('works out as many scenarios as it is allowed to', async () => {
    const { out } = await runCaptured([...ACME, '--each', '1', '--format', 'json']);
    expect(JSON.parse(out).ambiguities[0].scenarios).toMatchObject({ workedOut: 1 });
    const refused = await runCaptured([...ACME, '--each', '0']);
    expect(refused).toMatchObject({ code: 2, out: '' });
  });

  test('gives the findings of what does not compile', async () => {
    const text = 'contract "x"\n  currency USD\nclause §1 "x"\n  A means B\n';
    const refused = await runCaptured(['readings', '-'], { input: text });
    expect(refused.code).toBe(1);
    expect(refused.err).toContain('unknown-term');
    const json = await runCaptured(['readings', '-', '--format', 'json'], { input: text });
    expect(JSON.parse(json.out).diagnostics[0]).toMatchObject({ code: 'unknown-term' });
  });
});
