import { describe, expect, test } from 'vitest';
import { emitPython } from '../../../src/emit/python/emit-python.ts';
import { CONTRACTS, irOf } from '../contracts.ts';
import { toldOf } from '../emitted-module.ts';
import { formatted } from './formatted.ts';

test.each([...CONTRACTS.keys()])('the files of %s are as Ruff would have them', (baseName) => {
  for (const { path, text } of emitPython(irOf(baseName), toldOf(baseName))) {
    if (path.endsWith('.py')) expect(text).toBe(formatted(text));
  }
});

describe('a package', () => {
  const files = emitPython(irOf('every-construct'), toldOf('every-construct'));
  const textOf = (path: string): string => files.find((file) => file.path === path)?.text ?? '';

  test('offers to report what can be reported, and says of each term what it is', () => {
    const contract = textOf('every_construct/contract.py');
    expect(contract).toContain('class PerformanceOfStampFee:');
    // The Closing itself is reported, and is the performance.
    expect(contract).not.toContain('class PerformanceOfToClose:');
    expect(contract).toContain('"""**Bids** (§1), as supplied: a list,');
  });

  test('exports what its callers handle', () => {
    expect(textOf('every_construct/__init__.py')).toContain('    "every_construct",\n');
  });

  test('has no expression that nests deeper than Python reads', () => {
    const lines = textOf('every_construct/program.py').split('\n');
    const margins = lines.map((line) => line.length - line.trimStart().length);
    expect(Math.max(...margins)).toBeLessThan(100);
  });
});
