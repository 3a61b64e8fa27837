import { format } from 'prettier';
import { expect, test } from 'vitest';
import { emitTypeScript } from '../../src/emit/typescript/emit-typescript.ts';
import { CONTRACTS, irOf } from './contracts.ts';
import { toldOf } from './emitted-module.ts';

test.each([...CONTRACTS.keys()])(
  'the files of %s are as Prettier would have them',
  async (baseName) => {
    for (const { path, text } of emitTypeScript(irOf(baseName), toldOf(baseName))) {
      const parser = parserOf(path);
      if (parser === null || (baseName === LARGEST && path.endsWith('.js'))) continue;
      const formatted = await format(text, { parser, printWidth: 100, singleQuote: true });
      expect(text).toBe(formatted);
    }
  },
);

/** Its module in JavaScript is the one in TypeScript without its types: to lay out one of them shows enough. */
const LARGEST = 'dyntek-note';

/** Null for a README, whose words Prettier would escape otherwise. */
function parserOf(path: string): string | null {
  if (path.endsWith('.md')) return null;
  if (path === 'package.json') return 'json-stringify';
  if (path.endsWith('.json')) return 'json';
  return path.endsWith('.js') ? 'babel' : 'babel-ts';
}

test('a module offers to report what can be reported, and says of each term what it is', () => {
  const baseName = 'every-construct';
  const text = emitTypeScript(irOf(baseName), toldOf(baseName))
    .map((file) => file.text)
    .join('\n');
  expect(text).toContain('PerformanceOfStampFeeEvent');
  // The Closing itself is reported, and is the performance.
  expect(text).not.toContain('PerformanceOfToCloseEvent');
  expect(text).not.toMatch(/starts at Delivery Payments/u);
});
