import type { Rows } from '@termsheet/runtime';
import type { IrExpression } from '../../ir/expression.ts';
import { passBy } from './pass-by.ts';
import { Refused } from './refused.ts';
import { writeTimedRows } from './timed/timed-rows.ts';
import { writeWindow } from './windows.ts';
import type { At, Writer } from './writer.ts';

/** One row of a loop: its place, whether it counts (never no), and where what is of it is read. */
export interface DirectRow {
  readonly row: string;
  readonly verdict: string;
  readonly inner: At;
  /** The name of whether it is known on which day it happened; null where it always is. */
  readonly dayKnown: string | null;
}

/**
 * Writes a loop over the events of a window that count, or may, in order; gives the name of why it is not
 * known which they are (`null` where it is).
 */
export function writeRows(
  writer: Writer,
  { rows, at }: { readonly rows: Rows<IrExpression>; readonly at: At },
  each: (row: DirectRow) => void,
): string {
  if (writer.shared.isTimed) return writeTimedRows(writer, { rows, at }, each);
  const { event, slot, window, where } = rows;
  requireReported(writer, event);
  const absent = writer.fresh();
  writer.line(`let ${absent} = ${at.day} > horizonDay ? UNKNOWN : null;`);
  const bounds = window === null ? null : writeWindow(writer, window, at);
  if (bounds !== null) {
    writer.line(`if (${absent} === null) ${absent} = ${bounds.absent};`);
  }
  writer.block(`if (${absent} === null)`, () => {
    const place = writer.fresh();
    const first = bounds === null ? '0' : `firstFrom(events${event}, days, ${bounds.from})`;
    writer.block(
      `for (let ${place} = ${first}; ${place} < events${event}.length; ${place} += 1)`,
      () => {
        const row = writer.sure(writer.keep(`events${event}[${place}]`));
        const on = writer.sure(writer.keep(`days[${row}]`));
        const last = bounds === null ? '' : `${on} > ${bounds.to} || `;
        const unseen = `${on} > ${at.day} || (${on} === ${at.day} && !(sequences[${row}] <= ${at.sequence}))`;
        writer.line(`if (${last}${unseen}) break;`);
        const inner = { ...at, slots: new Map([...at.slots, [slot, row]]) };
        const verdict = writer.variable(`stands[${row}]`);
        passBy(writer, { where, verdict, inner });
        each({ row, verdict, inner, dayKnown: null });
      },
    );
  });
  return absent;
}

/** Direct code replays what is reported, and nothing that the contract makes happen by itself. */
export function requireReported({ ir, needs, shared }: Writer, event: number): void {
  if (shared.isTimed) {
    needs.events.add(event);
    return;
  }
  const spec = ir.events[event];
  const name = spec?.name ?? 'an event';
  switch (spec?.source.kind) {
    case 'reported':
      break;
    case 'row':
      throw new Refused(`the table ${name}`);
    case 'schedule':
      throw new Refused(`${name}, whose dates a schedule gives`);
    case 'duty':
      throw new Refused(`${name}, which an obligation brings about`);
    default:
      throw new Refused(`${name}, which the contract makes happen by itself`);
  }
  if (ir.rights.some((right) => right.event === event)) {
    throw new Refused(`${name}, by which a right is used`);
  }
  needs.events.add(event);
}
