import type { Span } from '@termsheet/dsl';
import type { Analysis } from '../workspace/analysis.ts';

/** More lines than these show nothing more of its point. */
const MOST_LINES = 15;

/** A stretch of the source as it is written, without its indentation, cut where it is long. */
export function asWritten({ compilation }: Analysis, { start, end }: Span): string {
  const { text } = compilation.source;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(lineStart, start);
  const indent = before.trim() === '' ? before.length : 0;
  const lines = text
    .slice(start, end)
    .trimEnd()
    .split(/\r\n|\r|\n/u);
  const outdented = lines.map((line, place) => (place === 0 ? line : withoutIndent(line, indent)));
  if (outdented.length <= MOST_LINES) return outdented.join('\n');
  return [...outdented.slice(0, MOST_LINES), '…'].join('\n');
}

function withoutIndent(line: string, indent: number): string {
  const own = line.length - line.trimStart().length;
  return line.slice(Math.min(own, indent)).trimEnd();
}

/** Ids of a catalogue of mechanisms alone, `DT-02, DT-05`, say nothing to a reader. */
const ONLY_IDS = /^(?:[A-Z]{2,}-\d+(?:,\s*|$))+$/u;

/** What the comments say that stand straight above a place, each on a line of its own. */
export function commentAbove({ compilation }: Analysis, { start }: Span): string {
  const { text } = compilation.source;
  const said: string[] = [];
  let end = text.lastIndexOf('\n', start - 1);
  while (end > 0) {
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const comment = /^\s*\/\/\s?(.*)$/u.exec(text.slice(lineStart, end).trimEnd())?.[1];
    if (comment === undefined) break;
    if (!ONLY_IDS.test(comment.trim())) said.unshift(comment.trim());
    end = lineStart - 1;
  }
  return said.join(' ').trim();
}
