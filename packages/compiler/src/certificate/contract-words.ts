import type { File } from '@termsheet/dsl';

/** What a certificate takes from the words of a contract file. */
export interface ContractWords {
  /** The legal name of each party by what the contract calls it; null where the file tells none. */
  readonly parties: ReadonlyMap<string, string | null>;
  /** What the file quotes of each section, by its reference without `§`, and by that with the clause's title. */
  readonly quotes: ReadonlyMap<string, readonly string[]>;
}

/** Gathers the parties of a contract and the words that it quotes. */
export function readContractWords({ sections }: File): ContractWords {
  const parties = new Map<string, string | null>();
  const quotes = new Map<string, string[]>();
  for (const section of sections) {
    if (section.kind !== 'Contract' && section.kind !== 'Clause') continue;
    const reference = section.kind === 'Clause' ? section.reference.text : '';
    const title = section.kind === 'Clause' ? section.title : null;
    const keys = title === null ? [reference] : [reference, `${reference} "${title.text}"`];
    for (const declaration of section.declarations) {
      if (declaration.kind === 'Quote') {
        for (const key of keys) quotes.set(key, [...(quotes.get(key) ?? []), declaration.text]);
      }
      if (declaration.kind === 'Party') {
        parties.set(declaration.name.text, declaration.legalName?.text ?? null);
      }
    }
  }
  return { parties, quotes };
}
