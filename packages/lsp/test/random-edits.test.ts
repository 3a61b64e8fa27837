import { describe, expect, test } from 'vitest';
import { dealTexts } from '../../../fuzz/protocol/deal-texts.ts';
import { runRandomSession } from '../../../fuzz/protocol/random-session.ts';

describe('random edits with requests on their way', () => {
  test.each([1, 2, 3])(
    'session %i: nothing fails, and the end is as from a fresh start',
    async (seed) => {
      const report = await runRandomSession({ seed, edits: 100, ...dealTexts });
      expect(report.failures).toEqual([]);
      expect(report.answered).toBeGreaterThan(0);
      expect(report.refused).toBeGreaterThan(0);
    },
  );
});
