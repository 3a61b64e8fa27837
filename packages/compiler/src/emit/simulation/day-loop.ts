import type { WindowSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../ir/expression.ts';
import { calendarCode, EVER_AFTER, EVER_BEFORE, writeWindow } from './windows.ts';
import type { At, Writer } from './writer.ts';

/** What is read at the close of each day of a window, or of those that are days of a calendar. */
interface DaysRead {
  readonly window: WindowSpec<IrExpression>;
  readonly days: number | null;
  readonly at: At;
  /** Whether a day on which nothing can be otherwise than on the one before it adds nothing. */
  readonly byStretches: boolean;
}

/** What a loop over days does. */
interface DayLoop {
  readonly open: () => void;
  readonly each: (inner: At) => void;
  /** The code of what it comes to. */
  readonly close: () => string;
}

/** Writes a loop over days, and gives the name of what it comes to, or of why the days are not known. */
export function writeDays(
  writer: Writer,
  { window, days, at, byStretches }: DaysRead,
  loop: DayLoop,
): string {
  const { from: first, to: last, absent } = writeWindow(writer, window, at);
  const result = writer.variable(absent);
  writer.block(`if (${absent} === null)`, () => {
    const [from, to] = withinHistory(writer, first, last);
    const calendar = days === null ? null : calendarCode(writer, days);
    writer.line(`if (${isTooLong(from, to)}) ${result} = IMPOSSIBLE;`);
    if (calendar !== null && writer.ir.calendars[days ?? -1]?.condition != null) {
      writeOpenDays(writer, { at, calendar, from, to, result }, loop);
      return;
    }
    if (calendar !== null) {
      writer.line(`else if (${isNotKnown(calendar, from, to)}) ${result} = UNKNOWN;`);
    }
    writer.block('else', () => {
      const ends = { calendar, from, to };
      if (byStretches) writeEachStretch(writer, { at, ...ends, result }, loop);
      else writeEach(writer, { at, head: (day) => overDays({ day, ...ends }), result }, loop);
    });
  });
  return result;
}

/** Writes the ends of a window, which goes no further than history where it has none of its own. */
export function withinHistory(
  writer: Writer,
  first: string,
  last: string,
): readonly [from: string, to: string] {
  const from = writer.keep(`${first} === ${EVER_BEFORE} ? firstDay() : ${first}`);
  return [from, writer.keep(`${last} === ${EVER_AFTER} ? horizonDay : ${last}`)];
}

/** The code of whether a stretch has more days than the engine looks through. */
export function isTooLong(from: string, to: string): string {
  return `${to} - ${from} > 40000`;
}

/** The code of whether a calendar does not know each day of a stretch. */
export function isNotKnown(calendar: string, from: string, to: string): string {
  return `${from} <= ${to} && !${calendar}.knows(${from}, ${to})`;
}

/** The head of a loop over the days of a window, or over those of a calendar among them. */
export function overDays({ day, calendar, from, to }: DaysLooped): string {
  const [start, next] =
    calendar === null
      ? [from, `${day} + 1`]
      : [`${calendar}.from(${from})`, `${calendar}.next(${day})`];
  return `for (let ${day} = ${start}; ${day} <= ${to}; ${day} = ${next})`;
}

interface DaysLooped {
  readonly day: string;
  readonly calendar: string | null;
  readonly from: string;
  readonly to: string;
}

interface OpenDaysRead extends Omit<DaysLooped, 'day'> {
  readonly at: At;
  readonly result: string;
}

/** The days on which a condition holds are asked for first: it may not be known on one of them. */
function writeOpenDays(
  writer: Writer,
  { at, calendar, from, to, result }: OpenDaysRead & { readonly calendar: string },
  loop: DayLoop,
): void {
  const open = writer.fresh();
  writer.block('else', () => {
    writer.line(`const ${open} = ${calendar}.openDays(${from}, ${to});`);
    writer.line(`if (!Array.isArray(${open})) ${result} = ${open};`);
    writer.block('else', () => {
      writeEach(writer, { at, head: (day) => `for (const ${day} of ${open})`, result }, loop);
    });
  });
}

interface EachDay {
  readonly at: At;
  /** The head of the loop, by the name of its day. */
  readonly head: (day: string) => string;
  readonly result: string;
}

function writeEach(writer: Writer, { at, head, result }: EachDay, loop: DayLoop): void {
  loop.open();
  const day = writer.sure(writer.fresh());
  writer.block(head(day), () => {
    const sequence = writer.keep(`${day} === horizonDay ? horizonSequence : CLOSE`);
    loop.each({ ...at, day, sequence });
  });
  writer.line(`${result} = ${loop.close()};`);
}

/** Reads the first day of each stretch of days over which what is read stays as it is. */
function writeEachStretch(
  writer: Writer,
  { at, calendar, from, to, result }: OpenDaysRead,
  loop: DayLoop,
): void {
  loop.open();
  const before = writer.keep('until');
  const [day, next] = [writer.sure(writer.fresh()), writer.fresh()];
  const onOrAfter = (first: string): string =>
    calendar === null ? first : `${calendar}.from(${first})`;
  const start = `${day} = ${onOrAfter(from)}, ${next}`;
  writer.block(`for (let ${start}; ${day} <= ${to}; ${day} = ${onOrAfter(next)})`, () => {
    const sequence = writer.keep(`${day} === horizonDay ? horizonSequence : CLOSE`);
    writer.line('until = AFTER_ALL_DAYS;');
    loop.each({ ...at, day, sequence });
    writer.line(`${next} = nextStretch(${day});`);
  });
  // The days themselves are others tomorrow, as the window that they lie in was taken to be.
  writer.line(`until = ${before};`);
  writer.line(`${result} = ${loop.close()};`);
}
