import type { RightSpec } from '@termsheet/runtime';
import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Block } from './block.ts';
import type { Formula } from './formula.ts';
import type { ListedDates } from './schedules.ts';
import type { Wakes } from './wakes.ts';

/** What the formulas of a workbook are written from, and what they need of its input sheets. */
export interface Book {
  readonly ir: Ir;
  /** Writes the formula of any expression. */
  readonly express: Write;
  /** Whether an event that the contract brings about happens in a line of the Timeline. */
  readonly happens: (event: number) => Formula;
  /** Whether a right admits its use by the event at hand. */
  readonly admits: (env: Env, right: RightSpec<IrExpression>) => Formula;
  /** The defined names of the inputs, by what they are: `blank 3`, `reading 0`. */
  readonly inputNames: ReadonlyMap<string, string>;
  /** What is asked of one day. */
  readonly days: Block;
  /** What happens upon one event. */
  readonly history: Block;
  /** When what events bring about waits for a later day, by what tells such days apart. */
  readonly delays: Map<string, number>;
  /** The dates of schedules that are listed, by the areas that they take. */
  readonly schedules: Map<string, ListedDates>;
  /** When something may come about though nothing is reported. */
  readonly wakes: Wakes;
  /** States that are not held, and why. */
  readonly unheld: ReadonlyMap<number, string>;
  /** Obligations of which it is asked what is owed or paid. */
  readonly owing: Set<number>;
  /** Obligations of which it cannot be worked out what is owed or paid, and why. */
  readonly unowed: Map<number, string>;
  /** Events of which it cannot be worked out what they satisfy, and why: once one happens, that is unknown. */
  readonly undecided: Map<number, string>;
  /** Events of which it cannot be worked out whether they stand, and why. */
  readonly unjudged: Map<number, string>;
  /** Rows that are looked at on a day, or upon an event, by what tells them apart. */
  readonly nests: Map<string, Nest>;
  /** The parts of the input sheets that are read: facts, series, calendars and fields. */
  readonly areas: Set<string>;
}

/** When something is read. */
export type Moment =
  /** On the block's own day; upon an event as it found the contract. */
  | { readonly kind: 'own' }
  /** Upon an event, and that event itself has not happened yet. */
  | { readonly kind: 'before' }
  /** At the close of an earlier day, or of the same one. */
  | { readonly kind: 'on'; readonly day: Formula }
  /** At the close of a day that may be still to come, as it will be known then. */
  | { readonly kind: 'ahead'; readonly day: Formula }
  /** At no moment at all: only what never changes can be read. */
  | { readonly kind: 'never' };

/** A local name: a value, the event that the row of history is about, or one that a cell tells. */
export type Local =
  | { readonly kind: 'value'; readonly value: Formula }
  | { readonly kind: 'event at hand'; readonly event: number }
  /** An event by its number on the sheet Events, or a row by its number in its table. */
  | { readonly kind: 'numbered'; readonly event: number; readonly number: Formula };

/** What the rows are that a day or an event looks at. */
export type NestRows =
  | { readonly kind: 'events' }
  | { readonly kind: 'table'; readonly event: number }
  /** The days of a window, so many at most. */
  | { readonly kind: 'days'; readonly count: number }
  /** The steps of a search. */
  | { readonly kind: 'steps'; readonly count: number };

/** Rows that are worked out for each day that is asked about, or for each row of history. */
export interface Nest {
  readonly key: string;
  readonly rows: NestRows;
  readonly of: 'days' | 'history';
  /** The rows each of which looks at these; null where days or events do. */
  readonly within: Nest | null;
  readonly title: string;
  readonly block: Block;
}

/** Where an expression stands. */
export interface Env {
  readonly book: Book;
  readonly block: Block;
  readonly moment: Moment;
  readonly locals: ReadonlyMap<number, Local>;
  /** The day, event or row that looks at the row in which this stands; null where this is no such row. */
  readonly outer: Env | null;
  /** Whether a row may look at rows of its own: where something else does as well, it does not. */
  readonly rowsOfRows: 'no' | 'if need be' | 'yes';
  /** What is taken to be otherwise than it is, by what tells terms apart: a formula, or the words of a reading. */
  readonly assumed: ReadonlyMap<string, Formula>;
  /** The day by whose close facts are known; null where that is the day at hand. */
  readonly knownBy: Formula | null;
}

/** Where an expression stands in a block itself, with these local names or none. */
export function standingIn(
  place: Pick<Env, 'book' | 'block' | 'moment'>,
  locals: Iterable<readonly [number, Local]> = [],
): Env {
  return {
    ...place,
    locals: new Map(locals),
    outer: null,
    rowsOfRows: 'yes',
    assumed: new Map(),
    knownBy: null,
  };
}

/** Writes the formula of an expression; handed to each chapter for what stands inside its own. */
export type Write = (env: Env, node: IrExpression) => Formula;
