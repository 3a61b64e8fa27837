import type { Expression, ItemsOf } from '@termsheet/dsl';
import type { DefinitionSpec, Site } from '@termsheet/runtime';
import type { Binding, OccurrenceBinding } from '../bound/scope.ts';
import type { EventSymbol } from '../bound/symbol.ts';
import type { Checked } from '../checked/checked.ts';
import type { IrExpression } from './expression.ts';
import type { FoldedText } from './folded-text.ts';

/** What every chapter of lowering is handed. */
export interface LowerContext {
  readonly checked: Checked;
  readonly folded: FoldedText;
  readonly sites: Site[];
  /** Runs of items that something refers to, each as a definition of its own. */
  readonly runs: DefinitionSpec<IrExpression>[];
  readonly runIndexes: Map<string, number>;
  /** Lowers a whole expression: the chapters call each other through this. */
  readonly lower: (context: LowerContext, place: Place, expression: Expression) => IrExpression;
  /** Lowers a run of items as a definition, and gives its index. */
  readonly lowerRun: (context: LowerContext, node: ItemsOf) => number;
}

/** The local slots of one declaration. */
export interface Frame {
  readonly slots: Map<Binding, number>;
  /** The event of a binding that could be of several: this frame is of one of them. */
  readonly events: Map<OccurrenceBinding, EventSymbol>;
  /** How many slots are taken. */
  size: number;
  /** Whether anything reads slot 0. */
  readsFirst: boolean;
}

/** Where an expression is lowered: in which frame, and within which site. */
export interface Place {
  readonly frame: Frame;
  readonly site: number;
  /** Where the site begins in the folded text of the file. */
  readonly start: number;
  readonly clause: string;
}

/** A frame whose first slot, if any, holds a key, trigger, parameter or day. */
export function makeFrame(first: Binding | null): Frame {
  const frame: Frame = { slots: new Map(), events: new Map(), size: 0, readsFirst: false };
  if (first !== null) takeSlot(frame, first);
  return frame;
}

/** A slot of its own for a binding. */
export function takeSlot(frame: Frame, binding: Binding): number {
  const slot = frame.size;
  frame.slots.set(binding, slot);
  frame.size += 1;
  return slot;
}

/** The slot that holds a binding's value. */
export function slotOf(frame: Frame, binding: Binding): number {
  const slot = frame.slots.get(binding);
  if (slot === undefined) throw new Error('a name is read outside the declaration that binds it');
  if (slot === 0) frame.readsFirst = true;
  return slot;
}

/** The event that a binding is an occurrence of, in this frame. */
export function eventOfBinding(frame: Frame, binding: OccurrenceBinding): EventSymbol {
  const event = frame.events.get(binding) ?? binding.events[0];
  if (event === undefined) throw new Error('an occurrence is read of no event');
  return event;
}
