import { covenantWithoutTerm } from '../../diagnostics/prose/covenant-without-term.ts';
import type { ProseSection } from '../../prose/outline.ts';
import { beginningIn, openingOf, type ProsePassage } from '../../prose/passage.ts';
import type { Prose } from '../../prose/read-prose.ts';
import { lawOfText } from './law-of-text.ts';

/** Fewer provisions show no pattern. */
const MIN_SIBLINGS = 4;
/** How many words the others begin with. */
const MIN_WORDS = 5;
const DURATION =
  /\b(?:(?:so|as) long as|until|while|during|from the date|prior to|at all times|for a period|within)\b/iu;
const BEGINS_WITH_DURATION =
  /^(?:for )?(?:so long as|as long as|until|while|during|from the date)\b/iu;

/** Of provisions that all begin with how long they last, none leaves it out. */
export const covenantsLastAlike = lawOfText(covenantWithoutTerm, function* (prose) {
  const { sections } = prose.outline;
  for (const siblings of Map.groupBy(sections, ({ path }) => parentOf(path)).values()) {
    const odd = oddOne(prose, siblings);
    if (odd === null) continue;
    const { section, others, words } = odd;
    yield {
      parameters: { section: section.path, count: siblings.length - 1, words },
      places: [section, others].map(openingOf),
    };
  }
});

interface OddOne {
  readonly section: ProsePassage & Pick<ProseSection, 'path'>;
  /** One of those that say how long they last. */
  readonly others: ProsePassage;
  readonly words: string;
}

function oddOne(prose: Prose, siblings: readonly ProseSection[]): OddOne | null {
  if (siblings.length < MIN_SIBLINGS) return null;
  const bodies = siblings.map((section) => ({ section, ...bodyOf(prose, section) }));
  const groups = Map.groupBy(bodies, ({ start, end }) => firstWords(prose.text.slice(start, end)));
  const [usual, ...rest] = [...groups].toSorted(([, one], [, two]) => two.length - one.length);
  const [odd] = rest[0]?.[1] ?? [];
  const [others] = usual?.[1] ?? [];
  if (usual === undefined || odd === undefined || others === undefined) return null;
  if (usual[1].length !== siblings.length - 1 || !BEGINS_WITH_DURATION.test(usual[0])) return null;
  if (DURATION.test(prose.text.slice(odd.section.start, odd.section.end))) return null;
  const { path } = odd.section;
  return { section: { path, start: odd.start, end: odd.end }, others, words: usual[0] };
}

/** The first sentence after the heading. */
function bodyOf({ sentences }: Prose, section: ProseSection): ProsePassage {
  return beginningIn(sentences, section)[1] ?? section;
}

function firstWords(text: string): string {
  return text.split(/\s+/u).slice(0, MIN_WORDS).join(' ');
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.')));
}
