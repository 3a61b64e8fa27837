import type { Asked } from './template.ts';

/** What stands between the braces of a placeholder, and where it begins in the template. */
interface Braced {
  readonly words: string;
  readonly start: number;
}

const FIXED: ReadonlyMap<string, Asked> = new Map<string, Asked>([
  ['the facts of the event', { kind: 'facts' }],
  ['the test of the adjustment', { kind: 'test' }],
  ['the steps of the adjustment', { kind: 'steps of the adjustment' }],
  ['the words of the adjustment', { kind: 'words of the adjustment' }],
  ['the readings taken', { kind: 'readings' }],
  ['the notes', { kind: 'notes' }],
  ['the effective date of the adjustment', { kind: 'effective date' }],
  ['the section of the adjustment', { kind: 'section' }],
]);

const BLANK = /^blank(?<line> line)?:\s*(?<label>.+)$/u;
const WHEN = /^when\s+/u;
const STEPS = /^the steps of\s+/u;
const WORDS = /^the words of §(?<section>.+)$/u;
const SIGNATURE = /^the signature of (?<party>.+?)(?<officer> by an officer)?$/u;
const NAME = /^the name of (?<of>.+)$/u;
const ADJUSTED = /^(?<term>.+) (?<moment>before|after) the adjustment$/u;
const BARE = /\s*, as a figure$/u;

/** Reads a placeholder. What is none of the template's own phrases is an expression of the language. */
export function readAsked({ words: written, start: begins }: Braced): Asked {
  const words = written.trim();
  const start = begins + written.length - written.trimStart().length;
  return FIXED.get(words) ?? readPhrase({ words, start }) ?? readFigure({ words, start });
}

function readPhrase({ words, start }: Braced): Asked | null {
  const blank = BLANK.exec(words)?.groups;
  if (blank !== undefined) {
    return { kind: 'blank', label: blank['label'] ?? '', isLine: blank['line'] !== undefined };
  }
  const section = WORDS.exec(words)?.groups?.['section'];
  if (section !== undefined) return { kind: 'words', section: section.trim() };
  const signed = SIGNATURE.exec(words)?.groups;
  if (signed !== undefined) {
    const { party = '', officer } = signed;
    return { kind: 'signature', party, isByOfficer: officer !== undefined };
  }
  const of = NAME.exec(words)?.groups?.['of'];
  if (of !== undefined) return { kind: 'name', of };
  const adjusted = ADJUSTED.exec(words)?.groups;
  if (adjusted !== undefined) {
    const { term = '', moment } = adjusted;
    return { kind: 'adjusted', term, moment: moment === 'before' ? 'before' : 'after' };
  }
  return readExpressed({ words, start });
}

function readExpressed({ words, start }: Braced): Asked | null {
  for (const [pattern, kind] of EXPRESSED) {
    const opening = pattern.exec(words)?.[0];
    if (opening === undefined) continue;
    return { kind, expression: words.slice(opening.length), start: start + opening.length };
  }
  return null;
}

const EXPRESSED = [
  [WHEN, 'when'],
  [STEPS, 'steps'],
] as const;

function readFigure({ words, start }: Braced): Asked {
  const bare = BARE.exec(words);
  const expression = bare === null ? words : words.slice(0, bare.index);
  return { kind: 'figure', expression, start, isBare: bare !== null };
}
