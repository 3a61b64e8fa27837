import { setImmediate } from 'node:timers/promises';
import { type FoundRow, foundRows } from './found-rows.ts';
import type { LongContents } from './long-contents.ts';
import { PendingRows } from './pending-rows.ts';
import type { BatchFile, BatchPlan } from './plan-batch.ts';
import { quoteText } from './quote-sql.ts';
import type { Session } from './session.ts';
import { type Into, placeBeside, refuseOfNobody } from './stage-beside.ts';
import type { Stock } from './stock.ts';
import { keepLongContents, sizeFrom } from './working-file.ts';

/**
 * Sets down the scenarios of a batch that are not yet: each with its place, its events and its series, and refuses
 * a name that stood before. They are set down in blocks, each all or not at all; a block that is set down
 * can be worked out while the next is in the making. Ends early where nobody takes any more.
 */
export async function stageBatch(into: Into, plan: BatchPlan, stock: Stock): Promise<void> {
  const staging = new Staging(into, plan, stock);
  for (const [file, each] of plan.scenarios.entries()) {
    // The files are read one after the other: their rows keep their order.
    // oxlint-disable-next-line no-await-in-loop
    for await (const rows of foundRows(each)) {
      await staging.add(file, rows);
      // Whoever hands out and takes results in this thread is not kept waiting for a whole block.
      await setImmediate();
      if (stock.isClosed) return;
    }
  }
  await staging.finish();
}

/** A block is of so many scenarios, or characters of them, at least. */
const LEAST_BLOCK = { rows: 8192, length: 8 << 20 } as const;

/**
 * A block is half of what stands before it. To find the names in it that stood before takes a look at all of these:
 * blocks of one size would take a time that grows with the square of their number.
 */
const SHARE = 0.5;

/** How many rows, and how many characters of them. */
interface Amount {
  readonly rows: number;
  readonly length: number;
}

interface Block {
  readonly pending: PendingRows;
  /** What stands before it. */
  readonly before: Amount;
}

class Staging {
  readonly #session: Session;
  readonly #longContents: LongContents;
  readonly #plan: BatchPlan;
  readonly #stock: Stock;
  #seen: Amount = { rows: 0, length: 0 };
  /** The block in the making. */
  #block: Block | null = null;

  constructor({ session, longContents }: Into, plan: BatchPlan, stock: Stock) {
    this.#session = session;
    this.#longContents = longContents;
    this.#plan = plan;
    this.#stock = stock;
  }

  /** Takes the next rows; those that are set down already are passed over. */
  async add(file: number, rows: readonly FoundRow[]): Promise<void> {
    const known = Math.min(rows.length, Math.max(0, this.#stock.count - this.#seen.rows));
    this.#see(rows.slice(0, known));
    if (known === rows.length) return;
    const fresh = rows.slice(known);
    const { pending, before } = this.#block ?? (await this.#begin());
    for (const row of fresh) pending.add(file, row);
    this.#see(fresh);
    if (this.#isLarge(before)) await this.#settle({ pending, before });
  }

  #see(rows: readonly FoundRow[]): void {
    let { length } = this.#seen;
    for (const { content } of rows) length += content?.length ?? 0;
    this.#seen = { rows: this.#seen.rows + rows.length, length };
  }

  /** There are no more rows. */
  async finish(): Promise<void> {
    await this.#settle(this.#block ?? (await this.#begin()), async () => {
      await refuseOfNobody(this.#session, this.#plan);
      await this.#session.run('UPDATE run SET is_whole = true');
    });
  }

  #isLarge({ rows, length }: Amount): boolean {
    const seen = this.#seen;
    return (
      seen.rows - rows >= Math.max(LEAST_BLOCK.rows, rows * SHARE) ||
      seen.length - length >= Math.max(LEAST_BLOCK.length, length * SHARE)
    );
  }

  async #begin(): Promise<Block> {
    await this.#session.run('BEGIN TRANSACTION');
    const { connection } = this.#session;
    const pending = await PendingRows.into(connection, this.#longContents, this.#seen.rows);
    this.#block = { pending, before: this.#seen };
    return this.#block;
  }

  /** Puts a block in, all of it or nothing; `last` is done with the last one. */
  async #settle(
    { pending, before }: Block,
    last: (() => Promise<void>) | null = null,
  ): Promise<void> {
    pending.finish();
    await refuseSecondNames(this.#session, this.#plan.scenarios, before.rows);
    await placeBeside(this.#session, this.#plan, before.rows);
    await last?.();
    const size = await sizeFrom(this.#session, before.rows);
    await keepLongContents(this.#session, this.#longContents);
    await this.#session.run('COMMIT');
    this.#block = null;
    this.#stock.grow({ ...size, isWhole: last !== null });
  }
}

/** Of scenarios of one name the first stands: the results could not tell the others from it. */
async function refuseSecondNames(
  session: Session,
  files: readonly BatchFile[],
  from: number,
): Promise<void> {
  const places = files.map((file) =>
    quoteText(`${file.shownPath}, ${file.table?.rowIs ?? 'line'} `),
  );
  await session.run(`
    UPDATE scenarios SET problem = 'This name of a scenario stands already in '
        || ([${places.join(', ')}])[first.file + 1] || first."row"
        || '. Give each scenario a name of its own: only the first of one name is worked out.'
    FROM (
      SELECT scenario, min(ordinal) AS ordinal FROM scenarios
      WHERE scenario IN (SELECT scenario FROM scenarios WHERE ordinal >= ${from})
      GROUP BY scenario HAVING count(*) > 1
    ) AS named JOIN scenarios AS first ON first.ordinal = named.ordinal
    WHERE scenarios.scenario = named.scenario AND scenarios.ordinal > named.ordinal
      AND scenarios.ordinal >= ${from}`);
}
