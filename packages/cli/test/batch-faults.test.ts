import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BatchFolder } from './support/batch-folder.ts';

const TERMS = ['--term', 'Conversion Price', '--term', 'Accrued Interest'];

describe('a row that cannot be used', () => {
  test('is told with its place, its path and what to write, and costs no other', async () => {
    const folder = new BatchFolder();
    const lines = [
      'scenario,Principal Amount,Year Length,events',
      'good,1,,',
      'figure,5e5,,',
      'reading,1,365 day,',
      'event,1,,"[{""on"":""2006-03-08"",""event"":""Isuance""}]"',
      'json,1,,"[{""on"":"',
      'short,1',
      'good,1,,',
      '"open,1,,',
      'stray,"1"x,,',
      '',
      'late,1,,"[{""on"":""2006-03-08""},',
      '  {}]"',
      'last,2,,',
    ];
    const text = Buffer.concat([
      Buffer.from(`${lines.join('\n')}\nlatin,`),
      Buffer.from([0xe9]),
      Buffer.from(',,\nend,3,,'),
    ]);
    folder.write('s.csv', text);
    const { code, err } = await folder.batch(
      's.csv',
      '--base',
      'base.json',
      '--term',
      'Outstanding Principal',
    );
    expect(code).toBe(1);
    const told: readonly (readonly [string, string])[] = [
      ['s.csv, line 3, scenario "figure":', '$.blanks."Principal Amount": '],
      [
        's.csv, line 4, scenario "reading":',
        '$.readings."Year Length": "365 day" is not a reading',
      ],
      ['s.csv, line 5, scenario "event":', '$.events[0].event: '],
      ['s.csv, line 6, scenario "json":', '$.events: The cell opens like JSON'],
      ['s.csv, line 7:', 'It has 2 cells, and the heading 4.'],
      [
        's.csv, line 8, scenario "good":',
        'This name of a scenario stands already in s.csv, line 2.',
      ],
      ['s.csv, line 9:', 'A quotation mark is opened and not closed.'],
      ['s.csv, line 10:', 'A quotation mark stands where none can.'],
      ['s.csv, line 12, scenario "late":', '$.events[0]: '],
      ['s.csv, line 15:', 'The line is no text in UTF-8'],
    ];
    for (const [place, message] of told) expect(err).toContain(`${place} ${message}`);
    const rows = folder.rows('out.jsonl');
    expect(rows.filter(({ status }) => status === 'refused')).toHaveLength(told.length);
    expect(
      rows
        .filter(({ status }) => status === 'value')
        .map(({ scenario, value }) => [scenario, value]),
    ).toEqual([
      ['good', '1.00'],
      ['last', '2.00'],
      ['end', '3.00'],
    ]);
    const refused = rows.find(({ row }) => row === 4);
    expect(refused).toMatchObject({ scenario: 'reading', file: 's.csv', term: null, on: null });
    expect(refused?.['reason']).toContain('Choose `360 days` or `365 days`.');
  });

  test('in JSON lines is told by its line', async () => {
    const folder = new BatchFolder();
    const lines = [
      '{"scenario":"a"}',
      '{"scenario":',
      '',
      '[]',
      '{"scenario":"a"}',
      '{"blank":{}}',
      '{"on":"2006-02-30"}',
      '{}',
    ];
    folder.write('s.jsonl', `\uFEFF${lines.join('\n')}`);
    const { code, err } = await folder.batch('s.jsonl', '--base', 'base.json', ...TERMS);
    expect(code).toBe(1);
    for (const told of [
      's.jsonl, line 2: This is not JSON',
      's.jsonl, line 4: $: This should be an object, and it is a list.',
      's.jsonl, line 5, scenario "a": This name of a scenario stands already in s.jsonl, line 1.',
      's.jsonl, line 6: $.blank: ',
      's.jsonl, line 7: $.on: ',
    ]) {
      expect(err).toContain(told);
    }
    expect(folder.rows('out.jsonl').filter(({ status }) => status !== 'refused')).toHaveLength(4);
  });

  test('cannot name a day that it does not have, unless the batch does', async () => {
    const folder = new BatchFolder();
    folder.write('s.csv', 'scenario,Issue Date,on\na,2005-11-15,\nb,2005-11-15,2006-03-09\n');
    const without = await folder.batch('s.csv', '--term', 'Conversion Price');
    expect(without.err).toContain('s.csv, line 2, scenario "a": $.on: The scenario names no day');
    const given = await folder.batch('s.csv', '--term', 'Conversion Price', '--on', '2006-01-01');
    expect(given.code).toBe(0);
    expect(folder.rows('out.jsonl').map(({ on }) => on)).toEqual(['2006-01-01', '2006-01-01']);
  });

  test('may be longer than is read', async () => {
    const folder = new BatchFolder();
    const long = 'x'.repeat(17 << 20);
    folder.write(
      's.csv',
      `scenario,Principal Amount\nlong,${long}\nfigure,${'9'.repeat(100_000)}\ngood,1\n`,
    );
    const { err } = await folder.batch(
      's.csv',
      '--base',
      'base.json',
      '--term',
      'Outstanding Principal',
    );
    expect(err).toContain('s.csv, line 2: The line is longer than 16 MB');
    expect(err).toContain('s.csv, line 3, scenario "figure": $.blanks."Principal Amount": ');
    expect(folder.rows('out.jsonl').at(-1)).toMatchObject({ scenario: 'good', value: '1.00' });
  });

  test('writes nothing that a spreadsheet or a terminal obeys', async () => {
    const folder = new BatchFolder();
    folder.write(
      'evil.terms',
      'contract "Evil"\n  currency USD\n  in effect from January 1, 2026\n\nclause §1 "x"\n  blank Debt : money\n  `=cmd|calc` means $0 - Debt\n',
    );
    const names = ['=HYPERLINK(""x"")', '+1', '-1', '@x', 'a,b', 'two\nlines', '\u001b[31mred'];
    folder.write(
      's.csv',
      `scenario,Debt\n${names.map((name) => `"${name}",7`).join('\n')}\n"-x",y\n`,
    );
    const asked = ['evil.terms', '--scenarios', 's.csv', '--on', '2026-02-01', '--jobs', '1'];
    const { code, err } = await folder.terms('batch', ...asked, '--out', 'out.csv');
    expect(code).toBe(1);
    expect(err).not.toContain('\u001b');
    const rows = await folder.ask(
      "SELECT scenario, term, value FROM read_csv('out.csv', header = true, all_varchar = true)",
    );
    expect(rows.map(([scenario]) => scenario)).toEqual([
      `'=HYPERLINK("x")`,
      "'+1",
      '-1',
      "'@x",
      'a,b',
      'two\nlines',
      '\u001b[31mred',
      "'-x",
    ]);
    expect(rows[0]?.slice(1)).toEqual(["'=cmd|calc", '-7.00']);
  });

  test('may stand in a file of any name', async () => {
    const folder = new BatchFolder();
    const name = "it's [a] *.parquet";
    await folder.ask(
      `COPY (SELECT 'a' AS scenario) TO '${join(folder.path, 'a.parquet')}' (FORMAT parquet)`,
    );
    renameSync(join(folder.path, 'a.parquet'), join(folder.path, name));
    // A pattern would find this one too.
    folder.write("it's a x.parquet", 'no Parquet');
    const out = "o'ut[1]*.jsonl";
    const { code, err } = await folder.batch(name, '--base', 'base.json', ...TERMS, '--out', out);
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(folder.rows(out).map(({ file, scenario }) => [file, scenario])).toEqual([
      [name, 'a'],
      [name, 'a'],
    ]);
  });
});

