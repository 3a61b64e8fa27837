import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../src/batch/packs.ts';
import type { TaskAnswers, TaskRow } from '../src/batch/task.ts';
import { ThreadCrew } from '../src/batch/thread-crew.ts';
import { BatchFolder } from './support/batch-folder.ts';

const LIBRARY = new URL('../src/index.ts', import.meta.url).href;

/** A service that works on a batch and is killed, by the one signal that none can catch, at a point of it. */
const SERVICE = (request: object, end: string): string => `
  import { processHost, runBatch } from ${JSON.stringify(LIBRARY)};
  const end = () => process.kill(process.pid, 'SIGKILL');
  const watcher = ${end};
  const outcome = await runBatch(processHost(), ${JSON.stringify(request)}, watcher);
  process.stdout.write(JSON.stringify(outcome));
`;

async function serve(
  folder: BatchFolder,
  request: object,
  end: string,
): Promise<NodeJS.Signals | null> {
  const code = SERVICE(request, end);
  const child = spawn(process.execPath, ['-C', 'source', '--input-type=module', '-e', code], {
    cwd: folder.path,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await once(child, 'exit');
  return child.signalCode;
}

/** Processes and threads of their own take their time to begin where the machine is busy. */
const PATIENCE = 120_000;

const OPTIONS = ['--base', 'base.json', '--term', 'Outstanding Principal', '--out', 'out.csv'];

/** The same as a call of the library, on one processor. */
const REQUEST = {
  contract: 'acme-note.terms',
  scenarios: ['s.csv'],
  out: 'out.csv',
  base: 'base.json',
  terms: ['Outstanding Principal'],
  jobs: 1,
};

function scenarios(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, place) => `s${place},${place % 50 === 0 ? 'x' : place}`,
  );
  return ['scenario,Principal Amount', ...rows].join('\n');
}

