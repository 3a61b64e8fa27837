import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { proveExample } from '../../../packages/compiler/test/docs/prove-example.ts';

const root = join(import.meta.dirname, '../../..');
const pages = globSync(['docs/editor/*.md', 'editors/*/README.md'], { cwd: root });
const LINK = /\]\((?!https?:)([^)#\s]+)[^)]*\)/gu;
const BLOCK = /^```terms\n([\s\S]*?)^```$/gmu;

describe('the pages on editors', () => {
  test.each(pages)('%s leads to files that are there', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const targets = [...text.matchAll(LINK)].map(([, target]) => target ?? '');
    const missing = targets.filter((target) => !existsSync(join(root, dirname(page), target)));
    expect(missing).toEqual([]);
  });

  test('show every picture that was taken', () => {
    const text = pages.map((page) => readFileSync(join(root, page), 'utf8')).join('\n');
    const taken = globSync('docs/editor/images/*.png', { cwd: root });
    expect(taken.filter((path) => !text.includes(path.slice('docs/editor/'.length)))).toEqual([]);
  });
});

test('the walkthrough, typed along, is a contract whose scenario comes out', () => {
  const steps = ['new-file', 'clause', 'scenario'].map((name) =>
    readFileSync(new URL(`../walkthrough/${name}.md`, import.meta.url), 'utf8'),
  );
  const blocks = steps.flatMap((step) => [...step.matchAll(BLOCK)].map(([, block]) => block ?? ''));
  const outcome = proveExample(blocks.join('\n'), {});
  expect(blocks.length).toBe(3);
  expect(outcome).toEqual({ errors: [], unmet: [], broken: [] });
});
