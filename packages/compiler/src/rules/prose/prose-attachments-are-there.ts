import { proseAttachmentsMissing } from '../../diagnostics/prose/prose-attachments-missing.ts';
import { readMissingAttachments } from '../../prose/attachments.ts';
import { MAX_IN_PROSE } from '../prose-place.ts';
import { lawOfText } from './law-of-text.ts';

/** What the prose says is attached to it stands behind it. */
export const proseAttachmentsAreThere = lawOfText(proseAttachmentsMissing, function* (prose) {
  const missing = readMissingAttachments(prose);
  if (missing.length === 0) return;
  const told = missing
    .slice(0, MAX_IN_PROSE)
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
  const parameters = { names: told.map(({ name }) => name), more: missing.length - told.length };
  yield { parameters, places: told };
});