describe('a batch that was killed', () => {
  test(
    'goes on where it was, and its results are those of one that was not',
    async () => {
      const folder = new BatchFolder();
      folder.write('s.csv', scenarios(600));
      expect(
        await serve(folder, REQUEST, '{ progresses: ({ done }) => { if (done >= 150) end(); } }'),
      ).toBe('SIGKILL');
      expect(existsSync(join(folder.path, 'out.csv'))).toBe(false);
      const other = await folder.batch('s.csv', ...OPTIONS, '--on', '2006-01-01');
      expect(other).toMatchObject({
        code: 2,
        err: expect.stringContaining('is of a batch over another contract'),
      });
      // The line that was in the making.
      appendFileSync(join(folder.path, 'out.csv.unfinished-results'), '{"count":7,"refused":0,"ro');
      const resumed = await folder.batch('s.csv', ...OPTIONS);
      expect(resumed.err).toMatch(/^\d+ of 600 scenarios are done already; going on from there\./u);
      expect(resumed.err).toContain('600 scenarios, 12 of them with faults');
      const whole = folder.read('out.csv');
      await folder.batch('s.csv', ...OPTIONS);
      expect(whole).toBe(folder.read('out.csv'));
      expect(readdirSync(folder.path).filter((name) => name.includes('unfinished'))).toEqual([]);
    },
    PATIENCE,
  );

  test(
    'while its scenarios were being read goes on with them where it was',
    async () => {
      const folder = new BatchFolder();
      // What stands between is read, and told to be too short, in no time.
      const between = Array.from({ length: 24_000 }, () => 'x');
      const [first, last] = ['a,500000\nb,600000', 'a,1\nc,500000'];
      folder.write('s.csv', ['scenario,Principal Amount', first, ...between, last].join('\n'));
      folder.write(
        'events.csv',
        'scenario,on,event,New Shares Per Old Share\nnobody,2006-01-17,Stock Split,2\nc,2006-01-17,Stock Split,2\n',
      );
      const request = {
        contract: 'acme-note.terms',
        scenarios: ['s.csv'],
        events: 'events.csv',
        out: 'out.csv',
        base: 'base.json',
        terms: ['Conversion Price'],
        jobs: 1,
      };
      const end = '{ progresses: ({ total }) => { if (total === null) end(); } }';
      expect(await serve(folder, request, end)).toBe('SIGKILL');
      const asked = ['--events', 'events.csv', '--base', 'base.json', '--term', 'Conversion Price'];
      const resumed = await folder.batch('s.csv', ...asked, '--out', 'out.csv');
      expect(resumed.err).toMatch(/^\d+ scenarios are done already; going on from there\./u);
      expect(resumed.err).toContain('24,005 scenarios, 24,002 of them with faults');
      const rows = await folder.ask(
        'SELECT "row", scenario, status, value, reason FROM read_csv(\'out.csv\', all_varchar = true)',
      );
      expect(rows.map(([row]) => Number(row))).toEqual([
        ...Array.from({ length: 24_004 }, (_, place) => place + 2),
        2,
      ]);
      expect(rows.filter(([, scenario]) => scenario !== null)).toEqual([
        ['2', 'a', 'value', '0.22', null],
        ['3', 'b', 'value', '0.22', null],
        [
          '24004',
          'a',
          'refused',
          null,
          expect.stringContaining('stands already in s.csv, line 2.'),
        ],
        ['24005', 'c', 'value', '0.11', null],
        ['2', 'nobody', 'refused', null, expect.stringContaining('No scenario has the name')],
      ]);
      const whole = folder.read('out.csv');
      await folder.batch('s.csv', ...asked, '--out', 'out.csv');
      expect(whole).toBe(folder.read('out.csv'));
    },
    PATIENCE,
  );

  test(
    'while long scenarios were being read loses none of them and reads nothing that is of none',
    async () => {
      const folder = new BatchFolder();
      const daily = JSON.stringify(
        Array.from({ length: 2000 }, (_, day) => [
          new Date(Date.UTC(2000, 0, 1 + day)).toISOString().slice(0, 10),
          `${58_000_000 + day}`,
        ]),
      ).replaceAll('"', '""');
      // What is no amount is told in no time.
      const rows = Array.from({ length: 500 }, (_, place) =>
        place % 50 === 0 ? `s${place},${place},"${daily}"` : `s${place},${'é'.repeat(40_000)},`,
      );
      folder.write('s.csv', ['scenario,Principal Amount,Shares Outstanding', ...rows].join('\n'));
      const end = '{ progresses: ({ total }) => { if (total === null) end(); } }';
      expect(await serve(folder, REQUEST, end)).toBe('SIGKILL');
      const beside = join(folder.path, 'out.csv.unfinished-scenarios');
      // Of a block that was in the making.
      appendFileSync(beside, '["torn');
      const resumed = await folder.batch('s.csv', ...OPTIONS, '--jobs', '2');
      expect(resumed.err).toMatch(/^\d+ scenarios are done already; going on from there\./u);
      expect(resumed.err).toContain('500 scenarios, 490 of them with faults');
      expect(readdirSync(folder.path).filter((name) => name.includes('unfinished'))).toEqual([]);
      const whole = folder.read('out.csv');
      await folder.batch('s.csv', ...OPTIONS);
      expect(whole === folder.read('out.csv')).toBe(true);

      expect(await serve(folder, REQUEST, end)).toBe('SIGKILL');
      truncateSync(beside, 1000);
      expect(await folder.batch('s.csv', ...OPTIONS)).toMatchObject({
        code: 2,
        err: expect.stringContaining('out.csv.unfinished-scenarios lacks scenarios'),
      });
    },
    PATIENCE,
  );

  test('before anything was worked out begins anew', async () => {
    const folder = new BatchFolder();
    folder.write('s.csv', scenarios(10));
    // The file is made before the scenarios are in it.
    folder.write('out.csv.unfinished', '');
    expect(await folder.batch('s.csv', ...OPTIONS)).toMatchObject({ code: 1 });
    folder.write('out.csv.unfinished', 'something of a user that is no working file'.repeat(200));
    expect(await folder.batch('s.csv', ...OPTIONS)).toMatchObject({
      code: 2,
      err: expect.stringContaining('out.csv.unfinished is no working file of this command'),
    });
  });

  test('is not begun twice in one process either', async () => {
    const folder = new BatchFolder();
    folder.write('s.csv', scenarios(10));
    const both = await Promise.all([1, 2].map(async () => folder.batch('s.csv', ...OPTIONS)));
    expect(both.map(({ code }) => code).sort((left, right) => left - right)).toEqual([1, 2]);
    expect(both.map(({ err }) => err).join('')).toContain('Another run is at work on');
    expect(await folder.batch('s.csv', ...OPTIONS)).toMatchObject({ code: 1 });
  });

  test(
    'is not worked on by two at once',
    async () => {
      const folder = new BatchFolder();
      folder.write('s.csv', scenarios(10));
      const request = {
        contract: 'acme-note.terms',
        scenarios: ['s.csv'],
        out: 'out.csv',
        base: 'base.json',
        jobs: 1,
      };
      const begins = "process.getBuiltinModule('fs').writeFileSync('begun', '')";
      const progresses =
        'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000); end();';
      const watcher = `{ begins: () => { ${begins}; }, progresses: () => { ${progresses} } }`;
      const first = serve(folder, request, watcher);
      while (!existsSync(join(folder.path, 'begun'))) {
        // oxlint-disable-next-line no-await-in-loop
        await new Promise((done) => {
          setTimeout(done, 20);
        });
      }
      const second = await folder.batch('s.csv', ...OPTIONS);
      expect(second).toMatchObject({
        code: 2,
        err: expect.stringContaining('Another run is at work'),
      });
      expect(await first).toBe('SIGKILL');
    },
    PATIENCE,
  );
});

