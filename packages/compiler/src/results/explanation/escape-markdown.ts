/**
 * What Markdown gives a meaning wherever it stands, addresses and mentions that sites make links of
 * themselves, and what would begin a heading or a list at the start of a line.
 */
const MEANINGFUL = /[\\`*_[\]<>|&~$@]|:(?=\/\/)|(?<=\bwww)\.|^[#+\-=]|(?<=^\d{1,9})[.)](?=\s|$)/giu;

/**
 * A text of the contract as Markdown that shows just that text, on one line: no link, image, tag or
 * list can begin in it.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(MEANINGFUL, String.raw`\$&`);
}
