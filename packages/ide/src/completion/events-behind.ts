import type { EventSymbol } from '@termsheet/compiler';
import type { AskedPlace } from './asked-place.ts';

const EVENT =
  /\b(?:of (?:the|an?)(?: last| first)?|for each|before the) ((?:`[^`\n]+`|\p{Lu}[\p{L}\d&'’-]*)(?: (?:of \p{Lu}|\p{Lu}|\d)[\p{L}\d&'’-]*)*)/gu;

/** The events that the rest of the line speaks of: `the sum of ┆ for each Distribution`. */
export function eventsBehind({ analysis, symbols, typed }: AskedPlace): readonly EventSymbol[] {
  const end = analysis.text.indexOf('\n', typed.end);
  const rest = analysis.text.slice(typed.end, end < 0 ? analysis.text.length : end);
  const events: EventSymbol[] = [];
  for (const [, name = ''] of rest.matchAll(EVENT)) {
    const symbol = symbols.byName.get(name.replaceAll('`', ''));
    if (symbol?.kind === 'event') events.push(symbol);
  }
  return events;
}
