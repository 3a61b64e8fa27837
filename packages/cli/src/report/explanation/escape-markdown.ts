/** Everything that Markdown or the HTML in it gives a meaning. */
const MEANINGFUL = /[\\`*_{}[\]()<>#+\-.!|~&:@$^="]/gu;

/**
 * A text of the contract as Markdown that shows just that text, on one line: no link, image, tag or
 * list can begin in it.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(MEANINGFUL, String.raw`\$&`);
}
