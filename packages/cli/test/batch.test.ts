import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BASE, BatchFolder, type ResultRow } from './support/batch-folder.ts';

const TERMS = ['--term', 'Conversion Price', '--term', 'Accrued Interest'];

const ISSUANCE = {
  on: '2006-03-08',
  event: 'Issuance',
  'Base Share Price': '0.07',
  Kind: 'Other',
};

/** What `terms run --json` says of each term, in the columns of a batch. */
async function runRows(
  folder: BatchFolder,
  scenario: string,
): Promise<ReadonlyMap<string, ResultRow>> {
  const { out } = await folder.terms('run', 'acme-note.terms', '--scenario', scenario, '--json');
  const all = JSON.parse(out);
  const rows = new Map<string, ResultRow>();
  for (const [term, { value, unit, clause }] of Object.entries<ResultRow>(all.values)) {
    rows.set(term, { status: 'value', value, unit, clause, reason: null });
  }
  const missing = {
    unknown: all.undetermined,
    'not yet': all.notYet,
    none: all.none,
    impossible: all.impossible,
  };
  for (const [status, terms] of Object.entries<Readonly<Record<string, ResultRow>>>(missing)) {
    for (const [term, told] of Object.entries(terms)) {
      const [reasons] = Object.values(told) as readonly (readonly string[])[];
      rows.set(term, {
        status,
        value: null,
        decimal: null,
        unit: null,
        reason: reasons?.join('; '),
      });
    }
  }
  return rows;
}

