import type { Type } from '@termsheet/compiler';
import type { SymbolTable } from '@termsheet/compiler';
import type { Analysis } from '../workspace/analysis.ts';
import { proposeCalendars } from './calendars.ts';
import type { Proposal } from './completion.ts';
import { currencyOf } from './type-of.ts';

/** What figures are written with: the contract's currency, and its class where there are several. */
interface Terms {
  readonly money: string;
  readonly ofClass: string;
}

/** How a figure of a type is begun; empty where a type has none. */
export function proposeFigures(
  analysis: Analysis,
  wanted: Type | null,
  rank: number,
): readonly Proposal[] {
  const { symbols } = analysis.compilation.bound;
  const code = wantedCurrency(wanted) ?? currencyOf({ analysis });
  const [shareClass, ...others] = symbols.lists['share class'];
  const ofClass = others.length > 0 ? ` of \${2:${shareClass?.name.text ?? ''}}` : '';
  const terms: Terms = { money: code === 'USD' ? '\\$' : `${code} `, ofClass };
  const text = figureOf(wanted, terms);
  return text === null ? [] : [skeleton(text, { detail: 'a figure', rank })];
}

/** A length of time in each of the calendars at hand. */
export function proposeDurations(
  analysis: Analysis,
  symbols: SymbolTable,
  rank: number,
): readonly Proposal[] {
  const calendars = proposeCalendars(analysis, symbols, 'several').map(({ text }) => text ?? '');
  return lengthsIn([...calendars, 'days', 'months'], rank);
}

/** Lengths of time in calendar days. */
export function proposeDays(rank: number): readonly Proposal[] {
  return lengthsIn(['days', 'weeks'], rank);
}

function lengthsIn(units: readonly string[], rank: number): readonly Proposal[] {
  return units.map((unit, index) =>
    skeleton(`\${1:10} ${unit}`, { detail: 'a length of time', rank: rank + index }),
  );
}

/** A proposal that is written with places to fill in; its label shows them as they will stand. */
export function skeleton(
  text: string,
  {
    detail,
    rank,
    label,
  }: { readonly detail: string; readonly rank: number; readonly label?: string },
): Proposal {
  const plain = plainOf(text);
  return {
    label: label ?? plain,
    kind: 'figure',
    detail,
    text,
    isSnippet: true,
    filter: plain,
    rank,
  };
}

/** What a snippet shows before anything is filled in. */
export function plainOf(snippet: string): string {
  return snippet
    .replaceAll(/(?<!\\)\$\{\d+:([^}]*)\}/gu, '$1')
    .replaceAll(/(?<!\\)\$\d/gu, '')
    .replaceAll('\\$', '$');
}

function wantedCurrency(wanted: Type | null): string | null {
  if (wanted?.kind !== 'quantity') return null;
  for (const { dimension } of wanted.unit.factors) {
    if (dimension.kind === 'currency') return dimension.code;
  }
  return null;
}

function figureOf(wanted: Type | null, { money, ofClass }: Terms): string | null {
  switch (wanted?.kind) {
    case 'quantity':
      return quantityOf(wanted, { money, ofClass });
    case 'open':
      return '${1:1}';
    case 'date':
      return '${1:January 1, 2026}';
    case 'time':
      return '${1:5:00 pm New York time}';
    case 'text':
      return '"${1:text}"';
    case 'day count':
      return 'day count ${1:Actual/360}';
    default:
      return null;
  }
}

function quantityOf(
  { unit }: Extract<Type, { readonly kind: 'quantity' }>,
  { money, ofClass }: Terms,
): string | null {
  const powers = Object.fromEntries(
    unit.factors.map(({ dimension, power }) => [dimension.kind, power]),
  );
  // No literal is so much for each day.
  if (powers['day'] !== undefined) return null;
  switch (`${powers['currency'] ?? 0} ${powers['shares'] ?? 0} ${powers['annum'] ?? 0}`) {
    case '0 0 0':
      return '${1:1}';
    case '1 0 0':
      return `${money}\${1:100}`;
    case '1 -1 0':
      return `${money}\${1:1.00} per share${ofClass}`;
    case '0 1 0':
      return `\${1:1,000} shares${ofClass}`;
    case '0 0 -1':
      return '${1:5}% per annum';
    default:
      return null;
  }
}
