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

  test('works out every combination of readings that matters in one scenario', async () => {
    const { code, out } = await runCaptured(['readings', '-', '--scenario', 'a price'], {
      input: TWO.replace(
        '    Net Price is $90\n',
        '    Net Price is $90\n    Shown is undetermined\n',
      ),
    });
    expect(code).toBe(0);
    expect(out).toContain('Of 2 ambiguities, 2 decide something that is asked for.');
    expect(out).toMatch(/A1 +\$90 +← as given/u);
    expect(out).toMatch(/A1 +\$100\.01\n/u);
  });

  test('says where readings part that agree, and what was tried where none was found', async () => {
    const input = TWO.replace(
      '    reading "none" is none',
      '    reading "a fifth up to $80" is Cheap',
    );
    const cheap = input.replace(
      '  Net Price means',
      '  Cheap means if Price is at most $80 then 20% otherwise 10%\n  Net Price means',
    );
    const asked = ['readings', '-', '--scenario', 'a price'];
    const { out } = await runCaptured(asked, { input: cheap });
    expect(out.replaceAll(/\s+/gu, ' ')).toContain(
      'They part when Price is $80 instead of $100; at $80.01 they still agree: Net Price is $72 or $64.',
    );
    const { out: json } = await runCaptured([...asked, '--format', 'json'], { input: cheap });
    expect(JSON.parse(json).agreeing).toMatchObject([
      { ambiguity: 'Discount', partWhen: [{ input: 'Price', from: '100.00', to: '80.00' }] },
    ]);
    const never = cheap.replace('then 20% otherwise', 'then 10% otherwise');
    const { out: none } = await runCaptured(asked, { input: never });
    expect(none).toContain('No change of one input was found at which they part: 1 inputs changed');
  });

  test('refuses a term that the scenario does not ask for', async () => {
    const asked = ['readings', '-', '--scenario', 'a price', '--term', 'Shown'];
    const refused = await runCaptured(asked, { input: TWO });
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('it asks for Net Price');
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
