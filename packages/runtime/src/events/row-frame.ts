import { Frame } from '../timeline/frame.ts';
import { Memo } from '../timeline/memo.ts';
import type { Moment } from '../timeline/moment.ts';
import type { Run } from '../timeline/run.ts';
import type { Occurrence } from '../value/occurrence.ts';
import type { Value } from '../value/value.ts';

/** Thrown where what is read of a row rests on more than the row: on the date, on a fact, on others. */
export class RestsOnMore extends Error {
  constructor() {
    super('it rests on more than the row');
  }
}

/** One row as of one moment. */
export interface RowThen {
  readonly row: Occurrence;
  readonly moment: Moment;
}

/**
 * Where a row is read by itself: its fields, its copies of keyed states, and the terms that rest on
 * these alone. Whatever else is asked about (all of it asks for the moment) throws, so that what is
 * read here stays as it is until one of the row's states changes.
 */
export class RowFrame extends Frame {
  readonly #then: RowThen;
  readonly #remembered: Frame['remembered'];

  constructor(run: Run, then: RowThen, locals: Value[], remembered = makeMemos()) {
    super(run, then.moment, locals, null);
    this.#then = then;
    this.#remembered = remembered;
  }

  override get moment(): Moment {
    throw new RestsOnMore();
  }

  override get remembered(): Frame['remembered'] {
    return this.#remembered;
  }

  override withLocals(locals: Value[]): Frame {
    return new RowFrame(this.run, this.#then, locals, this.#remembered);
  }

  override local(slot: number): Value {
    if (this.locals[slot] === undefined) throw new RestsOnMore();
    return super.local(slot);
  }

  /** Rows are remembered as they are, outside every hypothesis. */
  override assumed(): null {
    return null;
  }

  override state(site: number | null, index: number, key: Value | null = null): Value {
    const { row, moment } = this.#then;
    // What accrues is another amount every day, whether or not it is written.
    const moves = this.run.program.states[index]?.accrual !== null;
    if (key !== row || moves) throw new RestsOnMore();
    return new Frame(this.run, moment, [], null).state(site, index, key);
  }
}

function makeMemos(): Frame['remembered'] {
  return { definitions: new Memo(), readings: new Memo() };
}
