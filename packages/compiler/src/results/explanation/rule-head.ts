/** Words in quotes and backquotes are passed over: they can hold anything. */
const QUOTED_OR_STATEMENT =
  /`[^`]*`|"[^"]*"|“[^”]*”|\s(?=(?:set|reduce|increase|valid only if|effective) )/gu;

/**
 * The beginning of a rule's words, up to what it does: the derivation of its condition is about
 * `upon Issuance when Base Share Price is less than Conversion Price` and not about the rest.
 */
export function ruleHead(words: string): string {
  if (!words.startsWith('upon ')) return words;
  for (const { 0: found, index } of words.matchAll(QUOTED_OR_STATEMENT)) {
    if (found.trim() === '') return words.slice(0, index);
  }
  return words;
}
