import { proseNoticeNumberMissing } from '../../diagnostics/prose/prose-notice-number-missing.ts';
import { readBlocksWithoutNumber } from '../../prose/notice-blocks.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** Who can be given notice by facsimile has a number for it. */
export const proseNoticesHaveNumbers: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const found = [...readBlocksWithoutNumber(proseIndex)].slice(0, MAX_IN_PROSE);
  for (const { addressee, start, end, schedule, byFacsimile } of found) {
    const places = [byFacsimile, { start, end }, ...(schedule === null ? [] : [schedule])];
    const prose = places.map((place) => placeInProse(proseIndex, place.start, place.end));
    const parameters = { addressee, schedule: schedule?.name ?? null };
    report(proseNoticeNumberMissing.at(prosePlace(checked), parameters, { prose }));
  }
};
