import { cleanProse } from './clean-prose.ts';
import { readLabels } from './labels.ts';
import { readOutline } from './outline.ts';
import { findSections, readReference } from './references.ts';

/**
 * The line, from 1, on which a section of a contract begins, as it is cited (`II.C.3(b)`); null where the
 * words of the contract have no such part.
 */
export function lineOfSection(raw: string, cited: string): number | null {
  const text = cleanProse(raw);
  const prose = { text, outline: readOutline(text), labels: readLabels(text) };
  const reference = readReference(cited);
  const sections =
    reference === null
      ? prose.outline.sections.filter(({ path }) => path.toLowerCase() === cited.toLowerCase())
      : findSections(prose, reference);
  const [first] = sections;
  return first === undefined ? null : text.slice(0, first.start).split('\n').length;
}
