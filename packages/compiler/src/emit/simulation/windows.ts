import type { DurationSpec, WindowSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../ir/expression.ts';
import { Refused } from './refused.ts';
import type { At, Writer } from './writer.ts';

/** The names of a window's first and last day, and of why it has none (`null` where it has). */
export interface DirectWindow {
  readonly from: string;
  readonly to: string;
  readonly absent: string;
}

/** Before every day of history and after every one, as in the engine. */
export const EVER_BEFORE = '-1000000';
export const EVER_AFTER = '3000000';

/** Writes the days that a window takes in. */
export function writeWindow(
  writer: Writer,
  window: WindowSpec<IrExpression>,
  at: At,
): DirectWindow {
  const names = { from: writer.fresh(), to: writer.fresh(), absent: writer.fresh() };
  writer.line(`let ${names.from} = 0, ${names.to} = -1, ${names.absent} = null;`);
  const anchor = writer.write(window.kind === 'from' ? window.from : window.anchor, at);
  if (writer.isPlace(anchor) === 'true') {
    writeDays(writer, { window, at, anchor }, names);
    return names;
  }
  writer.line(`if (!(${writer.isPlace(anchor)})) ${names.absent} = noDays(${anchor});`);
  writer.block('else', () => writeDays(writer, { window, at, anchor }, names));
  return names;
}

interface Anchored {
  readonly window: WindowSpec<IrExpression>;
  readonly at: At;
  readonly anchor: string;
}

function writeDays(writer: Writer, { window, at, anchor }: Anchored, names: DirectWindow): void {
  const set = (from: string, to: string): void => {
    writer.line(`${names.from} = ${from};`);
    writer.line(`${names.to} = ${to};`);
  };
  if (window.kind === 'from') {
    const to = writer.write(window.to, at);
    const last = window.end === 'through' ? to : `${to} - 1`;
    if (writer.isPlace(to) === 'true') return set(anchor, last);
    writer.line(`if (!(${writer.isPlace(to)})) ${names.absent} = noDays(${to});`);
    writer.block('else', () => set(anchor, last));
    return;
  }
  set(...endsOf(writer, window, anchor));
  if (!('length' in window) || typeof window.length.unit === 'string') return;
  if (writer.shared.isTimed) {
    // A calendar on whose days a condition holds may lack a day in other ways.
    const absent = `dayOf(${names.from} <= NO_DAY ? ${names.from} : ${names.to})`;
    const isAbsent = `${names.from} <= NO_DAY || ${names.to} <= NO_DAY`;
    writer.line(`if (${isAbsent}) ${names.absent} = ${absent};`);
    return;
  }
  writer.line(`if (${names.from} === NO_DAY || ${names.to} === NO_DAY) ${names.absent} = UNKNOWN;`);
}

/** The code of the first and last day of a window that is counted from a day. */
export function endsOf(
  writer: Writer,
  window: Exclude<WindowSpec<IrExpression>, { readonly kind: 'from' }>,
  anchor: string,
): readonly [from: string, to: string] {
  const off = (sign: 1 | -1): string =>
    'length' in window
      ? offsetCode(writer, anchor, { ...window.length, count: sign * window.length.count })
      : EVER_AFTER;
  switch (window.kind) {
    case 'after':
      return [`${anchor} + 1`, EVER_AFTER];
    case 'at least before':
      return [EVER_BEFORE, off(-1)];
    case 'within':
      return window.direction === 'after' ? [anchor, off(1)] : [off(-1), anchor];
    case 'over':
      return daysOver(writer, window, anchor);
  }
}

/** Exactly so many days: those before the anchor, those after it, or those that end on it. */
function daysOver(
  writer: Writer,
  window: Extract<WindowSpec<IrExpression>, { readonly kind: 'over' }>,
  anchor: string,
): readonly [string, string] {
  const { length, direction } = window;
  const { count, unit } = length;
  if (count === 0) return [anchor, `${anchor} - 1`];
  const off = (from: string, by: number): string => offsetCode(writer, from, { count: by, unit });
  if (typeof unit === 'object') {
    if (direction === 'after') return [off(anchor, 1), off(anchor, count)];
    const end = direction === 'before' ? anchor : `${anchor} + 1`;
    return [off(end, -count), off(end, -1)];
  }
  if (direction === 'before') return [off(anchor, -count), `${anchor} - 1`];
  if (direction === 'ending on') return [`${off(anchor, -count)} + 1`, anchor];
  return [`${anchor} + 1`, off(anchor, count)];
}

/** The code of a day so long after another; `NO_DAY` where the calendar does not know. */
export function offsetCode(writer: Writer, anchor: string, { count, unit }: DurationSpec): string {
  if (typeof unit === 'object') {
    return `${calendarCode(writer, unit.calendar)}.offset(${anchor}, ${count})`;
  }
  return unit === 'days' ? `${anchor} + ${count}` : `offsetDays(${anchor}, ${count}, '${unit}')`;
}

/** The name of a calendar's open days. */
export function calendarCode(writer: Writer, calendar: number): string {
  const spec = writer.ir.calendars[calendar];
  if (spec === undefined || (spec.condition !== null && !writer.shared.isTimed)) {
    throw new Refused(`${spec?.name ?? 'a calendar'}, whose days hang on a condition`);
  }
  // Which days those are may be known otherwise on any day.
  if (spec.condition !== null) writer.line('standsUntil(BEFORE_ALL_DAYS);');
  writer.needs.calendars.add(calendar);
  return `calendar${calendar}`;
}
