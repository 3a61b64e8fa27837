import { describe, expect, test } from 'vitest';
import { UNDATED_ROW_DAY } from '../../src/inputs/index.ts';
import { exampleIr } from './example-ir.ts';
import { day, plain } from './plain-value.ts';
import { codesOf, readExampleFile } from './read-example-file.ts';

describe('a scenario file that is in order', () => {
  test('supplies blanks, readings, facts and events by their indexes', () => {
    const read = readExampleFile({
      $schema: './example.schema.json',
      blanks: { 'Principal Amount': '500000', 'Issue Date': '2005-11-15' },
      readings: { 'Day Count': '30-day months' },
      facts: {
        'Shares Outstanding': [
          ['2005-11-15', '58432100'],
          ['2006-03-08', 68432100],
        ],
      },
      events: [
        { on: '2006-03-08', event: 'Issuance', id: 'march', 'Base Share Price': '11/150' },
        { on: '2006-03-08', event: 'Issuance', 'Shares Issued': '10000000' },
      ],
      on: '2006-03-09',
    });
    expect(read.diagnostics).toEqual([]);
    expect(read.on).toBe(day('2006-03-09'));
    expect(read.inputs.blanks.map(plain).slice(0, 3)).toEqual(['500000', day('2005-11-15'), null]);
    expect(read.inputs.readings).toEqual([1]);
    expect(read.inputs.facts[0]?.days).toEqual([day('2005-11-15'), day('2006-03-08')]);
    expect(read.inputs.facts[0]?.values.map(plain)).toEqual(['58432100', '68432100']);
    expect(read.inputs.facts[1]).toBeNull();
    expect(read.inputs.occurrences.map(({ event, day: on, id }) => ({ event, on, id }))).toEqual([
      { event: 0, on: day('2006-03-08'), id: 'march' },
      { event: 0, on: day('2006-03-08'), id: null },
    ]);
    expect(read.inputs.occurrences.map(({ fields }) => fields.map(plain))).toEqual([
      ['11/150', 'unknown: Shares Issued of the Issuance of 2006-03-08'],
      ['unknown: Base Share Price of the Issuance of 2006-03-08', '10000000'],
    ]);
  });

  test('supplies nothing where it says nothing', () => {
    const read = readExampleFile({});
    expect(read).toMatchObject({ on: null, diagnostics: [] });
    expect(read.inputs.blanks).toEqual(exampleIr.blanks.map(() => null));
    expect(read.inputs.facts).toEqual(exampleIr.facts.map(() => null));
  });

  test('may start with a byte order mark, without moving a span', () => {
    const text = '\uFEFF{ "on": "2006-02-30" }';
    const { diagnostics } = readExampleFile(text);
    expect(diagnostics).toHaveLength(1);
    const { start, end } = diagnostics[0]?.span ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('"2006-02-30"');
  });

  test.each([
    ['Principal Amount', '-12.50', '-12.5'],
    ['Principal Amount', 500000, '500000'],
    ['Principal Amount', 'none', 'none: Principal Amount'],
    ['Interest Rate', '0.09', '0.09'],
    ['Premium', '-1/3', '-1/3'],
    ['Issue Date', '2004-02-29', day('2004-02-29')],
    ['Notice Period', '45 days', { count: 45, basis: 'days' }],
    ['Notice Period', '2 weeks', { count: 14, basis: 'days' }],
    ['Grace Period', '1 month', { count: 1, basis: 'months' }],
    ['Grace Period', '2 years', { count: 24, basis: 'months' }],
    ['Look Back', '10 Trading Days', { count: 10, basis: { calendar: 0 } }],
    ['Look Back', '1 Trading Day', { count: 1, basis: { calendar: 0 } }],
    ['Governing Law', 'New York', 'New York'],
  ])('reads the blank %s from %j', (name, written, expected) => {
    const read = readExampleFile({ blanks: { [name]: written } });
    expect(read.diagnostics).toEqual([]);
    const index = exampleIr.blanks.findIndex((blank) => blank.name === name);
    expect(plain(read.inputs.blanks[index])).toEqual(expected);
  });

  test.each([
    ['Principal Market', 'Nasdaq', 'Nasdaq'],
    ['Paying Agent', 'Holder', 'Holder'],
    ['Listed', 'yes', true],
    ['Listed', 'no', false],
    ['Listed', false, false],
    ['Shares Outstanding', 'none', 'none: Shares Outstanding'],
    ['Quotes', ['0.30', '0.31'], ['0.3', '0.31']],
    ['Quotes', 'none', []],
  ])('takes one value of the plain fact %s, %j, from the first day', (name, written, expected) => {
    const read = readExampleFile({ facts: { [name]: written } });
    expect(read.diagnostics).toEqual([]);
    const index = exampleIr.facts.findIndex((fact) => fact.name === name);
    expect(read.inputs.facts[index]?.days).toEqual([UNDATED_ROW_DAY]);
    expect(read.inputs.facts[index]?.values.map(plain)).toEqual([expected]);
  });

  test('tells days without a value from lists without values', () => {
    const read = readExampleFile({
      facts: {
        'Closing Price': [
          ['2006-03-06', '0.31'],
          ['2006-03-07', 'none'],
        ],
        'Market Maker Bids': [
          ['2006-03-06', ['0.30', '0.31']],
          ['2006-03-07', []],
          ['2006-03-08', 'none'],
        ],
      },
    });
    expect(read.diagnostics).toEqual([]);
    expect(read.inputs.facts[1]?.values.map(plain)).toEqual([
      '0.31',
      'none: Closing Price on 2006-03-07',
    ]);
    expect(read.inputs.facts[2]?.values.map(plain)).toEqual([['0.3', '0.31'], [], []]);
  });

  test('reads several values of an event', () => {
    const read = readExampleFile({
      events: [{ on: '2006-03-08', event: 'Notice of Conversion', Tranches: ['1000', '2000'] }],
    });
    expect(read.diagnostics).toEqual([]);
    expect(plain(read.inputs.occurrences[0]?.fields[1])).toEqual(['1000', '2000']);
  });
});