describe('terms batch', () => {
  test('says of every term what terms run says, whatever form the scenario has', async () => {
    const folder = new BatchFolder();
    const asked = JSON.parse(folder.read('acme-2006.json'));
    const lines = [
      asked,
      { ...BASE, scenario: 'b' },
      { ...BASE, on: '2005-11-14' },
      { on: '2006-03-09' },
    ];
    folder.write('s.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const { code, out, err } = await folder.batch('s.jsonl');
    expect({ code, out }).toEqual({ code: 0, out: 'out.jsonl\n' });
    expect(err).toContain('4 scenarios, each worked out');
    const rows = folder.rows('out.jsonl');
    expect(new Set(rows.map(({ term }) => term)).size).toBeGreaterThan(8);
    const seen = new Set(rows.map(({ status }) => status));
    expect(seen).toEqual(new Set(['none', 'not yet', 'unknown', 'value']));
    for (const [place, line] of lines.entries()) {
      folder.write('one.json', JSON.stringify(line));
      // One run after the other: each reads the file that was just written.
      // oxlint-disable-next-line no-await-in-loop
      const run = await runRows(folder, 'one.json');
      const ours = rows.filter(({ row }) => row === place + 1);
      for (const row of ours) {
        expect(row).toMatchObject(run.get(String(row['term'])) ?? { status: 'in the run' });
      }
    }
  });

  test('reads one scenario the same from JSON lines, CSV and Parquet, over a base or without', async () => {
    const folder = new BatchFolder();
    const events = JSON.stringify([ISSUANCE]);
    folder.write('s.jsonl', JSON.stringify({ ...BASE, scenario: 'a', events: [ISSUANCE] }));
    folder.write(
      's.csv',
      `scenario,Principal Amount,Issue Date,Year Length,Days Elapsed,Shares Outstanding,on,events
a,500000,2005-11-15,360 days,114,58432100,2006-03-09,"${events.replaceAll('"', '""')}"`,
    );
    folder.write('t.csv', `scenario,events\r\na,"${events.replaceAll('"', '""')}"\r\n`);
    await folder.ask(`COPY (SELECT 'a' AS scenario, 500000.00::DECIMAL(18, 2) AS "Principal Amount",
      TIMESTAMP '2005-11-15 00:00:00' AS "Issue Date", 114 AS "Days Elapsed", 58432100::BIGINT AS "Shares Outstanding",
      '360 days' AS "Year Length", DATE '2006-03-09' AS "on", '${events}' AS events)
      TO '${join(folder.path, 's.parquet')}' (FORMAT parquet)`);
    const results: unknown[] = [];
    for (const [file, ...options] of [
      ['s.jsonl'],
      ['s.csv'],
      ['s.parquet'],
      ['t.csv', '--base', 'base.json'],
    ]) {
      const { code, err } = await folder.batch(file ?? '', ...options, ...TERMS);
      expect({ code, err }).toMatchObject({ code: 0 });
      results.push(folder.rows('out.jsonl').map(({ file: _file, row: _row, ...rest }) => rest));
    }
    expect(results[0]).toMatchObject([
      { term: 'Conversion Price', value: '0.07', decimal: 0.07 },
      { term: 'Accrued Interest', value: '14250.00', decimal: 14250 },
    ]);
    for (const result of results) expect(result).toEqual(results[0]);
  });

  test('writes the same results as JSON lines, CSV and Parquet', async () => {
    const folder = new BatchFolder();
    folder.write('s.csv', 'scenario,Principal Amount\na,500000\nb,x\n"c ""quoted""",1/3\n');
    for (const ending of ['jsonl', 'csv', 'parquet']) {
      await folder.batch('s.csv', '--base', 'base.json', '--out', `out.${ending}`, ...TERMS);
    }
    const columns =
      'scenario, file, "row", CAST("on" AS VARCHAR), term, status, value, decimal, unit, clause, reason';
    const read = async (from: string): Promise<unknown> =>
      folder.ask(`SELECT ${columns} FROM ${from}`);
    const [lines, table, parquet] = [
      await read("read_json('out.jsonl', format = 'newline_delimited')"),
      await read(
        "read_csv('out.csv', header = true, types = {'value': 'VARCHAR', 'on': 'VARCHAR'})",
      ),
      await read("read_parquet('out.parquet')"),
    ];
    expect(parquet).toHaveLength(5);
    expect(lines).toEqual(parquet);
    expect(table).toEqual(parquet);
    const types = await folder.ask(
      "SELECT column_name, column_type FROM (DESCRIBE FROM read_parquet('out.parquet'))",
    );
    expect(types).toEqual(
      expect.arrayContaining([
        ['on', 'DATE'],
        ['row', 'BIGINT'],
        ['decimal', 'DOUBLE'],
        ['value', 'VARCHAR'],
      ]),
    );
  });

  test('writes what is no character, and a character that ends texts elsewhere, as texts', async () => {
    const folder = new BatchFolder();
    folder.write(
      's.jsonl',
      `{"scenario":"half\\ud800","blanks":{"half\\ud800":"1"}}\n{"scenario":"ends\\u0000 here"}\n`,
    );
    await folder.batch('s.jsonl', '--base', 'base.json', '--out', 'out.jsonl', ...TERMS.slice(2));
    const rows = folder.rows('out.jsonl');
    expect(rows.map(({ scenario }) => scenario)).toEqual(['half\ufffd', 'ends\u0000 here']);
    expect(rows[0]?.['reason']).toContain('no blank named `half\ufffd`');
  });

  test.each([
    ['', TERMS, ''],
    // So many bytes let the threads begin before anything of them is read.
    [', from a large file', TERMS, ' '.repeat(600_000)],
    [
      ', with what a parameter is given',
      ['--term', 'Conversion Shares', '--with', 'Portion=1'],
      '',
    ],
  ])(
    'works in threads as it works in one%s',
    async (_, asked, blank) => {
      const folder = new BatchFolder();
      const rows = Array.from(
        { length: 130 },
        (__, place) => `s${place},${place % 5 === 0 ? 'x' : place}`,
      );
      folder.write('s.csv', ['scenario,Principal Amount', ...rows, blank].join('\n'));
      const options = ['--base', 'base.json', ...asked];
      const one = await folder.batch('s.csv', ...options, '--out', 'one.csv');
      const two = await folder.batch('s.csv', ...options, '--out', 'two.csv', '--jobs', '2');
      expect([one.code, two.code]).toEqual([1, 1]);
      expect(folder.read('two.csv')).toBe(folder.read('one.csv'));
      expect(one.err).toContain('130 scenarios, 26 of them with faults');
      expect(one.err).toContain('Further scenarios with faults are only counted.');
    },
    120_000,
  );

  test('takes events and series from tables beside the scenarios', async () => {
    const folder = new BatchFolder();
    folder.write('s.csv', 'scenario,Principal Amount\na,500000\nb,600000\nc,1\n');
    folder.write(
      'events.csv',
      `scenario,on,event,Base Share Price,Kind,New Shares Per Old Share
b,2006-01-17,Stock Split,,,2
a,2006-01-17,Issuance,0.2,Other,
a,2006-03-08,Issuance,0.07,Other,
`,
    );
    folder.write(
      'series.csv',
      'scenario,date,Shares Outstanding\na,2005-11-15,1000\na,2006-03-09,2000\nb,2006-01-01,5\n',
    );
    folder.write('plain.json', JSON.stringify({ ...BASE, facts: {} }));
    const { code, err } = await folder.batch(
      's.csv',
      '--base',
      'plain.json',
      '--events',
      'events.csv',
      '--series',
      'series.csv',
      '--term',
      'Conversion Price',
      '--term',
      'Shares Outstanding',
    );
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(
      folder.rows('out.jsonl').map(({ scenario, value, status }) => [scenario, value ?? status]),
    ).toEqual([
      ['a', '0.07'],
      ['a', '2000'],
      ['b', '0.11'],
      ['b', '5'],
      ['c', '0.22'],
      ['c', 'unknown'],
    ]);
    folder.write(
      'more.csv',
      `${folder.read('events.csv')}nobody,2006-03-08,Issuance,0.07,Other,\n`,
    );
    const orphaned = await folder.batch(
      's.csv',
      '--base',
      'base.json',
      '--events',
      'more.csv',
      ...TERMS,
    );
    expect(orphaned).toMatchObject({ code: 1 });
    expect(orphaned.err).toContain(
      'more.csv, line 5, scenario "nobody": No scenario has the name that this row gives',
    );
    folder.write('torn.csv', `${folder.read('events.csv')}a,2006-03-08\n`);
    const torn = await folder.batch(
      's.csv',
      '--base',
      'base.json',
      '--events',
      'torn.csv',
      '--out',
      'torn.jsonl',
    );
    expect(torn).toMatchObject({
      code: 2,
      err: expect.stringContaining('torn.csv, line 5: It has 2 cells'),
    });
    expect(existsSync(join(folder.path, 'torn.jsonl.unfinished'))).toBe(false);
  });
});
