import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '@termsheet/dsl';
import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';
import { CONTRACTS } from '../emit/contracts.ts';
import { kindsIn, readConstructs } from './constructs.ts';
import { examplesOf, tableExamplesOf } from './examples-of.ts';
import { readPage } from './read-page.ts';

const FOLDER = new URL('../../../../docs/language/', import.meta.url);
const PAGE = 'constructs.md';

const constructs = readConstructs();

const examples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md') && name !== PAGE)
  .map((name) => readPage(name, readFileSync(new URL(name, FOLDER), 'utf8')))
  .flatMap((page) => [...examplesOf(page), ...tableExamplesOf(page)])
  .filter(({ error }) => error === null)
  .map(({ place, text }) => ({ place, kinds: kindsIn(parse({ path: place, text }).file) }));

const contracts = [...CONTRACTS].map(([name, url]) => {
  const text = readFileSync(url, 'utf8');
  return { place: name, kinds: kindsIn(parse({ path: name, text }).file) };
});

/** Where a construct is shown: the pages prove that each block compiles and does what it says. */
function shownIn(kind: string): string | undefined {
  return examples.find(({ kinds }) => kinds.has(kind))?.place;
}

/** Where it is worked out: a block whose scenarios expect something. */
function workedOutIn(kind: string): string | undefined {
  return examples.find(({ kinds }) => kinds.has(kind) && kinds.has('ExpectLine'))?.place;
}

/**
 * A contract on which the emitted TypeScript gives the values, the reasons and the derivations of
 * the in-process evaluator, over random histories.
 */
function emittedIn(kind: string): string | undefined {
  return contracts.find(({ kinds }) => kinds.has(kind))?.place;
}

it.each([
  ['shown in a block that compiles', shownIn],
  ['worked out in a block with a scenario', workedOutIn],
  ['emitted and explained alike', emittedIn],
])('every construct is %s', (_what, placeOf) => {
  const missing = constructs.filter(({ kind }) => placeOf(kind) === undefined);
  expect(missing.map(({ chapter, kind }) => `${chapter}: ${kind}`)).toEqual([]);
});

it('the page of constructs lists them all', async () => {
  const rows = constructs.map(({ kind, chapter, meaning }) => {
    const cells = [
      meaning.replaceAll('|', '\\|'),
      chapter,
      linkTo(shownIn(kind)),
      linkTo(workedOutIn(kind)),
      emittedIn(kind) ?? '',
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const page = [
    '# Every construct',
    '',
    'What the language can say, chapter by chapter. A test writes this page and fails if a construct',
    'is shown in no block, worked out in no block with a scenario, or missing from the contracts on',
    'which the emitted TypeScript is held, value by value and step by step, to the evaluator.',
    '',
    '| construct | chapter | shown in | worked out in | emitted and explained in |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
  const path = new URL(PAGE, FOLDER).pathname;
  const options = { ...(await resolveConfig(path)), parser: 'markdown' };
  await expect(await format(page.join('\n'), options)).toMatchFileSnapshot(path);
});

/** The page of an example, without its line, which moves with every edit. */
function linkTo(place: string | undefined): string {
  const [page = ''] = (place ?? '').split(':');
  return `[${page}](${page})`;
}
