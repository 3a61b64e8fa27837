import type { WindowSpec } from '@termsheet/runtime';
import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { isNotKnown, isTooLong, overDays } from '../day-loop.ts';
import { isOfItsDay } from '../of-its-day.ts';
import { calendarCode, endsOf, offsetCode } from '../windows.ts';
import type { At, Writer } from '../writer.ts';
import { giveUpIf, noteSeen, requireSeen, writeAsked } from './asked.ts';
import { openGivenTally } from './given-tally.ts';

/** Writes date arithmetic on days that are there, and readings at other dates. */
export function writeGivenDay(
  writer: Writer,
  node: Node<'offset' | 'date of' | 'is within' | 'on date'>,
  at: At,
): string {
  switch (node.kind) {
    case 'offset': {
      const anchor = writeAsked(writer, { node: node.anchor, at }, 'place');
      const { count, unit } = node.duration;
      const by = { unit, count: node.direction === 'after' ? count : -count };
      const day = writer.know(writer.keep(offsetCode(writer, anchor, by)), 'place');
      if (typeof unit === 'object') giveUpIf(writer, `${day} === NO_DAY`);
      return day;
    }
    case 'date of': {
      const of = writeAsked(writer, { node: node.occurrence, at }, 'place');
      return of === 'event'
        ? writer.sure(writer.atTop('days[event]'))
        : writer.know(writer.keep(`days[${of}]`), 'place');
    }
    case 'is within': {
      const day = writeAsked(writer, { node: node.day, at }, 'place');
      const { from, to } = writeGivenWindow(writer, node.window, at);
      return writer.know(writer.keep(`${day} >= ${from} && ${day} <= ${to}`), 'verdict');
    }
    case 'on date': {
      const day = writeAsked(writer, { node: node.day, at }, 'place');
      requireSeen(writer, { ...at, day });
      const sequence = writer.keep(`${day} === horizonDay ? horizonSequence : CLOSE`);
      return writer.write(node.operand, { ...at, day, sequence });
    }
  }
}

/** The first and last day that a window takes in, which are known. */
export function writeGivenWindow(
  writer: Writer,
  window: WindowSpec<IrExpression>,
  at: At,
): GivenWindow {
  const place = (node: IrExpression): string => writeAsked(writer, { node, at }, 'place');
  if (window.kind === 'from') {
    const from = place(window.from);
    const to = place(window.to);
    return { from, to: window.end === 'through' ? to : writer.keep(`${to} - 1`) };
  }
  const anchor = place(window.anchor);
  const kept = (code: string): string => (code === anchor ? code : writer.keep(code));
  const ends = endsOf(writer, window, anchor);
  const [from, to] = [kept(ends[0]), kept(ends[1])] as const;
  if ('length' in window && typeof window.length.unit === 'object') {
    giveUpIf(writer, `${from} === NO_DAY || ${to} === NO_DAY`);
  }
  return { from, to };
}

interface GivenWindow {
  readonly from: string;
  readonly to: string;
}

/**
 * A statistic over days all of which are known, of what rests on nothing but its day; null for what has
 * to be looked at more closely.
 */
export function writeGivenSample(writer: Writer, node: Node<'sample'>, at: At): string | null {
  const { window, operand, statistic } = node;
  const isPlain = node.weight === null && node.count === null && isOfItsDay(writer.ir, operand);
  if (!isPlain || window.kind === 'after' || window.kind === 'at least before') return null;
  const days = writeStretch(writer, node, at);
  const tally = openGivenTally(writer, statistic);
  const day = writer.sure(writer.fresh());
  writer.block(days.head(day), () => {
    days.open(day);
    noteSeen(writer, day);
    tally.take(
      writeAsked(writer, { node: operand, at: { ...at, day, sequence: 'CLOSE' } }, 'figure'),
    );
  });
  return tally.close();
}

/** A loop over the days of a window, by the name of its day: its head, and what its block begins with. */
interface DaysLoop {
  readonly head: (day: string) => string;
  readonly open: (day: string) => void;
}

/** Writes the first and last day that a sample looks at; gives up where one of them is not known. */
function writeStretch(writer: Writer, { window, days }: Node<'sample'>, at: At): DaysLoop {
  const calendar = days === null ? null : calendarCode(writer, days);
  if (calendar !== null && window.kind === 'over' && typeof window.length.unit === 'object') {
    if (window.length.unit.calendar === days) return writePlaces(writer, { window, calendar }, at);
  }
  const { from, to } = writeGivenWindow(writer, window, at);
  const tests = [`${to} > horizonDay`, isTooLong(from, to)];
  if (calendar !== null) tests.push(isNotKnown(calendar, from, to));
  giveUpIf(writer, tests.join(' || '));
  return { head: (day) => overDays({ day, calendar, from, to }), open: () => {} };
}

interface OverCalendar {
  readonly window: Extract<WindowSpec<IrExpression>, { readonly kind: 'over' }>;
  readonly calendar: string;
}

/** So many days of a calendar stand one behind another in its table. */
function writePlaces(writer: Writer, { window, calendar }: OverCalendar, at: At): DaysLoop {
  const { direction, length } = window;
  const anchor = writeAsked(writer, { node: window.anchor, at }, 'place');
  const behind = writer.keep(
    `${calendar}.placeFrom(${direction === 'before' ? anchor : `${anchor} + 1`})`,
  );
  const first = direction === 'after' ? behind : writer.keep(`${behind} - ${length.count}`);
  const last = writer.keep(`${first} + ${length.count - 1}`);
  const to = `${calendar}.open[${last}]`;
  const isLong = isTooLong(`${calendar}.open[${first}]`, to);
  giveUpIf(writer, `!(${first} >= 0 && ${to} <= horizonDay) || ${isLong}`);
  const place = writer.fresh();
  return {
    head: () => `for (let ${place} = ${first}; ${place} <= ${last}; ${place} += 1)`,
    open: (day) => writer.line(`const ${day} = ${calendar}.open[${place}];`),
  };
}
