import type { ProseSection } from './outline.ts';
import type { Prose } from './read-prose.ts';

const APPENDIX = /^(?:schedule|exhibit|annex|appendix) /iu;

/** No contract has more. */
const MAX_APPENDICES = 200;

/** The schedules, exhibits and annexes that stand behind a text, apart from its clauses, in its order. */
export function appendicesOf({ outline }: Pick<Prose, 'outline'>): readonly ProseSection[] {
  return outline.sections.filter(({ path }) => APPENDIX.test(path)).slice(0, MAX_APPENDICES);
}

/** The appendix that an offset stands in; null for the body of the text. */
export function appendixAt(
  appendices: readonly ProseSection[],
  offset: number,
): ProseSection | null {
  return appendices.find(({ start, end }) => start <= offset && offset < end) ?? null;
}
