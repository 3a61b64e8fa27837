import type { Diagnostic, Span } from '@termsheet/dsl';
import type { Ir } from '../ir/ir.ts';
import { nearestName } from '../results/nearest-name.ts';
import type { ContractWords } from './contract-words.ts';
import { templateUnknownName } from './diagnostics/template-unknown-name.ts';
import { templateWithoutAdjustment } from './diagnostics/template-without-adjustment.ts';
import { plain } from './steps/on-paper.ts';
import type { Asked, Placeholder, Template } from './template/template.ts';

/** A word of a template that stands for something of the contract. */
interface Spoken {
  readonly what: string;
  readonly name: string;
  readonly span: Span;
  readonly known: readonly string[];
}

/** What speaks of the adjustment that the heading names. */
const OF_ADJUSTMENT: ReadonlySet<Asked['kind']> = new Set([
  'effective date',
  'section',
  'test',
  'steps of the adjustment',
  'words of the adjustment',
]);

/** Holds the names in a template against those of the contract. */
export function checkTemplate(
  { source, heading, placeholders }: Template,
  ir: Ir,
  words: ContractWords,
): readonly Diagnostic[] {
  const events = ir.events.filter(({ source: { kind } }) => kind !== 'row' && kind !== 'duty');
  const adjustable = ir.states.filter(({ keyedBy }) => keyedBy === null).map(({ name }) => name);
  const spoken: Spoken[] = heading.events.map(({ text, span }) => {
    return { what: 'event', name: text, span, known: events.map(({ name }) => name) };
  });
  const { adjusts } = heading;
  if (adjusts !== null) {
    const { text, span } = adjusts;
    spoken.push({ what: 'Term with one history', name: text, span, known: adjustable });
  }
  spoken.push(...placeholders.flatMap((each) => namesIn(each, words, adjustable)));
  return [
    ...spoken.flatMap(unknownName),
    ...placeholders.flatMap(({ span, asks }) => {
      if (adjusts !== null || !OF_ADJUSTMENT.has(asks.kind)) return [];
      const said = source.text.slice(span.start, span.end).trim();
      return [templateWithoutAdjustment.at(span, { words: said })];
    }),
  ];
}

function namesIn(
  { asks, span }: Placeholder,
  { parties, quotes }: ContractWords,
  adjustable: readonly string[],
): readonly Spoken[] {
  switch (asks.kind) {
    case 'adjusted':
      return [{ what: 'Term with one history', name: asks.term, span, known: adjustable }];
    case 'words':
      return [{ what: 'section', name: asks.section, span, known: [...quotes.keys()] }];
    case 'signature':
      return [{ what: 'party', name: asks.party, span, known: [...parties.keys()] }];
    case 'name': {
      const known = ['the contract', 'the event', ...parties.keys()];
      return [{ what: 'party', name: asks.of, span, known }];
    }
    default:
      return [];
  }
}

function unknownName({ what, name: written, span, known }: Spoken): readonly Diagnostic[] {
  const name = plain(written).trim();
  if (known.includes(name)) return [];
  const nearest = nearestName(name, known);
  return [templateUnknownName.at(span, { what, name, nearest })];
}
