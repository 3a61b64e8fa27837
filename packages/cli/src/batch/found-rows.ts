import type { BatchFile } from './plan-batch.ts';
import { readLines } from './read-lines.ts';
import type { TableRow } from './table-file.ts';

/** A scenario as it stands in its file, or a row of a table beside the scenarios. */
export interface FoundRow {
  readonly row: number;
  readonly scenario: string | null;
  /** What stands in its row, in JSON. */
  readonly content: string | null;
  readonly problem: string | null;
}

/** The rows of a file in order, some at once. */
export async function* foundRows({
  path,
  table,
}: BatchFile): AsyncGenerator<readonly FoundRow[], void> {
  if (table === null) {
    yield* jsonLinesOf(path);
    return;
  }
  const named = table.headings.indexOf('scenario');
  for await (const block of table.blocks()) yield block.map((row) => foundIn(row, named));
}

function foundIn(found: TableRow, named: number): FoundRow {
  const { row } = found;
  if ('problem' in found) return { row, scenario: null, content: null, problem: found.problem };
  const scenario = found.cells[named] ?? '';
  const content = JSON.stringify(found.cells);
  return { row, scenario: scenario === '' ? null : scenario, content, problem: null };
}

/** So many lines, or so many characters of them, are given at once. */
const BLOCK = { lines: 256, length: 1 << 20 } as const;

function* jsonLinesOf(path: string): Generator<readonly FoundRow[], void> {
  let block: FoundRow[] = [];
  let length = 0;
  for (const line of readLines(path)) {
    const { number: row } = line;
    if ('problem' in line) {
      block.push({ row, scenario: null, content: null, problem: line.problem });
    } else if (line.text.trim() !== '') {
      const content = JSON.stringify(line.text);
      block.push({ row, scenario: nameIn(line.text), content, problem: null });
      length += content.length;
    }
    if (block.length < BLOCK.lines && length < BLOCK.length) continue;
    yield block;
    block = [];
    length = 0;
  }
  yield block;
}

/** What a scenario file calls its scenario; what is wrong with the file is told when it is worked out. */
function nameIn(text: string): string | null {
  if (!text.includes('"scenario"')) return null;
  try {
    const read: unknown = JSON.parse(text);
    const isNamed = typeof read === 'object' && read !== null && 'scenario' in read;
    return isNamed && typeof read.scenario === 'string' ? read.scenario : null;
  } catch {
    return null;
  }
}
