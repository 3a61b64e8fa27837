import type { SemanticTokensEdit } from 'vscode-languageserver';

/** What makes one list of numbers of another: one stretch replaced, since typing changes one place. */
export function differenceOf(
  before: readonly number[],
  now: readonly number[],
): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === now.at(-1 - same)) same += 1;
  const deleteCount = before.length - start - same;
  const data = now.slice(start, now.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
