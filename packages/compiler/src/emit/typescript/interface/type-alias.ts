import { displayWidth } from '../../code/display-width.ts';
import { WIDTH } from '../layout/lay-out.ts';

/**
 * `export type Kind = 'A' | 'B';`, the members on the next line where that is enough, else each on a
 * line of its own.
 */
export function typeAlias(name: string, members: readonly string[]): readonly string[] {
  const head = `export type ${name} =`;
  const union = members.length === 0 ? 'never' : members.join(' | ');
  if (displayWidth(head) + displayWidth(union) + 2 <= WIDTH) return [`${head} ${union};`];
  if (displayWidth(union) + 3 <= WIDTH || members.length < 2) return [head, `  ${union};`];
  const last = members.length - 1;
  return [head, ...members.map((member, at) => `  | ${member}${at === last ? ';' : ''}`)];
}
