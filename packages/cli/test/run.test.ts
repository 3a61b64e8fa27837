import { describe, expect, test } from 'vitest';
import { runCaptured } from './support/run-captured.ts';

const ON_JSON = ['run', 'acme-note.terms', '--scenario', 'acme-2006.json'];

async function priceOn(day: string): Promise<unknown> {
  const { out } = await runCaptured([...ON_JSON, '--json', '--on', day]);
  return JSON.parse(out).values['Conversion Price'];
}

describe('terms run', () => {
  test('lays out every term, and why others have no value', async () => {
    const { code, out, err } = await runCaptured([...ON_JSON, '--with', 'Portion=330000']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    await expect(out).toMatchFileSnapshot('snapshots/run.txt');
  });

  test('shows void events and adjustments not made', async () => {
    const forbidden = await runCaptured(['run', 'acme-note.terms', '--scenario', 'March 2006']);
    expect(forbidden.out).toContain('Adjustments not made');
    const voided = await runCaptured(['run', 'acme-note.terms', '--scenario', 'ask for more']);
    expect(voided.out).toMatch(
      /Void events\n {2}Notice of Conversion of March 8, 2006 {2}it asks for more than the limit/u,
    );
  });

  test('lays itself out in a narrow terminal', async () => {
    const { out } = await runCaptured(ON_JSON, { width: 60 });
    for (const line of out.split('\n').slice(1)) expect(line.length).toBeLessThanOrEqual(60);
  });

  test('keeps to the terms that are asked for', async () => {
    const { out } = await runCaptured([
      ...ON_JSON,
      '--only',
      'conversion price',
      '--only',
      'Ownership',
    ]);
    expect(out).toBe(`Acme, Inc. 9% Convertible Note
as of March 9, 2006

  Term              Value                            Clause
  Conversion Price  $0.07 per share of Common Stock  §2.3(b)

Depends on what it is asked for
  Ownership  --with "New Shares=…"
`);
  });

  test('says of which calendars days are not published yet, where one gave such a day', async () => {
    const asked = ['run', 'years-ahead.terms', '--scenario', 'in 2026', '--on', '2026-11-23'];
    const { out } = await runCaptured(asked);
    expect(out).toContain(`
Days that are not published yet
  the closings of NYSE are published through 2028, and reckoned by the same rules after that
`);
    const { diagnostics } = JSON.parse((await runCaptured([...asked, '--json'])).out);
    expect(diagnostics).toEqual([
      {
        code: 'days-by-rule',
        severity: 'information',
        message:
          'The closings of NYSE are published through 2028, and reckoned by the same rules after that.',
      },
    ]);
    const none = await runCaptured(['run', 'acme-note.terms', '--scenario', 'March 2006']);
    expect(none.out).not.toContain('published');
  });

  test('asks about another day', async () => {
    expect(await priceOn('2006-01-16')).toMatchObject({
      value: '0.22',
      exact: '11/50',
      clause: '§2.1',
    });
    expect(await priceOn('January 17, 2006')).toMatchObject({ value: '11/150', clause: '§2.2' });
  });
});

describe('the first questions of a new user', () => {
  const FILE = 'first-questions.terms';
  const TITLE = 'two cuts that are none, and a notice';

  test('adjustments of other terms are left out, and like ones are one row', async () => {
    const asked = ['--scenario', TITLE, '--on', '2026-01-08', '--only', 'Price'];
    const { out } = await runCaptured(['run', FILE, ...asked]);
    expect(out).toContain('  Price upon the Cut of January 5, 2026 and 1 more');
    expect(out).not.toContain('Fee upon');
  });

  test('an event of which nobody knows whether it stands is not called void', async () => {
    const { out } = await runCaptured(['run', FILE, '--scenario', TITLE, '--on', '2026-01-08']);
    expect(out).toContain('Open whether they stand\n  Notice of January 7, 2026');
    expect(out).not.toContain('Void events');
  });

  test('scenarios that expect nothing test nothing, and are told so', async () => {
    const { code, out } = await runCaptured(['test', FILE]);
    expect(code).toBe(0);
    expect(out).toContain('nothing is expected, so nothing was tested');
    expect(out).not.toContain('exercised');
  });

  test('readings of a scenario without a day say how to give one', async () => {
    const { err } = await runCaptured(['readings', FILE, TITLE]);
    expect(err).toContain('give the scenario an `expect on` with a day');
  });

  test('a file that uses a contract is told which heading lacks the first day', async () => {
    const { out } = await runCaptured(['check', 'no-start.terms']);
    expect(out).toMatch(/no-start\.terms:1:10\n/u);
    expect(out).toMatch(/first-questions\.terms:\d+:\d+: it has a history/u);
  });
});

describe('terms run --json', () => {
  test('has the shape of interfaces.md', async () => {
    const { out } = await runCaptured([...ON_JSON, '--json', '--with', 'Portion=330000']);
    const results = JSON.parse(out);
    expect(Object.keys(results)).toEqual([
      'contract',
      'source',
      'on',
      'values',
      'undetermined',
      'notYet',
      'none',
      'impossible',
      'void',
      'diagnostics',
    ]);
    expect(results).toMatchObject({
      contract: 'Acme, Inc. 9% Convertible Note',
      on: '2006-03-09',
      undetermined: {
        'Redemption Price': { unknown: ['Premium'] },
        Ownership: { unknown: ['New Shares'] },
      },
      notYet: {},
      none: { 'current market price': { none: ['Closing Price on 2006-03-06'] } },
      impossible: {},
      void: [],
      diagnostics: [],
    });
    expect(results.values['Conversion Price']).toEqual({
      value: '0.07',
      unit: 'USD per share of Common Stock',
      exact: '7/100',
      clause: '§2.3(b)',
    });
    expect(results.values['Outstanding Principal']).toEqual({
      value: '500000.00',
      unit: 'USD',
      exact: '500000',
      clause: '§1',
    });
    expect(results.values['Maturity Date']).toMatchObject({ value: '2007-10-01', unit: 'date' });
    expect(results.values['Conversion Shares']).toMatchObject({
      value: '4848643',
      unit: 'shares of Common Stock',
    });
  });

  test('says which events are void and why', async () => {
    const { out } = await runCaptured([
      'run',
      'acme-note.terms',
      '--scenario',
      'ask for more',
      '--json',
    ]);
    expect(JSON.parse(out).void).toEqual([
      {
        event: 'Notice of Conversion',
        on: '2006-03-08',
        id: null,
        because: ['it asks for more than the limit'],
      },
    ]);
  });

  test('carries the findings that stand in its way', async () => {
    const input = JSON.stringify({ blanks: { 'Principle Amount': '1' }, on: '2006-03-09' });
    const words = ['run', 'acme-note.terms', '--scenario', '-', '--json'];
    const { code, out, err } = await runCaptured(words, { input });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const { values, diagnostics } = JSON.parse(out);
    expect(values).toEqual({});
    expect(diagnostics).toMatchObject([{ code: 'input-unknown-name', file: '<standard input>' }]);
  });
});

describe('what terms run refuses', () => {
  test.each([
    [
      ['--scenario', 'nothing.json'],
      'terms: There is no scenario or file "nothing.json". The contract file has "the March 2006 financing resets the price" and "no one may ask for more than the limit".',
    ],
    [['--scenario', 'the'], 'terms: "the" is part of 2 titles: '],
    [[], 'terms: Say on which inputs, by --scenario TITLE or FILE. The contract file has '],
    [['--scenario', 'acme-2006.json', '--on', '2006-02-30'], 'terms: "2006-02-30" is no date'],
    [
      ['--scenario', 'acme-2006.json', '--only', 'Conversion Prise'],
      'terms: The contract has no term `Conversion Prise`. Did you mean `Conversion Price`?',
    ],
    [
      ['--scenario', 'acme-2006.json', '--with', 'Portions=1'],
      'terms: --with: the contract has no parameter `Portions`; did you mean `Portion`?',
    ],
    [
      ['--scenario', 'acme-2006.json', '--with', 'Portion'],
      'terms: --with "Portion" wants a name and a value',
    ],
    [['--scenario', 'acme-2006.json', '--with', 'Portion=$5'], 'terms: --with Portion: '],
    [
      ['--scenario', 'acme-2006.json', '--with', 'Portion=1', '--with', 'Portion=2'],
      'terms: --with gives Portion twice.',
    ],
    [['--scenario', 'acme-2006.json', '--nonsense'], "error: unknown option '--nonsense'"],
  ])('%j', async (words, message) => {
    const { code, out, err } = await runCaptured(['run', 'acme-note.terms', ...words]);
    expect(err).toContain(message);
    expect(err.trimEnd().split('\n').length).toBeLessThanOrEqual(2);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('standard input for both files', async () => {
    const { code, err } = await runCaptured(['run', '-', '--scenario', '-']);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'terms: Only one of the two files can come from standard input.\n',
    });
  });

  test('a contract with errors, with its findings', async () => {
    const { code, out, err } = await runCaptured(['run', '-', '--scenario', 'x'], {
      input: 'nonsense',
    });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('error[');
  });

  test('a scenario file that names no day', async () => {
    const { code, err } = await runCaptured(['run', 'acme-note.terms', '--scenario', '-'], {
      input: '{}',
    });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'terms: The scenario names no day to ask about; give one by --on YYYY-MM-DD.\n',
    });
  });
});
