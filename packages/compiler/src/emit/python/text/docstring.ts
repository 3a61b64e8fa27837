import { displayWidth } from '../../code/display-width.ts';
import { wrapWords, type Paragraph } from '../../code/paragraphs.ts';
import { escapeCharacter } from './string-literal.ts';

const WIDTH = 100;

const UNSEEN = /[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/**
 * Words of a contract as plain words within a docstring: on one line, without an end of it and
 * without anything that changes how a reader sees the line.
 */
export function docText(text: string): string {
  return (
    text
      .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
      .trim()
      .replaceAll('\\', '\\\\')
      .replaceAll('#', '\\x23')
      .replace(/"(?=")/g, '"\\')
      .replace(/"$/, '\\"')
      // A class takes no half of a pair in its docstring: its code is spelled out.
      .replace(/\p{Cs}/gu, (half) => `\\${escapeCharacter(half)}`)
      .replace(UNSEEN, escapeCharacter)
  );
}

/** Words of a contract within a comment that something of ours begins: no tool finds a directive in it. */
export function headingText(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .trim()
    .replace(UNSEEN, escapeCharacter)
    .replaceAll('#', '\\x23');
}

/** A docstring, on one line where it is one short paragraph. */
export function docstring(paragraphs: readonly Paragraph[], indent: string): readonly string[] {
  const [only, ...others] = paragraphs;
  if (typeof only === 'string' && others.length === 0) {
    const line = `${indent}"""${only}"""`;
    if (displayWidth(line) <= WIDTH) return [line];
  }
  const width = WIDTH - indent.length;
  const lines = paragraphs.flatMap((paragraph, index) => {
    const before = index === 0 ? [] : [''];
    if (typeof paragraph !== 'string') {
      return [...before, ...wrapWords(paragraph.quote, width - 2).map((line) => `> ${line}`)];
    }
    // The quotes that open the docstring stand on its first line, and of one alone those that end it.
    const own = others.length === 0 ? width - 3 : width;
    return [...before, ...wrapWords(index === 0 ? `"""${paragraph}` : paragraph, own)];
  });
  const set = lines.map((line) => (line === '' ? '' : `${indent}${line}`));
  return set.length === 1 ? [`${set[0] ?? ''}"""`] : [...set, `${indent}"""`];
}

/** Words of the contract as comments above what they stand for; none for no words. */
export function commentLines(words: string): readonly string[] {
  const text = headingText(words);
  return text === '' ? [] : wrapWords(text, WIDTH - 4).map((line) => `# > ${line}`);
}
