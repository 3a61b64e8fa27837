import { displayWidth } from '../layout/display-width.ts';
import { WIDTH } from '../layout/lay-out.ts';

/** `export type Kind = 'A' | 'B';`, with a line for each member where they are too many for one. */
export function typeAlias(name: string, members: readonly string[]): readonly string[] {
  const [only = 'never', ...others] = members;
  const head = `export type ${name} =`;
  const flat = `${head} ${[only, ...others].join(' | ')};`;
  if (displayWidth(flat) <= WIDTH) return [flat];
  if (others.length === 0) return [head, `  ${only};`];
  return [head, ...members.map((member, index) => closed(`  | ${member}`, members, index))];
}

function closed(line: string, members: readonly string[], index: number): string {
  return index === members.length - 1 ? `${line};` : line;
}
