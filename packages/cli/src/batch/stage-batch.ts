import { BIGINT, type DuckDBAppender, DuckDBDataChunk, INTEGER, VARCHAR } from '@duckdb/node-api';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { BatchFile, BatchPlan } from './plan-batch.ts';
import { quoteText } from './quote-sql.ts';
import { readLines } from './read-lines.ts';
import type { WorkingFile } from './working-file.ts';

/** A scenario as it stands in its file. */
interface FoundRow {
  readonly row: number;
  readonly scenario: string | null;
  readonly content: string | null;
  readonly problem: string | null;
}

/**
 * Puts the scenarios of a batch into its working file, each with its place, its events and its series,
 * and finds what only all of them together show: names that stand twice, events of no scenario.
 */
export async function stageBatch(working: WorkingFile, plan: BatchPlan): Promise<void> {
  await stageScenarios(working, plan.scenarios);
  await refuseSecondNames(working, plan.scenarios);
  let file = plan.scenarios.length;
  if (plan.events !== null) {
    await stageBeside(working, { into: 'events', file, table: plan.events });
    file += 1;
  }
  if (plan.series !== null) {
    await stageBeside(working, { into: 'series', file, table: plan.series });
  }
}

async function stageScenarios(working: WorkingFile, files: readonly BatchFile[]): Promise<void> {
  const appender = await working.connection.createAppender('scenarios');
  const pending = new PendingRows(appender);
  for (const [file, each] of files.entries()) {
    // The files are read one after the other: their rows keep their order.
    // oxlint-disable-next-line no-await-in-loop
    for await (const row of rowsOf(each)) pending.add(file, row);
  }
  pending.finish();
}

async function* rowsOf({ path, table }: BatchFile): AsyncGenerator<FoundRow, void> {
  if (table === null) yield* jsonLinesOf(path);
  else {
    const named = table.headings.indexOf('scenario');
    for await (const found of table.rows()) {
      const { row } = found;
      if ('problem' in found) {
        yield { row, scenario: null, content: null, problem: found.problem };
        continue;
      }
      const scenario = found.cells[named] ?? '';
      const content = JSON.stringify(found.cells);
      yield { row, scenario: scenario === '' ? null : scenario, content, problem: null };
    }
  }
}

function* jsonLinesOf(path: string): Generator<FoundRow, void> {
  for (const line of readLines(path)) {
    const { number: row } = line;
    if ('problem' in line) yield { row, scenario: null, content: null, problem: line.problem };
    else if (line.text.trim() !== '') {
      yield { row, scenario: nameIn(line.text), content: line.text, problem: null };
    }
  }
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

/** So many rows, or so many characters of them, are handed to the database at once. */
const CHUNK = { rows: 2048, length: 8 << 20 } as const;

/** Rows on their way into the database. */
class PendingRows {
  readonly #appender: DuckDBAppender;
  #rows: (FoundRow & { readonly ordinal: bigint; readonly file: number })[] = [];
  #length = 0;
  #ordinal = 0n;

  constructor(appender: DuckDBAppender) {
    this.#appender = appender;
  }

  add(file: number, row: FoundRow): void {
    this.#rows.push({ ...row, file, ordinal: this.#ordinal });
    this.#ordinal += 1n;
    this.#length += row.content?.length ?? 0;
    if (this.#rows.length >= CHUNK.rows || this.#length >= CHUNK.length) this.#handOver();
  }

  finish(): void {
    this.#handOver();
    this.#appender.closeSync();
  }

  #handOver(): void {
    const rows = this.#rows;
    const types = [BIGINT, INTEGER, BIGINT, VARCHAR, VARCHAR, VARCHAR];
    const chunk = DuckDBDataChunk.create(types, rows.length);
    chunk.setColumns([
      rows.map(({ ordinal }) => ordinal),
      rows.map(({ file }) => file),
      rows.map(({ row }) => BigInt(row)),
      rows.map(({ scenario }) => scenario),
      rows.map(({ content }) => content),
      rows.map(({ problem }) => problem),
    ]);
    this.#appender.appendDataChunk(chunk);
    this.#appender.flushSync();
    this.#rows = [];
    this.#length = 0;
  }
}

/** Of scenarios of one name the first stands: the results could not tell the others from it. */
async function refuseSecondNames(working: WorkingFile, files: readonly BatchFile[]): Promise<void> {
  const places = files.map((file) =>
    quoteText(`${file.shownPath}, ${file.table?.rowIs ?? 'line'} `),
  );
  await working.execute(`
    UPDATE scenarios SET problem = 'This name of a scenario stands already in '
        || ([${places.join(', ')}])[first.file + 1] || first."row"
        || '. Give each scenario a name of its own: only the first of one name is worked out.'
    FROM (
      SELECT scenario, min(ordinal) AS ordinal FROM scenarios
      WHERE scenario IS NOT NULL GROUP BY scenario HAVING count(*) > 1
    ) AS named JOIN scenarios AS first ON first.ordinal = named.ordinal
    WHERE scenarios.scenario = named.scenario AND scenarios.ordinal > named.ordinal`);
}

interface Beside {
  readonly into: 'events' | 'series';
  /** The number of the file, by which the results name it. */
  readonly file: number;
  readonly table: BatchFile;
}

/** Puts a table that stands beside the scenarios under the scenarios its rows belong to. */
async function stageBeside(working: WorkingFile, { into, file, table }: Beside): Promise<void> {
  await working.execute('CREATE TABLE told ("row" BIGINT, scenario VARCHAR, content VARCHAR)');
  await tell(working, table);
  await working.execute(`
    INSERT INTO ${into} SELECT s.ordinal, t."row", t.content
    FROM told AS t JOIN scenarios AS s ON s.scenario = t.scenario AND s.problem IS NULL
    ORDER BY s.ordinal, t."row"`);
  await working.execute(`
    INSERT INTO scenarios
    SELECT (SELECT count(*) FROM scenarios) + row_number() OVER (ORDER BY "row") - 1, ${file}, "row", scenario, NULL,
      'No scenario has the name that this row gives; what it tells belongs to none.'
    FROM (
      SELECT scenario, min("row") AS "row" FROM told
      WHERE scenario NOT IN (SELECT scenario FROM scenarios WHERE scenario IS NOT NULL)
      GROUP BY scenario
    )`);
  await working.execute('DROP TABLE told');
}

async function tell(working: WorkingFile, { shownPath, table }: BatchFile): Promise<void> {
  if (table === null) throw new Error('Only tables stand beside scenarios.');
  const appender = await working.connection.createAppender('told');
  const named = table.headings.indexOf('scenario');
  for await (const found of table.rows()) {
    const problem =
      'problem' in found ? found.problem : (found.cells[named] ?? '') === '' ? NAMELESS : null;
    if (problem !== null || 'problem' in found) {
      // Nobody can tell which scenario would be worked out without what this row tells.
      throw new Refusal(
        showControls(`${shownPath}, ${table.rowIs} ${found.row}: ${problem ?? ''}`),
      );
    }
    appender.appendBigInt(BigInt(found.row));
    appender.appendVarchar(found.cells[named] ?? '');
    appender.appendVarchar(JSON.stringify(found.cells));
    appender.endRow();
  }
  appender.closeSync();
}

const NAMELESS = 'It names no scenario that it belongs to.';
