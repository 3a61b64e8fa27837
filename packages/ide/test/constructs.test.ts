import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { constructKinds, constructOf } from '../src/names/constructs/index.ts';
import { nodesBelow } from '../src/tree/syntax-node.ts';
import { contractPaths, REPOSITORY } from './support/repository.ts';

const ROOT = join(import.meta.dirname, '../../..');

describe('what is told of the constructs of the language', () => {
  test.each(constructKinds)('%s: the page and its heading are there', (kind) => {
    const [page = '', heading] = constructOf(kind)?.page.split('#') ?? [];
    const text = readFileSync(join(ROOT, 'docs/language', page), 'utf8');
    const headings = [...text.matchAll(/^#+ (.+)$/gmu)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(/[^a-z0-9 -]/gu, '')
        .replaceAll(' ', '-'),
    );
    if (heading !== undefined) expect(headings).toContain(heading);
  });

  test('every kind is one of the tree', () => {
    const tree = globSync('packages/dsl/src/tree/*.ts', { cwd: ROOT })
      .map((path) => readFileSync(join(ROOT, path), 'utf8'))
      .join('\n');
    expect(
      constructKinds.filter((kind) => !tree.includes(`kind: '${kind.split(' ')[0]}'`)),
    ).toEqual([]);
  });

  test('every kind that the contracts use is told of, but for names and figures', () => {
    const kinds = new Set(
      contractPaths.flatMap((path) =>
        [...nodesBelow(REPOSITORY.analysis(path)?.sections ?? [])].map(({ kind }) => kind),
      ),
    );
    const untold = [...kinds].filter((kind) => constructOf(kind) === null);
    expect(untold.toSorted()).toMatchInlineSnapshot(`
      [
        "DateLiteral",
        "DayCountLiteral",
        "DurationLiteral",
        "Label",
        "MoneyLiteral",
        "Name",
        "NumberLiteral",
        "PerMoney",
        "PerShare",
        "PercentLiteral",
        "PriceLiteral",
        "RateLiteral",
        "RatioLiteral",
        "Reference",
        "SectionReference",
        "SharesLiteral",
        "Text",
        "TimeLiteral",
      ]
    `);
  });
});
