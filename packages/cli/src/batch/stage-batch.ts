import { BIGINT, type DuckDBAppender, DuckDBDataChunk, INTEGER, VARCHAR } from '@duckdb/node-api';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { BatchFile, BatchPlan } from './plan-batch.ts';
import { quoteText } from './quote-sql.ts';
import { readLines } from './read-lines.ts';
import type { TableRow } from './table-file.ts';
import type { WorkingFile } from './working-file.ts';

/** A scenario as it stands in its file. */
interface FoundRow {
  readonly row: number;
  readonly scenario: string | null;
  /** What stands in its row, in JSON. */
  readonly content: string | null;
  readonly problem: string | null;
}

/**
 * Puts the scenarios of a batch into its working file, each with its place, its events and its series,
 * and finds what only all of them together show: names that stand twice, events of no scenario. Tells
 * meanwhile how many scenarios there are so far.
 */
export async function stageBatch(
  working: WorkingFile,
  plan: BatchPlan,
  count: (scenarios: number) => void,
): Promise<void> {
  await stageScenarios(working, plan.scenarios, count);
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

async function stageScenarios(
  working: WorkingFile,
  files: readonly BatchFile[],
  count: (scenarios: number) => void,
): Promise<void> {
  const appender = await working.connection.createAppender('scenarios');
  const pending = new PendingRows(appender, count);
  for (const [file, { path, table }] of files.entries()) {
    if (table === null) {
      for (const row of jsonLinesOf(path)) pending.add(file, row);
    } else {
      const named = table.headings.indexOf('scenario');
      // The files are read one after the other: their rows keep their order.
      // oxlint-disable-next-line no-await-in-loop
      for await (const block of table.blocks()) {
        for (const row of block) pending.add(file, foundIn(row, named));
      }
    }
  }
  pending.finish();
}

function foundIn(found: TableRow, named: number): FoundRow {
  const { row } = found;
  if ('problem' in found) return { row, scenario: null, content: null, problem: found.problem };
  const scenario = found.cells[named] ?? '';
  const content = JSON.stringify(found.cells);
  return { row, scenario: scenario === '' ? null : scenario, content, problem: null };
}

function* jsonLinesOf(path: string): Generator<FoundRow, void> {
  for (const line of readLines(path)) {
    const { number: row } = line;
    if ('problem' in line) yield { row, scenario: null, content: null, problem: line.problem };
    else if (line.text.trim() !== '') {
      yield { row, scenario: nameIn(line.text), content: JSON.stringify(line.text), problem: null };
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

/** Rows on their way into the database, column by column. */
class PendingRows {
  readonly #appender: DuckDBAppender;
  readonly #count: (rows: number) => void;
  #columns = emptyColumns();
  #length = 0;
  #ordinal = 0;

  constructor(appender: DuckDBAppender, count: (rows: number) => void) {
    this.#appender = appender;
    this.#count = count;
  }

  add(file: number, { row, scenario, content, problem }: FoundRow): void {
    const { ordinals, files, rows, scenarios, contents, problems } = this.#columns;
    ordinals.push(BigInt(this.#ordinal));
    files.push(file);
    rows.push(BigInt(row));
    scenarios.push(scenario);
    contents.push(content);
    problems.push(problem);
    this.#ordinal += 1;
    this.#length += content?.length ?? 0;
    if (rows.length >= CHUNK.rows || this.#length >= CHUNK.length) this.#handOver();
  }

  finish(): void {
    this.#handOver();
    this.#appender.closeSync();
  }

  #handOver(): void {
    const { ordinals, files, rows, scenarios, contents, problems } = this.#columns;
    const types = [BIGINT, INTEGER, BIGINT, VARCHAR, VARCHAR, VARCHAR];
    const chunk = DuckDBDataChunk.create(types, rows.length);
    chunk.setColumns([ordinals, files, rows, scenarios, contents, problems]);
    this.#appender.appendDataChunk(chunk);
    this.#appender.flushSync();
    this.#columns = emptyColumns();
    this.#length = 0;
    this.#count(this.#ordinal);
  }
}

interface Columns {
  readonly ordinals: bigint[];
  readonly files: number[];
  readonly rows: bigint[];
  readonly scenarios: (string | null)[];
  readonly contents: (string | null)[];
  readonly problems: (string | null)[];
}

function emptyColumns(): Columns {
  return { ordinals: [], files: [], rows: [], scenarios: [], contents: [], problems: [] };
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
  await working.execute('CREATE TABLE told ("row" BIGINT, scenario VARCHAR, content JSON)');
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
  for await (const block of table.blocks()) {
    for (const found of block) {
      const { row, scenario, content, problem } = foundIn(found, named);
      if (scenario === null || content === null) {
        // Nobody can tell which scenario would be worked out without what this row tells.
        throw new Refusal(
          showControls(`${shownPath}, ${table.rowIs} ${row}: ${problem ?? NAMELESS}`),
        );
      }
      appender.appendBigInt(BigInt(row));
      appender.appendVarchar(scenario);
      appender.appendVarchar(content);
      appender.endRow();
    }
  }
  appender.closeSync();
}

const NAMELESS = 'It names no scenario that it belongs to.';
