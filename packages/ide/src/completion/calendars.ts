import type { SymbolTable } from '@termsheet/compiler';
import type { Analysis } from '../workspace/analysis.ts';
import type { AskedPlace } from './asked-place.ts';
import type { Proposal } from './completion.ts';
import { proposeTerm, written } from './terms.ts';

/** Whether one day of a calendar is spoken of, several, or how many is not told. */
export type CalendarForm = 'one' | 'several';

const COUNT = /(\d[\d,.]*)(st|nd|rd|th)?\)?(?:\s+consecutive)?\s+$/u;

/** How many days the words before a place speak of. */
export function calendarForms({ analysis, typed }: AskedPlace): CalendarForm {
  const before = analysis.text.slice(Math.max(0, typed.start - 60), typed.start);
  const [, count, ordinal] = COUNT.exec(before) ?? [];
  if (count === undefined)
    return /\b(?:duration in|consecutive)\s+$/u.test(before) ? 'several' : 'one';
  return ordinal !== undefined || count === '1' ? 'one' : 'several';
}

/** The contract's calendars, in the number that the place wants. */
export function proposeCalendars(
  analysis: Analysis,
  symbols: SymbolTable,
  form: CalendarForm,
): readonly Proposal[] {
  return [...symbols.byName].flatMap((named): readonly Proposal[] => {
    const [name, symbol] = named;
    if (symbol.kind !== 'calendar') return [];
    const { base, condition } = symbol.node;
    const detail = condition === null ? `follows ${base.text}` : `some of the days of ${base.text}`;
    const proposal = proposeTerm(analysis, named, 110);
    return [{ ...proposal, ...written(form === 'one' ? name : pluralOf(name)), detail }];
  });
}

/** `Trading Days`; what is written in the plural already stays. */
function pluralOf(name: string): string {
  if (name.endsWith('s')) return name;
  if (/[^aeiou]y$/u.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:x|z|ch|sh)$/u.test(name) ? `${name}es` : `${name}s`;
}
