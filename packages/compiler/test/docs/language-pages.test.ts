import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { type Example, examplesOf, tableExamplesOf } from './examples-of.ts';
import { proveExample } from './prove-example.ts';
import { type Page, readPage } from './read-page.ts';
import { scheduleTablesOf, workOutSchedules } from './schedule-table.ts';
import { windowTablesOf, workOutWindows } from './window-table.ts';

const FOLDER = new URL('../../../../docs/language/', import.meta.url);
const INDEX = 'README.md';

const pages: readonly Page[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readPage(name, readFileSync(new URL(name, FOLDER), 'utf8')));

describe('the examples of the language pages', () => {
  const examples = pages.flatMap((page) => [...examplesOf(page), ...tableExamplesOf(page)]);

  it.each(examples.filter(({ error }) => error === null))(
    '$place compiles and does what it says',
    (example) => {
      const { errors, unmet, broken } = proveExample(example.text, example.files);
      expect(errors.map(({ message }) => message)).toEqual([]);
      expect(unmet).toEqual([]);
      expect(broken).toEqual([]);
    },
  );

  it.each(examples.filter(({ error }) => error !== null))(
    '$place has the error $error and no other',
    ({ text, error, files }: Example) => {
      expect(proveExample(text, files).errors.map(({ code }) => code)).toEqual([error]);
    },
  );

  it('are marked in a way that is known', () => {
    const known =
      /^(?:sh|text|terms(?: preamble| continues)?(?: error=[a-z-]+)?(?: file=[a-z/-]+\.terms)?)$/u;
    const odd = pages.flatMap(({ name, blocks }) =>
      blocks.filter(({ info }) => !known.test(info)).map(({ line }) => `${name}:${line}`),
    );
    expect(odd).toEqual([]);
  });
});

describe('the tables of windows', () => {
  const tables = pages.flatMap((page) => windowTablesOf(page).map((table) => ({ page, table })));

  it.each(tables)('$page.name:$table.line gives the days that are found', ({ page, table }) => {
    const rows = workOutWindows(page, table);
    expect(rows.map(({ window, stated }) => ({ window, days: stated }))).toEqual(
      rows.map(({ window, found }) => ({ window, days: found })),
    );
  });

  it('are there', () => {
    expect(tables.length).toBeGreaterThan(0);
  });
});

describe('the tables of schedules', () => {
  const tables = pages.flatMap((page) => scheduleTablesOf(page).map((table) => ({ page, table })));

  it.each(tables)('$page.name:$table.line gives the dates that are found', ({ page, table }) => {
    const rows = workOutSchedules(page, table);
    expect(rows.map(({ schedule, stated }) => ({ schedule, dates: stated }))).toEqual(
      rows.map(({ schedule, found }) => ({ schedule, dates: found })),
    );
  });

  it('are there', () => {
    expect(tables.length).toBeGreaterThan(0);
  });
});

describe('the links of the language pages', () => {
  test('the index lists every page, once', () => {
    const listed = pages
      .find(({ name }) => name === INDEX)
      ?.tables[0]?.rows.map(([page]) => /\]\((.*)\)/u.exec(page ?? '')?.[1]);
    const others = pages.map(({ name }) => name).filter((name) => name !== INDEX);
    expect(listed?.toSorted()).toEqual(others.toSorted());
  });

  test.each(pages)('$name leads somewhere with each of its links', (page) => {
    expect(page.links.filter((link) => !resolves(page, link))).toEqual([]);
  });
});

/** Whether a link leads to a page and a heading that are there, or to another file that is. */
function resolves(from: Page, link: string): boolean {
  const [path = '', anchor] = link.split('#', 2);
  const page = path === '' ? from : pages.find(({ name }) => name === path);
  if (page === undefined) return anchor === undefined && existsSync(new URL(path, FOLDER));
  return anchor === undefined || page.anchors.includes(anchor);
}
