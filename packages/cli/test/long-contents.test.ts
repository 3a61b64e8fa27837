import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LongContents, longContentsOf, wholeContent } from '../src/batch/long-contents.ts';
import { stageBatch } from '../src/batch/stage-batch.ts';
import { Stock } from '../src/batch/stock.ts';
import { scenariosOf, type TaskRow } from '../src/batch/task.ts';
import { TaskCutter } from '../src/batch/task-cutter.ts';
import { TaskReader } from '../src/batch/task-reader.ts';
import { WorkingFile } from '../src/batch/working-file.ts';
import { BatchFolder } from './support/batch-folder.ts';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'terms-long-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

const LONG = JSON.stringify(['é\u2028"', 'x'.repeat(40_000)]);

/** The content that a cell of the database stands for. */
function contentOf(path: string, cell: string): string {
  return JSON.stringify(wholeContent(path, JSON.parse(cell) as string[]));
}

describe('the contents that are too long for the database', () => {
  test('are read from where they stand, and short ones make no file', async () => {
    const path = join(newFolder(), 'contents');
    const contents = new LongContents(path, 0);
    expect(contents.cellFor('["a"]')).toBe('["a"]');
    expect(await contents.keep()).toBe(false);
    expect(existsSync(path)).toBe(false);
    const cells = [LONG, JSON.stringify('y'.repeat(50_000))].map((each) => contents.cellFor(each));
    expect(await contents.keep()).toBe(true);
    expect(await contents.keep()).toBe(false);
    expect(cells.every(({ length }) => length < 64)).toBe(true);
    expect(contentOf(path, cells[0] ?? '')).toBe(LONG);
    expect(contentOf(path, cells[1] ?? '')).toBe(JSON.stringify('y'.repeat(50_000)));
    contents.close();
  });

  test('begin again where those end that are of rows', () => {
    const path = join(newFolder(), 'contents');
    const first = new LongContents(path, 0);
    first.cellFor(LONG);
    const { size } = first;
    first.cellFor(LONG);
    first.close();
    const second = new LongContents(path, size);
    expect(second.cellFor(LONG)).toBe(JSON.stringify({ at: size, bytes: size }));
    second.close();
    expect(readFileSync(path, 'utf8')).toBe(LONG + LONG);
    expect(() => new LongContents(path, 2 * size + 1)).toThrow('lacks scenarios');
    expect(() => wholeContent<string>(path, { at: size, bytes: size + 1 })).toThrow(
      'lacks scenarios',
    );
  });

  test('are set down and handed out in little memory', async () => {
    const path = join(newFolder(), 'scenarios.jsonl');
    const scenario = `{"a":"${'x'.repeat(200_000)}"}`;
    writeFileSync(path, `${scenario}\n`.repeat(300));
    const working = await WorkingFile.open(`${path}.unfinished`, 32_000_000);
    await working.begin('', async () => Promise.resolve());
    const [session, longContents] = [working.session, await working.longContents()];
    const scenarios = [{ path, shownPath: 's.jsonl', table: null }];
    const stock = new Stock();
    const plan = { scenarios, events: null, series: null, files: [] };
    await stageBatch({ session, longContents }, plan, stock);
    expect(stock).toMatchObject({ count: 300, isWhole: true });
    // By what it takes, and not by what the database holds, it is seen how many are a task.
    expect(stock.largest).toBeGreaterThan(scenario.length);
    const tasks = new TaskCutter(await TaskReader.over(path, session, false), stock, 0);
    let count = 0;
    while (tasks.hasNext) {
      // oxlint-disable-next-line no-await-in-loop
      for (const line of scenariosOf(await tasks.next())) {
        const { content } = JSON.parse(line) as TaskRow;
        expect(wholeContent(longContentsOf(working.path), content) === scenario).toBe(true);
        count += 1;
      }
    }
    expect(count).toBe(300);
    await working.remove();
    expect(existsSync(longContentsOf(working.path))).toBe(false);
  });

  test('are none that a scenario names itself', async () => {
    const folder = new BatchFolder();
    const long = `{"blanks":{"Principal Amount":"1"${' '.repeat(40_000)}}}`;
    folder.write('s.jsonl', `${long}\n{"at":0,"bytes":40000}\n`);
    const asked = ['--base', 'base.json', '--term', 'Outstanding Principal'];
    const { err } = await folder.batch('s.jsonl', ...asked);
    expect(err).toContain('s.jsonl, line 2: $.at: ');
    expect(folder.rows('out.jsonl').map(({ value }) => value)).toEqual(['1.00', null]);
  });

  test('are what is told in tables of events and of series, too', async () => {
    const folder = new BatchFolder();
    const long = 'x'.repeat(40_000);
    folder.write('s.csv', 'scenario\na\nb\nc\n');
    const events = [
      'scenario,on,event,New Shares Per Old Share',
      `a,2006-01-17,Stock Split,${long}`,
    ];
    folder.write('events.csv', [...events, 'b,2006-01-17,Stock Split,2'].join('\n'));
    folder.write('series.csv', `scenario,date,Shares Outstanding\nc,2006-01-17,${long}\n`);
    const beside = ['--events', 'events.csv', '--series', 'series.csv', '--base', 'base.json'];
    const { err } = await folder.batch('s.csv', ...beside, '--term', 'Conversion Price');
    expect(err).toContain('scenario "a": $.events[0]."New Shares Per Old Share": ');
    expect(err).toContain('scenario "c": $.facts."Shares Outstanding"[0]');
    expect(folder.rows('out.jsonl').map(({ value }) => value)).toEqual([null, '0.11', null]);
  });
});
