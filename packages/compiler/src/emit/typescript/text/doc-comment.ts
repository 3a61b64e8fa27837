import { wrapWords, type Paragraph } from '../../code/paragraphs.ts';

export type { Paragraph } from '../../code/paragraphs.ts';

const WIDTH = 100;

/** A TSDoc comment, on one line where it is one short paragraph. */
export function docComment(paragraphs: readonly Paragraph[], indent: string): readonly string[] {
  const [only, ...others] = paragraphs;
  if (typeof only === 'string' && others.length === 0) {
    const line = `${indent}/** ${only} */`;
    if (line.length <= WIDTH) return [line];
  }
  const width = WIDTH - indent.length - 3;
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : ['']),
    ...(typeof paragraph === 'string'
      ? wrapWords(paragraph, width)
      : wrapWords(paragraph.quote, width - 2).map((line) => `> ${line}`)),
  ]);
  const body = lines.map((line) => (line === '' ? `${indent} *` : `${indent} * ${line}`));
  return [`${indent}/**`, ...body, `${indent} */`];
}
