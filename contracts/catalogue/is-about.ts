/**
 * Whether words are about what bears the name: `Shares Owned: “those delivered”`, `breach of Loans of
 * 2005-12-01`, `there is a Dividend where …`. A longer name that holds this one is another.
 */
export function isAbout(words: string, name: string): boolean {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const before = words.slice(0, at);
    const after = words.slice(at + name.length);
    if (!/(?:[A-Z][\w'’-]* (?:of )?|\w)$/u.test(before) && !/^(?: [A-Z]|\w)/u.test(after))
      return true;
  }
  return false;
}
