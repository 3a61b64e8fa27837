import type { Rows } from '@termsheet/runtime';
import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import type { At, Writer } from '../writer.ts';
import { requireSeen, writeAsked } from './asked.ts';
import { writeGivenWindow } from './given-days.ts';
import { openGivenTally } from './given-tally.ts';

/** One row of a loop that counts for sure. */
interface GivenRow {
  readonly row: string;
  readonly inner: At;
}

/** Writes a loop over the events of a window that count, in order. */
export function writeGivenRows(
  writer: Writer,
  { rows, at }: { readonly rows: Rows<IrExpression>; readonly at: At },
  each: (row: GivenRow) => void,
): void {
  const { event, slot, window, where } = rows;
  requireSeen(writer, at);
  const bounds = window === null ? null : writeGivenWindow(writer, window, at);
  const first = bounds === null ? '0' : `firstFrom(events${event}, days, ${bounds.from})`;
  const place = writer.fresh();
  writer.block(
    `for (let ${place} = ${first}; ${place} < events${event}.length; ${place} += 1)`,
    () => {
      const row = writer.sure(writer.keep(`events${event}[${place}]`));
      const on = writer.sure(writer.keep(`days[${row}]`));
      const last = bounds === null || bounds.to === at.day ? '' : `${on} > ${bounds.to} || `;
      const unseen = `${on} > ${at.day} || (${on} === ${at.day} && sequences[${row}] > ${at.sequence})`;
      writer.line(`if (${last}${unseen}) break;`);
      if (isJudged(writer.ir, event)) writer.line(`if (!stands[${row}]) continue;`);
      const inner = { ...at, slots: new Map([...at.slots, [slot, row]]) };
      if (where !== null) {
        writer.line(`if (!${writeAsked(writer, { node: where, at: inner }, 'verdict')}) continue;`);
      }
      each({ row, inner });
    },
  );
}

/** Whether an event is reported, and stands in the lists of those that are. */
export function isReported({ events, rights }: Ir, event: number): boolean {
  return (
    events[event]?.source.kind === 'reported' && rights.every((right) => right.event !== event)
  );
}

/** Whether an event may turn out not to stand. */
export function isJudged({ rules }: Ir, event: number): boolean {
  return rules.some((rule) => rule.event === event && rule.validity.length > 0);
}

/** A statistic of events; null for one that has to be looked at more closely. */
export function writeGivenStatistic(
  writer: Writer,
  node: Node<'event statistic'>,
  at: At,
): string | null {
  const { operand, statistic, rows } = node;
  if (node.weight !== null || !isReported(writer.ir, rows.event)) return null;
  if (statistic === 'count') {
    const count = writer.variable('0');
    writeGivenRows(writer, { rows, at }, () => writer.line(`${count} += 1;`));
    return writer.know(writer.keep(`countOf(${count})`), 'figure');
  }
  if (operand === null) return null;
  const tally = openGivenTally(writer, statistic);
  writeGivenRows(writer, { rows, at }, ({ inner }) => {
    tally.take(writeAsked(writer, { node: operand, at: inner }, 'figure'));
  });
  return tally.close();
}
