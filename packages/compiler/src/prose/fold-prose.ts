/** A line that holds nothing but a page number: `12`, `- 12 -`, `Page 12`. */
const PAGE_NUMBER = /^ ?(?:page )?[-–—]? ?(?:\d{1,4}|[ivxl]+) ?[-–—]? ?$/gim;

/**
 * The words of a text with all that printing changes taken out: case, runs of white space, page
 * numbers on lines of their own, the shapes of quotation marks and dashes.
 */
export function foldProse(text: string): string {
  return (text.includes('\n') || text.includes('\f') ? withoutPages(text) : text)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[“”„‟«»″]|``|''/gu, '"')
    .replaceAll(/[‘’‚‛′`´]/gu, "'")
    .replaceAll(/[‐‑‒–—―−]/gu, '-')
    .replaceAll(/\u00AD|\u200B/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

function withoutPages(text: string): string {
  return text
    .replaceAll(/\r\n?|\f/g, '\n')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(PAGE_NUMBER, '');
}
