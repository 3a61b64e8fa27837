import { format } from 'prettier';
import { expect, test } from 'vitest';
import { emitTypeScript } from '../../src/emit/typescript/emit-typescript.ts';
import { CONTRACTS, irOf } from './contracts.ts';

test.each([...CONTRACTS.keys()])(
  'the module of %s is as Prettier would have it',
  async (baseName) => {
    for (const { text } of emitTypeScript(irOf(baseName), { baseName })) {
      const formatted = await format(text, {
        parser: 'typescript',
        printWidth: 100,
        singleQuote: true,
      });
      expect(text).toBe(formatted);
    }
  },
);
