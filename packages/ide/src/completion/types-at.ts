import type { SymbolTable } from '@termsheet/compiler';
import type { Proposal } from './completion.ts';
import { plainOf } from './figures.ts';

/** Whole types, where one may stand: of each class of shares that the contract has. */
export function proposeTypes(symbols: SymbolTable): readonly Proposal[] {
  const classes = [...symbols.byName].filter(([, { kind }]) => kind === 'share class');
  const ofClass = classes.flatMap(([name]) => [`price of ${name}`, `shares of ${name}`]);
  const others = ['one of ${1:First}, ${2:Second}', 'duration in ${1:months}', 'day count'];
  return [...ofClass, ...others].map((text, index): Proposal => {
    const label = plainOf(text);
    return {
      label,
      kind: 'type',
      text,
      isSnippet: text !== label,
      filter: label,
      rank: 350 + index,
    };
  });
}
