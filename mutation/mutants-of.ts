import { parse } from '@termsheet/dsl';
import { clauseWords } from './clause-words.ts';
import type { ContractFolder } from '../contracts/catalogue/contract-folder.ts';
import { declarationsOf } from './declared-at.ts';
import { leftOut } from './left-out.ts';
import type { Mutant } from './mutant.ts';
import { wrongWords } from './wrong-words.ts';

/** A mistake, and what the declaration that it is in is about. */
export interface PlacedMutant extends Mutant {
  readonly names: ReadonlySet<string>;
}

/** Every mistake that somebody could make in the clauses of a contract, in the order of the file. */
export function mutantsOf({ name, text }: ContractFolder): readonly PlacedMutant[] {
  const { file } = parse({ path: name, text });
  const declarations = declarationsOf(file);
  return [...wrongWords(clauseWords(text, file)), ...leftOut(text, file)]
    .toSorted((left, right) => left.start - right.start)
    .map((mutant) => {
      const around = declarations.find(
        ({ span }) => span.start <= mutant.start && mutant.end <= span.end,
      );
      return { ...mutant, names: around?.names ?? new Set() };
    });
}

/** Where a mistake is, what it says, and for what: `12:7 another rounding: “rounded down” for “rounded up”`. */
export function describeMutant(text: string, { mistake, start, end, replacement }: Mutant): string {
  const before = text.slice(0, start).split('\n');
  const said = text.slice(start, end).replaceAll(/\s+/gu, ' ').slice(0, 80);
  const instead = replacement.trim() === '' ? 'nothing' : `“${replacement.trim()}”`;
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${mistake}: ${instead} for “${said.trim()}”`;
}
