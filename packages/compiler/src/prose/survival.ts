import type { ProseSection } from './outline.ts';
import type { ProsePassage } from './passage.ts';
import type { Prose } from './read-prose.ts';
import { findSections, readReferences } from './references.ts';

/** A clause that says which parts outlast the contract, and those with work to do then that it leaves out. */
export interface Survival {
  readonly clause: ProsePassage;
  /** As the clause cites them. */
  readonly named: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly section: ProseSection;
  /** The words that tell of the time after. */
  readonly words: ProsePassage;
}

const SURVIVES = /\b(?:shall|will)\s+survive\b[^.]*\b(?:terminat|expir)/iu;
/** What a part that works after the end of a contract says. */
const AFTER_END = new RegExp(
  [
    String.raw`\bif\s+this\s+[a-z]+\s+is\s+terminated\b`,
    String.raw`\b(?:upon|after|following)\s+(?:the\s+|any\s+|such\s+)?(?:expiration\s+or\s+)?termination\s+of\s+this\b`,
    String.raw`\bnon-?defaulting\s+party\s+shall\b`,
    String.raw`\b(?:attorney'?s'?|legal)\s+fees[^.]{0,160}\bincurred\s+in\s+enforcing\b`,
    String.raw`\b(?:event\s+of\s+default|default)\b[^.]{0,80}\binterest\s+shall\s+accrue\b`,
  ].join('|'),
  'iu',
);
/** A part that says so itself need not be named. */
const OWN = /\bnotwithstanding\s+(?:any\s+|the\s+)?termination\b|\bshall\s+survive\b/iu;
/** So far is a clause looked for its parts. */
const MAX_CLAUSES = 20;

/** The survival clauses of a text that name parts and leave others out. */
export function readSurvivals(prose: Prose): readonly Survival[] {
  const { text, sentences } = prose;
  const clauses = sentences.filter(({ start, end }) => SURVIVES.test(text.slice(start, end)));
  return clauses.slice(0, MAX_CLAUSES).flatMap((clause) => {
    const references = [...readReferences(text.slice(clause.start, clause.end))];
    const named = references.flatMap((reference) => findSections(prose, reference));
    if (named.length < 2) return [];
    const leftOut = leavesOf(prose).flatMap((section) => leftOutAs(prose, section, named));
    const words = references.map((reference) => reference.words);
    return leftOut.length === 0 ? [] : [{ clause, named: words, leftOut }];
  });
}

/** The parts that have no parts. */
function leavesOf({ outline: { sections } }: Prose): readonly ProseSection[] {
  return sections.filter(({ end }, index) => (sections[index + 1]?.start ?? end) >= end);
}

function leftOutAs(
  { text }: Prose,
  section: ProseSection,
  named: readonly ProseSection[],
): readonly LeftOut[] {
  if (named.some(({ start, end }) => start <= section.start && section.end <= end)) return [];
  const words = text.slice(section.start, section.end);
  const after = OWN.test(words) ? null : AFTER_END.exec(words);
  if (after === null) return [];
  const start = section.start + after.index;
  return [{ section, words: { start, end: start + after[0].length } }];
}
