import type { SymbolKind } from './symbol.ts';

/** In words, what a kind of symbol is. */
export const symbolKindWords: Readonly<Record<SymbolKind, string>> = {
  party: 'a party',
  'share class': 'a share class',
  calendar: 'a calendar',
  blank: 'a blank',
  fact: 'a fact',
  state: 'a quantity with a history',
  definition: 'a definition',
  ambiguity: 'an ambiguity',
  unresolved: 'an unresolved term',
  event: 'an event',
  obligation: 'an obligation',
  right: 'a right',
  covenant: 'a covenant',
  'late cost': 'what lateness costs',
};
