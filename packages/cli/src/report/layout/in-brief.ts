/** An answer as a cell of a table holds it: why there is no value is told where it is asked for. */
export function inBrief(shown: string): string {
  const [kind = ''] = /^(?:unknown|not yet|impossible)(?=:)/u.exec(shown) ?? [];
  return kind === '' ? shown : kind;
}
