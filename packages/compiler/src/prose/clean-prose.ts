/** A line that holds nothing but a page number: `12`, `- 12 -`, `Page 12`. */
const PAGE_NUMBER = /^(?:page )?[-–—]? ?(?:\d{1,4}|[ivxl]+) ?[-–—]?$/iu;

/** A line of marks that a filing system or a printer left: `<PAGE>`, `<S> <C>`, `-----`. */
const MARKS = /^(?:(?:<\/?[a-z]+>|[-_=*.]) ?)+$/iu;

/**
 * The words of a contract line by line, with what printing left taken out: runs of white space, page
 * numbers and rulers on lines of their own, the shapes of quotation marks (which still say where they open and close, if they do). Lines stay where they are,
 * so that a place can be told by its line.
 */
export function cleanProse(text: string): string {
  return text
    .replaceAll(/\r\n?|\f/gu, '\n')
    .split('\n')
    .map(cleanLine)
    .join('\n');
}

function cleanLine(line: string): string {
  const words = line
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[„‟«]|``/gu, '“')
    .replaceAll(/»|''/gu, '”')
    .replaceAll(/[‘’‚‛`´]/gu, "'");
  return PAGE_NUMBER.test(words) || MARKS.test(words) ? '' : words;
}
