import type { ProseSection } from './outline.ts';
import type { Prose } from './read-prose.ts';

const APART = /^(?:schedule|exhibit|annex|appendix) [\w.()-]{1,12}$/iu;

/** The schedules and exhibits of a text, which stand apart from its clauses. */
export function partsApart({ outline }: Pick<Prose, 'outline'>): readonly ProseSection[] {
  return outline.sections.filter(({ path }) => APART.test(path));
}
