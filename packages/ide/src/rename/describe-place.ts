import type { Analysis } from '../workspace/analysis.ts';
import type { Meaning } from '../names/meaning.ts';

/** What a kind of symbol is called in a sentence. */
const KINDS = {
  party: 'the party',
  'share class': 'the share class',
  calendar: 'the calendar',
  blank: 'the blank',
  fact: 'the fact',
  state: 'the Term with a history',
  definition: 'the definition',
  ambiguity: 'the ambiguity',
  unresolved: 'the unresolved Term',
  event: 'the event',
  obligation: 'the obligation',
  right: 'the right',
  covenant: 'the covenant',
  'late cost': 'the cost of lateness',
} as const;

/** What a meaning is, to be named in a sentence: "the definition `Price`". */
export function describeMeaning(meaning: Meaning): string {
  const words = `\`${meaning.name.text}\``;
  switch (meaning.kind) {
    case 'symbol':
      return `${KINDS[meaning.symbol.kind]} \`${meaning.symbol.name.text}\``;
    case 'field':
      return `the field ${words} of \`${meaning.event.name.text}\``;
    case 'local':
      return meaning.local.role === 'parameter'
        ? `the parameter ${words}`
        : `the variable ${words}`;
    case 'member':
      return `the choice ${words}`;
    case 'built-in':
      return `the ${meaning.of} ${words}`;
    case 'clause':
      return `the clause §${meaning.name.text}`;
    case 'scenario':
      return `the scenario "${meaning.name.text}"`;
    case 'reading':
      return `the reading "${meaning.name.text}" of \`${meaning.ambiguity.name.text}\``;
    case 'occurrence':
      return `what is called "${meaning.name.text}"`;
    case 'prefix':
      return `the prefix ${words}`;
  }
}

/** Where a stretch of the source lies: "line 12", and of another file also which. */
export function describePlace(analysis: Analysis, span: Meaning['name']['span']): string {
  const { path, span: within } = analysis.place(span);
  const { text } = analysis.compilation.source;
  const before = text.slice(span.start - within.start, span.start);
  const line = before.split('\n').length;
  const file = path.slice(path.lastIndexOf('/') + 1);
  return path === analysis.path ? `line ${line}` : `line ${line} of ${file}`;
}
