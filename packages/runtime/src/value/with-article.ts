/** A name behind its article, by its first letter: `an Interest Payment Date`, `a Sale`. */
export function withArticle(name: string): string {
  return `${/^[AEIO]/u.test(name) ? 'an' : 'a'} ${name}`;
}
