/** A paragraph of a comment, or words of the contract that it quotes; both safe for the comment. */
export type Paragraph = string | { readonly quote: string };

/** Lines of words that are as long as the width allows; a longer word has a line of its own. */
export function wrapWords(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
