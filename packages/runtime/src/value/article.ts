/** Begins with a vowel by its letter, but not by its sound, or the other way round. */
const SOUNDS_AS_CONSONANT = /^(?:uni[cfloqtv]|use|usu|us\b|uti|eur|one\b|ones?-)/iu;
const SOUNDS_AS_VOWEL = /^(?:hour|honest|hono|heir)/iu;

/** `a` or `an`, as it stands before a name. */
export function articleOf(name: string): 'a' | 'an' {
  if (SOUNDS_AS_VOWEL.test(name)) return 'an';
  return /^[aeiou]/iu.test(name) && !SOUNDS_AS_CONSONANT.test(name) ? 'an' : 'a';
}

/** A name behind its article: `an Interest Payment Date`, `a Unit`. */
export function withArticle(name: string): string {
  return `${articleOf(name)} ${name}`;
}
