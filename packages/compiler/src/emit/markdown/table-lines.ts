/** A table of Markdown; the cells are Markdown already. None where it has no rows. */
export function tableLines(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  return [rowLine(head), rowLine(head.map(() => '---')), ...rows.map(rowLine), ''];
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
