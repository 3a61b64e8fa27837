import type { Ir } from '../../../ir/ir.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Block } from './block.ts';
import type { Formula } from './formula.ts';

/** What the formulas of a workbook are written from, and what they need of its input sheets. */
export interface Book {
  readonly ir: Ir;
  /** Writes the formula of any expression. */
  readonly express: Write;
  /** The defined names of the inputs, by what they are: `blank 3`, `reading 0`. */
  readonly inputNames: ReadonlyMap<string, string>;
  /** What is asked of one day. */
  readonly days: Block;
  /** What happens upon one event. */
  readonly history: Block;
  /** On which later day what an event brings about takes effect; beside the events. */
  readonly effects: Block;
  /** States that are not held, and why. */
  readonly unheld: ReadonlyMap<number, string>;
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
  /** At no moment at all: only what never changes can be read. */
  | { readonly kind: 'never' };

/** A local name: a value, or the event that the row of history is about. */
export type Local =
  | { readonly kind: 'value'; readonly value: Formula }
  | { readonly kind: 'event at hand'; readonly event: number };

/** Where an expression stands. */
export interface Env {
  readonly book: Book;
  readonly block: Block;
  readonly moment: Moment;
  readonly locals: ReadonlyMap<number, Local>;
}

/** Writes the formula of an expression; handed to each chapter for what stands inside its own. */
export type Write = (env: Env, node: IrExpression) => Formula;
