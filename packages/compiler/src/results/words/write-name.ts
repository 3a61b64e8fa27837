import { tokenize } from '@termsheet/dsl';

const written = new Map<string, string>();

/** A name as a contract file writes it: as it is where it reads as one Term, else in backquotes. */
export function writeName(name: string): string {
  const known = written.get(name);
  if (known !== undefined) return known;
  const { tokens, diagnostics } = tokenize(name);
  const [only, ...others] = tokens.filter(({ image }) => image !== '');
  const isTerm =
    diagnostics.length === 0 &&
    others.length === 0 &&
    only?.image === name &&
    only.tokenType.name.endsWith('Name') &&
    !name.startsWith('`');
  const words = isTerm ? name : `\`${name}\``;
  written.set(name, words);
  return words;
}