describe('a batch that cannot begin', () => {
  test.each<readonly [string, string, readonly string[], string]>([
    ['an unknown heading', 'scenario,Principle Amount\n', [], 'Did you mean `Principal Amount`?'],
    [
      'what the contract works out',
      'scenario,Conversion Price\n',
      [],
      'ask for the Term by --term',
    ],
    ['cells parted by semicolons', 'scenario;on\n', [], 'save the file with commas'],
    ['a heading twice', 'on,on\n', [], 'Two columns are named `on`.'],
    ['no heading', '', [], 's.csv is empty: it has no heading line.'],
    [
      'a torn heading',
      'scenario,"on\n',
      [],
      's.csv, line 1, its heading: A quotation mark is opened',
    ],
    ['an unknown term', 'on\n', ['--term', 'Conversion Prise'], 'Did you mean `Conversion Price`?'],
    ['no date', 'on\n', ['--on', 'soon'], '"soon" is no date'],
    ['an unknown ending', 'on\n', ['--out', 'out.xlsx'], 'out.xlsx ends in none of .jsonl'],
    ['its own input', 'on\n', ['--out', 's.csv'], 's.csv is read by this batch'],
    ['no base', 'on\n', ['--base', 'gone.json'], 'There is no file gone.json.'],
    ['no events', 'on\n', ['--events', 'gone.csv'], 'There is no file gone.csv.'],
    [
      'events of no scenario',
      'on\n',
      ['--events', 'acme-prices.csv'],
      'No event of this contract has a field named `date`.',
    ],
    ['no processor', 'on\n', ['--jobs', '0'], 'It is a whole number from 1 to 99.'],
  ])('%s', async (_, text, options, told) => {
    const folder = new BatchFolder();
    folder.write('s.csv', text);
    const { code, err } = await folder.batch('s.csv', ...options);
    expect({ code, told: err.includes(told) ? told : err }).toEqual({ code: 2, told });
    expect(existsSync(join(folder.path, 'out.jsonl.unfinished'))).toBe(false);
  });

  test('scenarios that are no file, no Parquet or no exact figures', async () => {
    const folder = new BatchFolder();
    mkdirSync(join(folder.path, 'd.csv'));
    folder.write('torn.parquet', 'PAR1 and nothing else');
    const to = (name: string): string => `TO '${join(folder.path, name)}' (FORMAT parquet)`;
    await folder.ask(`COPY (SELECT 0.22::DOUBLE AS "Principal Amount") ${to('double.parquet')}`);
    await folder.ask(`COPY (SELECT [1] AS "Principal Amount") ${to('list.parquet')}`);
    for (const [file, told] of [
      ['gone.csv', 'There is no file gone.csv.'],
      ['d.csv', 'd.csv is a directory'],
      ['torn.parquet', 'torn.parquet cannot be read as Parquet.'],
      ['double.parquet', 'holds binary figures (DOUBLE), in which 0.22 is not exactly 0.22.'],
      ['list.parquet', 'Write lists and objects as JSON in a text column.'],
    ] as const) {
      const { code, err } = await folder.batch(file);
      expect({ code, told: err.includes(told) ? told : err }).toEqual({ code: 2, told });
    }
  });

  test('a contract or a base with findings', async () => {
    const folder = new BatchFolder();
    folder.write('s.csv', 'on\n');
    folder.write('base.json', '{"blanks":{"Principle Amount":"1"}}');
    const base = await folder.batch('s.csv', '--base', 'base.json');
    expect(base).toMatchObject({
      code: 1,
      err: expect.stringContaining('$.blanks."Principle Amount"'),
    });
    folder.write('acme-note.terms', 'nonsense');
    expect(await folder.batch('s.csv')).toMatchObject({ code: 1, out: '' });
  });

  test('scenarios of none are none', async () => {
    const folder = new BatchFolder();
    folder.write('s.csv', 'on\n');
    folder.write('s.jsonl', '');
    expect(await folder.batch('s.csv', '--out', 'out.csv')).toMatchObject({ code: 0 });
    expect(folder.read('out.csv')).toMatch(
      /^scenario,file,row,on,term,status,value,decimal,unit,clause,reason\n$/u,
    );
    expect(await folder.batch('s.jsonl')).toMatchObject({ code: 0 });
    expect(folder.read('out.jsonl')).toBe('');
  });
});
