import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { isSteady } from '../../../ir/moves-with-history.ts';
import { partsOf } from '../../../ir/parts-of.ts';
import { slotsRead } from '../../../ir/slots-read.ts';
import { NotHeld } from '../not-held.ts';
import { changesBetweenLines, restOnOpenEvents } from './changes-between-lines.ts';
import { type Book, type Env, standingIn } from './env.ts';
import { atom, cellAbove, type Formula, listed, ownSlot, pastCells, write } from './formula.ts';
import { cellOf } from './logic.ts';
import { readsFacts } from './reads-facts.ts';
import { restingOn } from './resting-on.ts';

/** Whether an expression gives the same whatever the day on which it is read, for the events and rows at hand. */
export function isFixed(ir: Ir, code: IrExpression): boolean {
  const waiting = [code];
  const met = new Set<IrExpression>();
  for (const node of waiting) {
    if (node.kind === 'on date') {
      waiting.push(node.day);
    } else if (node.kind === 'definition' || node.kind === 'ambiguity') {
      waiting.push(...restingOn(ir, node, met));
    } else if (isSteady(node)) {
      waiting.push(...partsOf(node).expressions);
    } else if (node.kind !== 'immediately before' || node.occurrence.kind !== 'local') {
      return false;
    }
  }
  return true;
}

/**
 * The column of the Timeline that says on which days a principal or a rate became another: the first line of a later
 * day tells of the day of the line above it.
 *
 * @throws NotHeld where it may become another on a day without a line.
 */
export function changeDays({ book, assumed }: Env, codes: readonly IrExpression[]): number {
  if (assumed.size > 0)
    throw new NotHeld('it asks what interest would have run if something were different');
  const mayMove = changesBetweenLines(book, codes) || restOnOpenEvents(book, codes);
  if (mayMove || readsFacts(book.ir, codes) || slotsRead(codes, -1).length > 0)
    throw new NotHeld('what bears interest, or its rate, may change from day to day');
  return ownSlot(turnedColumn(book, codes));
}

const order = atom({ kind: 'fixed', what: 'order' });

function turnedColumn(book: Book, codes: readonly IrExpression[]): Formula {
  const { history } = book;
  const at = standingIn({ book, block: history, moment: { kind: 'before' } });
  const cells = codes.map((code) => cellOf(at, book.express(at, code)));
  const above = write`INDEX(${pastCells('order')},${atom({ kind: 'fixed', what: 'line' })}-1)`;
  const isNewDay = history.slot(
    'new day',
    { title: 'First line of a day', format: 'General' },
    () => write`${order}>${above}`,
  );
  return history.slot(
    `turned ${cells.map(ownSlot).join(' ')}`,
    { title: 'Bears interest otherwise from', format: 'yyyy-mm-dd' },
    () => {
      const isOther = cells.map((cell) => isOtherThanAbove(book, cell, isNewDay));
      return write`IF(${isNewDay},IF(OR(${listed(isOther)}),${above},""),"")`;
    },
  );
}

/** Whether a figure is another than at the close of the day before; what is without a value stays so. */
function isOtherThanAbove({ history }: Book, cell: Formula, isNewDay: Formula): Formula {
  const slot = ownSlot(cell);
  const kept = history.reserve(`at close ${slot}`);
  const above = cellAbove(kept);
  if (history.formulaOf(kept) === undefined)
    history.fill(
      `at close ${slot}`,
      { title: 'At the close of the day before', format: 'General' },
      write`IF(${isNewDay},${cell},${above})`,
    );
  return write`IF(ISERROR(${above}),NOT(ISERROR(${cell})),IF(ISERROR(${cell}),TRUE,IF(${above}="",FALSE,${cell}<>${above})))`;
}
