import type { Span } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';

const LONGEST = 1200;

/** The words of a stretch of the source as they are written, with what all its lines are indented by taken off. */
export function asWritten(analysis: Analysis, { start, end }: Span): string {
  const { text } = analysis.compilation.source;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(lineStart, start))?.[0] ?? '';
  const words = text.slice(start, Math.min(end, start + LONGEST));
  const lines = words.split('\n').map((line, index) => {
    return index > 0 && line.startsWith(indent) ? line.slice(indent.length) : line;
  });
  return end - start > LONGEST ? `${lines.join('\n')} …` : lines.join('\n');
}

/** The same as a block of code in Markdown. */
export function asCode(analysis: Analysis, span: Span): string {
  return `\`\`\`termsheet\n${asWritten(analysis, span)}\n\`\`\``;
}
