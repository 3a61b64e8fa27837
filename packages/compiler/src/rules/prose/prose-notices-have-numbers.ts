import { proseNoticeNumberMissing } from '../../diagnostics/prose/prose-notice-number-missing.ts';
import { readBlocksWithoutNumber } from '../../prose/notice-blocks.ts';
import { lawOfText } from './law-of-text.ts';

/** Who can be given notice by facsimile has a number for it. */
export const proseNoticesHaveNumbers = lawOfText(proseNoticeNumberMissing, function* (prose) {
  for (const { addressee, start, end, schedule, byFacsimile } of readBlocksWithoutNumber(prose)) {
    yield {
      parameters: { addressee, schedule: schedule?.name ?? null },
      places: [byFacsimile, { start, end }, ...(schedule === null ? [] : [schedule])],
    };
  }
});