/** A thread that answers with the contents it is given, and that one of them ends. */
const FRAGILE = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (task) => {
    const contents = task.split('\\n').map((scenario) => JSON.parse(scenario).content);
    if (contents.includes('fatal')) process.exit(7);
    const text = JSON.stringify({ count: contents.length, refused: 0, value: contents }) + '\\n';
    const [count, lines] = [contents.length, new TextEncoder().encode(text)];
    const answers = { count, lines, longest: lines.length, refused: [], took: 0 };
    parentPort.postMessage({ kind: 'answers', answers });
  });
  parentPort.postMessage({ kind: 'ready' });
`;

function hireFragile(): Worker {
  return new Worker(FRAGILE, { eval: true });
}

/** A task of scenarios with such contents, the first of which stands on the first line. */
function taskOf(contents: readonly string[]): string {
  const rows = contents.map((content, place): TaskRow => {
    const row = place + 1;
    return { file: 0, row, scenario: null, content, problem: null, events: [], series: [] };
  });
  return rows.map((row) => JSON.stringify(row)).join('\n');
}

function packsIn({ lines }: TaskAnswers): readonly Pack[] {
  const packs = new TextDecoder().decode(lines).trimEnd().split('\n');
  return packs.map((pack) => JSON.parse(pack) as Pack);
}

function valuesIn(answers: TaskAnswers): readonly unknown[] {
  return packsIn(answers).map(({ value }) => value);
}

describe('a scenario that ends its thread', () => {
  test('is refused, and those it came with are worked out', async () => {
    const crew = new ThreadCrew(2, hireFragile);
    const tasks = [['a', 'fatal', 'b'], ['c'], ['d']].map((task) => crew.answer(taskOf(task)));
    const [apart, ...others] = await Promise.all(tasks);
    expect(others.map(valuesIn)).toEqual([[['c']], [['d']]]);
    const reason = 'The scenario ended the thread that worked on it: it ended with 7.';
    expect(apart?.refused).toEqual([{ file: 0, row: 2, scenario: null, reason }]);
    expect(apart?.count).toBe(3);
    const [before, pack, after] = apart === undefined ? [] : packsIn(apart);
    expect([before?.value, after?.value]).toEqual([['a'], ['b']]);
    expect(pack).toMatchObject({ row: [2], status: ['refused'], reason: [reason] });
    await crew.dismiss();
  });

  test('one that cannot read its working file ends the batch: that is no fault of a scenario', async () => {
    const failing = `
      const { parentPort } = require('node:worker_threads');
      parentPort.on('message', () => parentPort.postMessage({ kind: 'failed', why: 'It is gone.' }));
      parentPort.postMessage({ kind: 'ready' });
    `;
    const crew = new ThreadCrew(1, () => new Worker(failing, { eval: true }));
    await expect(crew.answer(taskOf(['a', 'b']))).rejects.toThrow('It is gone.');
    await crew.dismiss();
  });

  test('a thread that cannot begin ends the batch, before it has a task or after', async () => {
    const crew = new ThreadCrew(1, () => new Worker('process.exit(3)', { eval: true }));
    await expect(crew.answer('[]')).rejects.toThrow('it ended with 3');
    await expect(crew.answer('[]')).rejects.toThrow('it ended with 3');
    await crew.dismiss();
  });
});
