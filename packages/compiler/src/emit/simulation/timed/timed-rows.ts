import type { Rows } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import { passBy } from '../pass-by.ts';
import type { DirectRow } from '../rows.ts';
import { writeWindow } from '../windows.ts';
import type { At, Writer } from '../writer.ts';
import { isOfToday, slackOf, standsUntilTomorrow } from './standing-code.ts';

/** Writes a loop over the occurrences of an event as the engine holds them: see `writeRows`. */
export function writeTimedRows(
  writer: Writer,
  { rows, at }: { readonly rows: Rows<IrExpression>; readonly at: At },
  each: (row: DirectRow) => void,
): string {
  const { event, slot, window, where } = rows;
  writer.needs.events.add(event);
  const isBeyond = `${at.day} > horizonDay`;
  const absent = writer.variable(absenceOf(writer, event, isBeyond));
  // How long one may have happened that is in doubt grows from day to day.
  if (isMade(writer, event)) {
    writer.line(`if (run.doubted(${event}).length > 0) ${standsUntilTomorrow(at)}`);
  }
  let bounds: { readonly from: string; readonly to: string } | null = null;
  if (window !== null) {
    const slack = isOfToday(window) ? slackOf(window) : null;
    const before = slack === null ? null : writer.keep('until');
    const { from, to, absent: noDays } = writeWindow(writer, window, at);
    if (before !== null) {
      const moves = `{ day: ${at.day}, from: ${from}, to: ${to}, slack: ${String(slack)} }`;
      writer.line(`until = ${before};`);
      writer.line(`standsUntil(turnOfWindow(run.occurrencesOf(${event}), ${moves}));`);
    }
    writer.line(`if (${absent} === null) ${absent} = ${noDays};`);
    bounds = { from, to };
  }
  writer.block(`if (${absent} === null)`, () => {
    const all = writer.keep(`run.occurrencesOf(${event})`);
    const place = writer.fresh();
    const first = bounds === null ? '0' : `firstRow(run, ${event}, ${bounds.from})`;
    writer.block(`for (let ${place} = ${first}; ${place} < ${all}.length; ${place} += 1)`, () => {
      const row = writer.keep(`${all}[${place}]`);
      const last = bounds === null ? '' : `${row}.day > ${bounds.to} || `;
      const isToday = `${row}.day === ${at.day}`;
      const unseen = `${row}.day > ${at.day} || (${isToday} && !(${row}.sequence <= ${at.sequence}))`;
      writer.line(`if (${last}${unseen}) break;`);
      if (bounds !== null) {
        writer.line(`if (!reaches(${row}, ${bounds.from}, ${at.day})) continue;`);
      }
      const inner = { ...at, slots: new Map([...at.slots, [slot, row]]) };
      const verdict = writer.variable(standing(writer, { event, row, at, bounds }));
      passBy(writer, { where, verdict, inner });
      const dayKnown = isMade(writer, event) ? writer.keep(`isOfOneDay(domain, ${row})`) : null;
      each({ row, verdict, inner, dayKnown });
    });
  });
  return absent;
}

/** Why it is not known which rows there are. */
function absenceOf(writer: Writer, event: number, isBeyond: string): string {
  switch (writer.ir.events[event]?.source.kind) {
    case 'reported':
      // What is reported alone is known of every day that is.
      return `${isBeyond} ? UNKNOWN : null`;
    case 'row':
      return `absenceOfRows(domain, run, ${event})`;
    default:
      return `absenceOfMade(domain, run, ${isBeyond})`;
  }
}

/** Whether the contract makes an event happen, so that it may not be known whether it did. */
function isMade({ ir }: Writer, event: number): boolean {
  const kind = ir.events[event]?.source.kind;
  return kind !== 'reported' && kind !== 'row';
}

interface Standing {
  readonly event: number;
  readonly row: string;
  readonly at: At;
  readonly bounds: { readonly from: string; readonly to: string } | null;
}

function standing(writer: Writer, { event, row, at, bounds }: Standing): string {
  if (!isMade(writer, event)) return `stands(domain, ${row})`;
  const window =
    bounds === null ? 'from: null, to: null' : `from: ${bounds.from}, to: ${bounds.to}`;
  return `standsIn(domain, ${row}, { day: ${at.day}, sequence: ${at.sequence}, ${window} })`;
}
