const MEANINGFUL = /[\\*_[\]<>|~$]/gu;

/**
 * A text as Markdown that shows just that text, on one line. Names of the contract stand without their
 * backquotes, as in a contract; words of the language, which are lower case, stand in quotes.
 */
export function inMarkdown(text: string): string {
  const plain = text
    .replaceAll(/`(\p{Ll}[^`]*)`/gu, '“$1”')
    .replaceAll('`', '')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.replace(MEANINGFUL, String.raw`\$&`);
}

/** The first words of a text, as many as a reader takes in at a glance. */
export function shortened(text: string, most: number): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  if (folded.length <= most) return folded;
  return `${folded.slice(0, folded.lastIndexOf(' ', most))} …`;
}

/** Lines that a reader opens if he wants them. */
export function folded(summary: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return ['<details>', `<summary>${summary}</summary>`, '', ...lines, '', '</details>', ''];
}

/** The lines of a table; nothing where it has no rows. */
export function tableOf(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  if (rows.length === 0) return [];
  return [rowLine(heading), rowLine(heading.map(() => '---')), ...rows.map(rowLine), ''];
}

function rowLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What a finding is linked by: `ht-reading-day-count`. */
export function anchorOf(prefix: string, kind: 'rule' | 'reading', name: string): string {
  const slug = name.toLowerCase().replaceAll(/[^a-z\d]+/gu, '-');
  return `${prefix.toLowerCase()}-${kind}-${slug}`;
}

/** A place that links lead to. */
export function anchor(id: string): string {
  return `<a id="${id}"></a>`;
}

/** `1 duty`, `2 duties`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
