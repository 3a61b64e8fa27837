import { describe, expect, test } from 'vitest';
import { isName, nodesBelow } from '../src/tree/syntax-node.ts';
import { fixture } from './support/fixture.ts';
import { contractPaths, REPOSITORY } from './support/repository.ts';

describe('what the names of a file stand for', () => {
  test.each(contractPaths)('%s: every name stands for something', (path) => {
    const analysis = REPOSITORY.analysis(path);
    const names = [...nodesBelow(analysis?.sections ?? [])].filter(isName);
    expect(names.length).toBeGreaterThan(0);
    const lost = names.filter((name) => analysis?.meanings.has(name) !== true);
    expect(lost).toEqual([]);
  });

  test('a file that changes takes with it what rests on it, and nothing else', () => {
    const deal = fixture(
      `--- /deal.terms\nuse "library.terms"\n--- /library.terms\nclause §1\n  blank Price : money\n--- /other.terms\nclause §1\n`,
    );
    const before = ['/deal.terms', '/other.terms'].map((path) => deal.workspace.analysis(path));
    deal.workspace.set('/library.terms', 'clause §1\n  blank Cost : money\n');
    const after = ['/deal.terms', '/other.terms'].map((path) => deal.workspace.analysis(path));
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
    expect(after[0]?.compilation.bound.symbols.byName.has('Cost')).toBe(true);
  });

  test('a use line that led nowhere finds the file once it is there', () => {
    const { workspace: deal } = fixture(`--- /deal.terms\nuse "library.terms"\n`);
    expect(deal.analysis('/deal.terms')?.diagnostics.map(({ code }) => code)).toContain(
      'use-not-opened',
    );
    deal.set('/library.terms', 'clause §1\n  blank Price : money\n');
    expect(deal.analysis('/deal.terms')?.used).toEqual(new Set(['/library.terms']));
  });
});
