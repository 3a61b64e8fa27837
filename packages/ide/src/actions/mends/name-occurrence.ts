import { writeName } from '@termsheet/compiler';
import type { Definition } from '@termsheet/dsl';
import { insertion } from '../change.ts';
import { type Finding, innermost, type Mend, mendedByCode } from '../finding.ts';

/** Which occurrence is meant, where an event, its field or what is kept for each of it is read. */
export const nameOccurrence = mendedByCode({
  'field-out-of-scope': (finding) => [...ofOccurrence(finding), ...forEach(finding)],
  'trigger-not-in-scope': (finding) => [...whichOne(finding), ...forEach(finding)],
  'missing-key': (finding) => [...ofOccurrence(finding), ...summed(finding), ...forEach(finding)],
  'event-as-value': dateOfIt,
  'unknown-term-of': withArticle,
  'allocate-without-row': forEach,
});

/** The event that the finding speaks of: the last name in backquotes that is one. */
function eventOf({ analysis, diagnostic }: Finding): string | null {
  const { byName } = analysis.compilation.bound.symbols;
  const named = [...diagnostic.message.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  return named.findLast((name) => byName.get(name)?.kind === 'event') ?? null;
}

function ofOccurrence(finding: Finding): readonly Mend[] {
  const event = eventOf(finding);
  if (event === null) return [];
  const { start, end } = finding.diagnostic.span;
  const words = finding.words;
  return ['last', 'first'].map((which) => {
    const text = `${words} of the ${which} ${writeName(event)}`;
    return { title: `Write “${text}”`, changes: [{ span: { start, end }, text }] };
  });
}

function whichOne({ diagnostic, words }: Finding): readonly Mend[] {
  const name = words.replace(/^(the|an?)\s+/, '');
  return ['last', 'first'].map((which) => {
    const text = `the ${which} ${name}`;
    return { title: `Write “${text}”`, changes: [{ span: diagnostic.span, text }] };
  });
}

function summed(finding: Finding): readonly Mend[] {
  const event = eventOf(finding);
  if (event === null) return [];
  const { diagnostic, words } = finding;
  const text = `the sum of ${words} for each ${writeName(event)}`;
  return [{ title: `Write “${text}”`, changes: [{ span: diagnostic.span, text }] }];
}

/** The definition is worked out for each occurrence, so that one is at hand in it. */
function forEach(finding: Finding): readonly Mend[] {
  const definition = innermost<Definition>(finding.nodes, 'Definition');
  const event = eventOf(finding);
  if (definition === null || event === null) return [];
  if (definition.forEach !== null || definition.parameter !== null) return [];
  const { name } = definition;
  // What reads it would have to say for which.
  if (isRead(finding, name.text)) return [];
  const words = ` for each ${writeName(event)}`;
  return [
    {
      title: `Work “${name.text}” out for each ${event}`,
      changes: [insertion(name.span.end, words)],
    },
  ];
}

function isRead({ analysis }: Finding, name: string): boolean {
  const { dependencies, symbols } = analysis.compilation.bound;
  const symbol = symbols.byName.get(name);
  return [...dependencies.values()].some((read) => read.some((each) => each.symbol === symbol));
}

function dateOfIt({ diagnostic }: Finding): readonly Mend[] {
  const change = insertion(diagnostic.span.start, 'the date of ');
  return [{ title: 'Read the date of it', changes: [change] }];
}

/** `Price of Sale` is one name; `Price of the Sale` is a field of the event. */
function withArticle({ diagnostic, words }: Finding): readonly Mend[] {
  const text = words.replace(/ of (?!.* of )/, ' of the ');
  return [
    { title: `Write “${text}”`, changes: [{ span: diagnostic.span, text }], isPreferred: true },
  ];
}