describe('a fact in a CSV file', () => {
  const closing = { csv: 'prices.csv', date: 'date', value: 'close' };

  test('is read by the headings of its columns', () => {
    const read = readExampleFile(
      { facts: { 'Closing Price': closing } },
      { 'prices.csv': '\uFEFFvolume,date,close\r\n5,2006-03-06, 0.31\r\n\r\n,2006-03-07,none\r\n' },
    );
    expect(read.diagnostics).toEqual([]);
    expect(read.inputs.facts[1]?.days).toEqual([day('2006-03-06'), day('2006-03-07')]);
    expect(read.inputs.facts[1]?.values.map(plain)).toEqual([
      '0.31',
      'none: Closing Price on 2006-03-07',
    ]);
  });

  test('with several values a day has a line for each', () => {
    const read = readExampleFile(
      { facts: { 'Market Maker Bids': { ...closing, csv: 'bids.csv' } } },
      {
        'bids.csv':
          'date,close\n2006-03-06,0.30\n2006-03-06,0.31\n2006-03-07,none\n2006-03-08,0.29\n',
      },
    );
    expect(read.diagnostics).toEqual([]);
    expect(read.inputs.facts[2]?.values.map(plain)).toEqual([['0.3', '0.31'], [], ['0.29']]);
  });

  test('is opened once for all facts in it', () => {
    const opened: string[] = [];
    readExampleFile(
      { facts: { 'Closing Price': closing, 'Shares Outstanding': closing } },
      new Proxy(
        { 'prices.csv': 'date,close\n2006-03-06,0.31\n' },
        {
          get: (target, path: 'prices.csv') => {
            opened.push(path);
            return target[path];
          },
        },
      ),
    );
    expect(opened).toEqual(['prices.csv']);
  });

  test.each([
    ['date,close\n2006-03-06,1,000\n', 'csv-row-length', 'Line 2 of "prices.csv" has 3 cells'],
    ['date,close\n2006-03-06\n', 'csv-row-length', 'Line 2 of "prices.csv" has 1 cell,'],
    ['date,close\n2006-03-06,\n', 'csv-empty-cell', '("prices.csv", line 2, column "close")'],
    ['date,close\n"2006-03-\n06",1\n', 'input-malformed-date', 'line 2, column "date"'],
    ['date,close\n\n2006-03-06,$1\n', 'input-malformed-figure', 'line 3, column "close"'],
    ['date,close\n2006-03-06,-1\n', 'input-below-zero', 'line 2, column "close"'],
    ['date,close\n2006-03-05,1\n', 'input-day-not-in-calendar', 'line 2, column "date"'],
    ['date,close\n2006-03-07,1\n2006-03-06,1\n', 'json-rows-out-of-order', 'line 3, column "date"'],
    ['date,close\n2006-03-06,1\n2006-03-06,1\n', 'input-date-given-twice', 'line 3'],
    ['date,last\n2006-03-06,1\n', 'csv-unknown-column', 'no column headed "close"'],
    ['date,close,close\n2006-03-06,1,2\n', 'csv-unknown-column', 'more than one column'],
    ['date,close\n2006-03-06,"1\n', 'csv-malformed', 'not closed (line'],
    ['date,close\n2006-03-06,x"1"\n', 'csv-malformed', 'a quotation mark stands where none can'],
    ['date,close\n', 'json-no-rows', 'without a single row'],
    ['', 'csv-malformed', 'it has no heading line'],
  ])('%j is refused as %s', (csv, code, words) => {
    const read = readExampleFile({ facts: { 'Closing Price': closing } }, { 'prices.csv': csv });
    expect(codesOf(read)).toEqual([code]);
    expect(read.diagnostics[0]?.message).toContain(words);
    expect(read.diagnostics[0]?.message).toMatch(/^\$\.facts\."Closing Price"/);
  });

  test.each([
    [{ csv: 'other.csv', date: 'date', value: 'close' }, ['csv-unreadable']],
    [{ csv: 'prices.csv', date: 'date' }, ['json-missing-key']],
    [{ csv: 'prices.csv', date: 'date', value: 'close', colum: 'x' }, ['json-unknown-key']],
    [{ csv: 3, date: 'date', value: 'close' }, ['json-wrong-shape']],
    [{ '2006-03-06': '0.31' }, ['json-unknown-key', ...Array(3).fill('json-missing-key')]],
  ])('%j gives %j', (fact, codes) => {
    const files = { 'prices.csv': 'date,close\n2006-03-06,0.31\n' };
    expect(codesOf(readExampleFile({ facts: { 'Closing Price': fact } }, files))).toEqual(codes);
  });
});

