import { otherNumbers } from '@termsheet/compiler';
import { isCurrency, tokenize } from '@termsheet/dsl';
import type { Meaning } from '../names/meaning.ts';

/** What a name may be: a Term, words in double quotes, or the number of a section. */
export type Form = 'term' | 'text' | 'section';

/** How that which is named is written. */
export function formOf({ kind, name }: Meaning): Form {
  if (kind === 'clause') return 'section';
  return name.kind === 'Text' ? 'text' : 'term';
}

/** A name as it was asked for, without what stands about names in a file; or why it can be none. */
export function readNewName(
  written: string,
  form: Form,
): { readonly name: string } | { readonly refusal: string } {
  const marks = { term: /^`(.*)`$/su, text: /^"(.*)"$/su, section: /^§\s*"?(.*?)"?$/su }[form];
  const inner = (marks.exec(written.trim())?.[1] ?? written).trim();
  const name = form === 'text' ? inner : inner.replaceAll(/[^\S\n\r]+/gu, ' ');
  const refusal = refuse(name, form);
  return refusal === null ? { name } : { refusal };
}

const LONGEST = 200;

function refuse(name: string, form: Form): string | null {
  if (name === '') return 'A name has at least one letter.';
  if (name.length > LONGEST) return `A name of more than ${LONGEST} characters is read by nobody.`;
  if (/[\p{Cc}\u2028\u2029]/u.test(name)) {
    return 'A name stands on one line: it holds no line break and no tab.';
  }
  if (form === 'term' && name.includes('`')) {
    return 'A name holds no backquote, for backquotes are what a name in lower case stands in.';
  }
  if (form !== 'term' && name.includes('"')) {
    return 'These words stand in double quotes, so they hold none.';
  }
  if (form === 'term' && isCurrency(name)) {
    return `\`${name}\` is a currency: as a Term it would read as an amount of money.`;
  }
  if (form === 'section' && !isSection(`§"${name}"`))
    return `\`§${name}\` is no number of a section.`;
  return null;
}

function isSection(words: string): boolean {
  const { tokens } = tokenize(words);
  return tokens.length === 1 && tokens[0]?.tokenType.name === 'TokenSectionReference';
}

/** The number of a section as a file writes it, in quotes where it is no plain one. */
export function writeSection(name: string): string {
  const { tokens } = tokenize(`§${name}`);
  const [only] = tokens;
  return tokens.length === 1 && only?.payload === name && isSection(`§${name}`)
    ? `§${name}`
    : `§"${name}"`;
}

/**
 * A new name in the number, singular or plural, in which an old one is written: a calendar whose days are
 * counted, a fact of which there is one. Null where the words are no form of the old name.
 */
export function inNumberOf(written: string, old: string, name: string): string | null {
  if (written === old) return name;
  if (!otherNumbers(old).includes(written)) return null;
  const forms = written.length > old.length ? [pluralOf(name)] : singularsOf(name);
  return forms.find((form) => otherNumbers(name).includes(form)) ?? name;
}

function pluralOf(name: string): string {
  if (/[^aeiou]y$/u.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/u.test(name) ? `${name}es` : `${name}s`;
}

function singularsOf(name: string): readonly string[] {
  const singulars: string[] = [];
  if (/[^aeiou]ies$/u.test(name)) singulars.push(`${name.slice(0, -3)}y`);
  if (/(?:s|x|z|ch|sh)es$/u.test(name)) singulars.push(name.slice(0, -2));
  if (name.endsWith('s')) singulars.push(name.slice(0, -1));
  return singulars;
}
