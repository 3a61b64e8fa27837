import { proseAttachmentsMissing } from '../../diagnostics/prose/prose-attachments-missing.ts';
import { readMissingAttachments } from '../../prose/attachments.ts';
import { MAX_IN_PROSE, placeInProse, prosePlace } from '../prose-place.ts';
import type { SettledRule } from '../rule-context.ts';

/** What the prose says is attached to it stands behind it. */
export const proseAttachmentsAreThere: SettledRule = ({ checked, proseIndex, report }) => {
  if (proseIndex === null) return;
  const missing = readMissingAttachments(proseIndex);
  if (missing.length === 0) return;
  const told = missing
    .slice(0, MAX_IN_PROSE)
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const prose = told.map(({ start, end }) => placeInProse(proseIndex, start, end));
  const parameters = { names: told.map(({ name }) => name), more: missing.length - told.length };
  report(proseAttachmentsMissing.at(prosePlace(checked), parameters, { prose }));
};
