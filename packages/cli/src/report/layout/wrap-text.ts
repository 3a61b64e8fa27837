import { textWidth } from './text-width.ts';

/** Narrower than this, text is not broken: one word a line reads worse than a long line. */
const MIN_WIDTH = 16;

/** The lines of a text broken between words, none wider than `width` unless one word is. */
export function wrapText(text: string, width: number): readonly string[] {
  const limit = Math.max(width, MIN_WIDTH);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer) > limit) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}
