import type { ContractSymbol } from '@termsheet/compiler';
import type { Meaning } from '../names/meaning.ts';
import type { TokenType } from './semantic-token-types.ts';

/** What a token is by what its words stand for. */
export function tokenTypeOf(meaning: Meaning): TokenType {
  switch (meaning.kind) {
    case 'symbol':
      return typeOfSymbol(meaning.symbol);
    case 'field':
      return 'property';
    case 'local':
      return 'parameter';
    case 'member':
    case 'reading':
      return 'enumMember';
    case 'built-in':
      return meaning.of === 'calendar' ? 'calendar' : 'type';
    case 'clause':
      return 'section';
    case 'scenario':
    case 'occurrence':
      return 'string';
    case 'prefix':
      return 'namespace';
  }
}

function typeOfSymbol(symbol: ContractSymbol): TokenType {
  switch (symbol.kind) {
    case 'party':
      return 'class';
    case 'share class':
      return 'type';
    case 'state':
    case 'late cost':
      return 'variable';
    case 'definition':
      return 'function';
    case 'event':
      return typeOfEvent(symbol.node.kind);
    case 'calendar':
    case 'blank':
    case 'fact':
    case 'ambiguity':
    case 'unresolved':
    case 'obligation':
    case 'right':
    case 'covenant':
      return symbol.kind;
  }
}

/** `performance of Fee` is written with the name of what it is the performance of. */
function typeOfEvent(kind: 'Event' | 'Table' | 'Obligation' | 'Covenant'): TokenType {
  switch (kind) {
    case 'Event':
      return 'event';
    case 'Table':
      return 'struct';
    case 'Obligation':
      return 'obligation';
    case 'Covenant':
      return 'covenant';
  }
}
