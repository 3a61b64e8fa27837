/** A text as a literal of SQL. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A name as SQL quotes it. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** The path of one file as a literal, where SQL would read a pattern for the paths of many. */
export function quotePattern(path: string): string {
  return quoteText(path.replaceAll(/[*?[]/gu, '[$&]'));
}
