import { wordsOf } from '../../code/names/words-of.ts';
import { camelCase } from './camel-case.ts';
import { RESERVED_WORDS } from './reserved-words.ts';

/**
 * The name of a contract's function: the words of the file's name, each with the capitals that it
 * has in the contract's title where it stands there in mixed case (`dyntek-note` of "DynTek, Inc. …
 * Note" is `dynTekNote`).
 */
export function nameContract(baseName: string, title: string): string {
  const spellings = new Map<string, string>();
  for (const word of wordsOf(title)) {
    const folded = word.toLowerCase();
    if (/[a-z]/.test(word) && !spellings.has(folded)) spellings.set(folded, word);
  }
  const words = wordsOf(baseName).map((word) => spellings.get(word.toLowerCase()) ?? word);
  const name = words.length === 0 ? 'contract' : camelCase(words.join(' '));
  return RESERVED_WORDS.has(name) ? `${name}_` : name;
}
