import type { WindowSpec } from '@termsheet/runtime';
import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { isNotKnown, isTooLong, overDays } from '../day-loop.ts';
import { isOfItsDay } from '../of-its-day.ts';
import { calendarCode, type DirectWindow, offsetCode, writeWindow } from '../windows.ts';
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

/** The days that a window takes in, which are known. */
export function writeGivenWindow(
  writer: Writer,
  window: WindowSpec<IrExpression>,
  at: At,
): DirectWindow {
  const written = writeWindow(writer, window, at);
  if ('length' in window && typeof window.length.unit === 'object') {
    giveUpIf(writer, `${written.absent} !== null`);
  }
  return written;
}

/**
 * A statistic over days all of which are known, of what rests on nothing but its day; null for what has
 * to be looked at more closely.
 */
export function writeGivenSample(writer: Writer, node: Node<'sample'>, at: At): string | null {
  const { window, days, operand, statistic } = node;
  const isPlain = node.weight === null && node.count === null && isOfItsDay(writer.ir, operand);
  if (!isPlain || window.kind === 'after' || window.kind === 'at least before') return null;
  const calendar = days === null ? null : calendarCode(writer, days);
  const { from, to } = writeGivenWindow(writer, window, at);
  const tests = [`${to} > horizonDay`, isTooLong(from, to)];
  if (calendar !== null) tests.push(isNotKnown(calendar, from, to));
  giveUpIf(writer, tests.join(' || '));
  const tally = openGivenTally(writer, statistic);
  const day = writer.sure(writer.fresh());
  writer.block(overDays({ day, calendar, from, to }), () => {
    noteSeen(writer, day);
    tally.take(
      writeAsked(writer, { node: operand, at: { ...at, day, sequence: 'CLOSE' } }, 'figure'),
    );
  });
  return tally.close();
}
