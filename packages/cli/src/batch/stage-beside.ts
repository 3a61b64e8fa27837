import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import { foundRows } from './found-rows.ts';
import type { LongContents } from './long-contents.ts';
import type { BatchFile, BatchPlan } from './plan-batch.ts';
import type { Session } from './session.ts';

/** Where scenarios and what stands beside them are set down. */
export interface Into {
  readonly session: Session;
  readonly longContents: LongContents;
}

type Kind = 'events' | 'series';

interface Beside {
  readonly kind: Kind;
  /** The number of the file, by which the results name it. */
  readonly file: number;
  readonly table: BatchFile;
}

/** The tables that stand beside the scenarios, each with its number among all files. */
function tablesBeside({ scenarios, events, series }: BatchPlan): readonly Beside[] {
  const kinds = [
    ['events', events],
    ['series', series],
  ] as const;
  return kinds
    .flatMap(([kind, table]) => (table === null ? [] : [{ kind, table }]))
    .map((each, place) => ({ ...each, file: scenarios.length + place }));
}

/**
 * Sets down what stands beside the scenarios, before any of these.
 *
 * @throws Refusal where a row cannot be read: nobody can tell which scenario would lack it.
 */
export async function stageBeside(into: Into, plan: BatchPlan): Promise<void> {
  for (const { kind, table } of tablesBeside(plan)) {
    // One after the other: a connection does one thing at a time.
    // oxlint-disable-next-line no-await-in-loop
    await into.session.run(
      `CREATE TABLE ${toldOf(kind)} ("row" BIGINT, scenario VARCHAR, content JSON)`,
    );
    // oxlint-disable-next-line no-await-in-loop
    await tell(into, kind, table);
  }
}

function toldOf(kind: Kind): string {
  return `told_${kind}`;
}

async function tell({ session, longContents }: Into, kind: Kind, table: BatchFile): Promise<void> {
  const appender = await session.connection.createAppender(toldOf(kind));
  for await (const block of foundRows(table)) {
    for (const { row, scenario, content, problem } of block) {
      if (scenario === null || content === null) {
        const place = `${table.shownPath}, ${table.table?.rowIs ?? 'line'} ${row}`;
        throw new Refusal(showControls(`${place}: ${problem ?? NAMELESS}`));
      }
      appender.appendBigInt(BigInt(row));
      appender.appendVarchar(scenario);
      appender.appendVarchar(longContents.cellFor(content));
      appender.endRow();
    }
  }
  appender.closeSync();
}

const NAMELESS = 'It names no scenario that it belongs to.';

/** Puts what is told under the scenarios from an ordinal on. */
export async function placeBeside(session: Session, plan: BatchPlan, from: number): Promise<void> {
  for (const { kind } of tablesBeside(plan)) {
    // oxlint-disable-next-line no-await-in-loop
    await session.run(`
      INSERT INTO ${kind} SELECT s.ordinal, t."row", t.content
      FROM ${toldOf(kind)} AS t JOIN scenarios AS s ON s.scenario = t.scenario AND s.problem IS NULL
      WHERE s.ordinal >= ${from} ORDER BY s.ordinal, t."row"`);
  }
}

/** Once all scenarios are set down: what is told of none of them is refused as if it were one. */
export async function refuseOfNobody(session: Session, plan: BatchPlan): Promise<void> {
  for (const { kind, file } of tablesBeside(plan)) {
    // oxlint-disable-next-line no-await-in-loop
    await session.run(`
      INSERT INTO scenarios
      SELECT (SELECT count(*) FROM scenarios) + row_number() OVER (ORDER BY "row") - 1, ${file}, "row", scenario, NULL,
        'No scenario has the name that this row gives; what it tells belongs to none.'
      FROM (
        SELECT scenario, min("row") AS "row" FROM ${toldOf(kind)}
        WHERE scenario NOT IN (SELECT scenario FROM scenarios WHERE scenario IS NOT NULL)
        GROUP BY scenario
      )`);
    // oxlint-disable-next-line no-await-in-loop
    await session.run(`DROP TABLE ${toldOf(kind)}`);
  }
}