describe('what a scenario file cannot mean is refused with its path', () => {
  test.each([
    ['', 'json-syntax', ''],
    ['{', 'json-syntax', ''],
    ['{ "on": NaN }', 'json-syntax', 'NaN'],
    ['{ "on": 0x1 }', 'json-syntax', 'x1'],
    ['{ /* why */ }', 'json-syntax', '/* why */'],
    ['[]', 'json-wrong-shape', '[]'],
    ['"on"', 'json-wrong-shape', '"on"'],
    ['{ "On": "2006-03-09" }', 'json-unknown-key', '"On"'],
    ['{ "__proto__": {} }', 'json-unknown-key', '"__proto__"'],
    ['{ "constructor": {} }', 'json-unknown-key', '"constructor"'],
    ['{ "on": "2006-03-09", "on": "2006-03-09" }', 'json-duplicate-key', '"on"'],
    ['{ "on": 20060309 }', 'json-wrong-shape', '20060309'],
    ['{ "on": "March 9, 2006" }', 'input-malformed-date', '"March 9, 2006"'],
    ['{ "blanks": null }', 'json-wrong-shape', 'null'],
    ['{ "blanks": { "__proto__": "1" } }', 'input-unknown-name', '"__proto__"'],
    ['{ "blanks": { "toString": "1" } }', 'input-unknown-name', '"toString"'],
    ['{ "blanks": { "Conversion Price": "1" } }', 'input-not-supplied', '"Conversion Price"'],
    ['{ "blanks": { "Principal Amount": 0.5 } }', 'json-number-not-exact', '0.5'],
    ['{ "blanks": { "Principal Amount": 1e5 } }', 'json-number-not-exact', '1e5'],
    [
      '{ "blanks": { "Principal Amount": 9007199254740993 } }',
      'json-number-not-exact',
      '9007199254740993',
    ],
    ['{ "blanks": { "Principal Amount": true } }', 'json-wrong-shape', 'true'],
    ['{ "blanks": { "Issue Date": 5 } }', 'json-wrong-shape', '5'],
    ...[
      '1e5',
      '0x1',
      '1,00',
      '1,000',
      '.5',
      '5.',
      '+1',
      ' 1',
      '$1',
      '9%',
      '1/0',
      '١',
      '',
      'NaN',
    ].map((figure): [string, string, string] => [
      `{ "blanks": { "Principal Amount": ${JSON.stringify(figure)} } }`,
      'input-malformed-figure',
      JSON.stringify(figure),
    ]),
    ['{ "blanks": { "Notice Period": "3 months" } }', 'input-malformed-duration', '"3 months"'],
    ['{ "blanks": { "Look Back": "3 days" } }', 'input-malformed-duration', '"3 days"'],
    ['{ "blanks": { "Grace Period": "months" } }', 'input-malformed-duration', '"months"'],
    ['{ "readings": { "Day Count": "days" } }', 'input-unknown-reading', '"days"'],
    ['{ "readings": { "Day Count": 0 } }', 'json-wrong-shape', '0'],
    ['{ "facts": { "Listed": "Yes" } }', 'input-malformed-yes-no', '"Yes"'],
    ['{ "facts": { "Principal Market": "Nasdak" } }', 'input-unknown-member', '"Nasdak"'],
    ['{ "facts": { "Paying Agent": "Agent" } }', 'input-unknown-party', '"Agent"'],
    ['{ "facts": { "Closing Price": "0.31" } }', 'input-needs-dates', '"0.31"'],
    ['{ "facts": { "Quotes": [] } }', 'json-no-rows', '[]'],
    ['{ "facts": { "Quotes": "0.31" } }', 'json-wrong-shape', '"0.31"'],
    ['{ "facts": { "Quotes": [["2006-03-06", "0.31"]] } }', 'json-wrong-shape', '"0.31"'],
    ['{ "facts": { "Closing Price": ["2006-03-06"] } }', 'json-wrong-shape', '"2006-03-06"'],
    ['{ "facts": { "Closing Price": [["2006-03-06"]] } }', 'json-wrong-shape', '["2006-03-06"]'],
    [
      '{ "facts": { "Closing Price": [["1800-03-06", "1"]] } }',
      'input-day-not-in-calendar',
      '"1800-03-06"',
    ],
    ['{ "facts": { "Fee Paid": "5" } }', 'input-needs-key', '"5"'],
    ['{ "events": {} }', 'json-wrong-shape', '{}'],
    ['{ "events": ["Issuance"] }', 'json-wrong-shape', '"Issuance"'],
    ['{ "events": [{ "on": "2006-03-08", "event": "Issue" }] }', 'input-unknown-event', '"Issue"'],
    [
      '{ "events": [{ "on": "2006-03-08", "event": "Listed" }] }',
      'input-unknown-event',
      '"Listed"',
    ],
    [
      '{ "events": [{ "on": "2006-03-08", "event": "Issuance", "amount": "1" }] }',
      'input-unknown-field',
      '"amount"',
    ],
    [
      '{ "events": [{ "on": "2006-03-08", "event": "Issuance", "id": 5 }] }',
      'json-wrong-shape',
      '5',
    ],
    [
      '{ "events": [{ "on": "2006-03-08", "performs": "Interest Payment", "amount": "1" }] }',
      'input-unknown-obligation',
      '"Interest Payment"',
    ],
  ])('%s as %s', (json, code, place) => {
    const read = readExampleFile(json);
    expect(codesOf(read)).toEqual([code]);
    const [diagnostic] = read.diagnostics;
    expect(json.slice(diagnostic?.span.start, diagnostic?.span.end)).toBe(place);
  });

  test('naming the path, the Term, the unit and the nearest name', () => {
    const json = {
      events: [
        { on: '2006-03-08', event: 'Issuance' },
        { on: '2006-03-08', event: 'Issuance', 'Base Share Price': '$0.20' },
        { on: '2006-03-08', event: 'Issuance', 'Base Share Prise': '0.20' },
      ],
    };
    const { diagnostics } = readExampleFile(json);
    expect(diagnostics.map(({ message, help }) => [message, help])).toEqual([
      [
        '$.events[1]."Base Share Price": `Base Share Price` is a price in USD per share of Common Stock, and "$0.20" is not a figure.',
        'Write the bare figure; its unit is the contract\'s. A percentage is written as a decimal: 9% is "0.09".',
      ],
      [
        '$.events[2]."Base Share Prise": The event `Issuance` has no field named `Base Share Prise`.',
        'Did you mean `Base Share Price`?',
      ],
    ]);
  });

  test('even where a hundred thousand lists stand in one another', () => {
    for (const text of ['['.repeat(100_000), '{"events":'.repeat(100_000)]) {
      expect(codesOf(readExampleFile(text))).toEqual(['json-too-deep']);
    }
    // Brackets in texts are no lists.
    expect(codesOf(readExampleFile({ on: '['.repeat(100_000) }))).toEqual(['input-malformed-date']);
    expect(codesOf(readExampleFile(`{/*"*/${'['.repeat(100_000)}`))).toEqual(['json-too-deep']);
  });

  test('and after the first hundred findings the others are counted', () => {
    const events = Array.from({ length: 1000 }, () => 'Issuance');
    const { diagnostics } = readExampleFile({ events });
    expect(diagnostics).toHaveLength(101);
    expect(diagnostics.at(-1)).toMatchObject({
      code: 'further-findings',
      message: 'And 900 more findings.',
    });
  });

  test('however long what it quotes', () => {
    const { diagnostics } = readExampleFile({ ['x'.repeat(1e6)]: 'y' });
    expect(diagnostics[0]?.message.length).toBeLessThan(300);
  });
});
