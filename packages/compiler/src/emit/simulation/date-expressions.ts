import type { IrDateExpression, Node } from '../../ir/chapters.ts';
import { Refused } from './refused.ts';
import { calendarCode, offsetCode, writeWindow } from './windows.ts';
import type { At, Writer } from './writer.ts';

/** Writes date arithmetic, and readings at other dates. */
export function writeDateExpression(writer: Writer, node: IrDateExpression, at: At): string {
  switch (node.kind) {
    case 'offset': {
      const anchor = writer.write(node.anchor, at);
      const { count, unit } = node.duration;
      const by = { unit, count: node.direction === 'after' ? count : -count };
      const day = offsetCode(writer, anchor, by);
      const isCertain = typeof unit === 'string';
      return writer.keep(writer.ifPlace(anchor, isCertain ? day : `dayOf(${day})`));
    }
    case 'nearest open day': {
      const anchor = writer.write(node.anchor, at);
      const nearest = `${calendarCode(writer, node.calendar)}.nearest(${anchor}, '${node.direction}')`;
      return writer.keep(writer.ifPlace(anchor, `dayOf(${nearest})`));
    }
    case 'day of month': {
      const anchor = writer.write(node.anchor, at);
      const day = `domain.lower(dayOfMonth(${anchor}, ${node.day}, '${node.month}'))`;
      return writer.keep(writer.ifPlace(anchor, day));
    }
    case 'date of': {
      const of = writer.write(node.occurrence, at);
      return of === 'event'
        ? writer.sure(writer.atTop('days[event]'))
        : writer.keep(writer.ifPlace(of, `days[${of}]`));
    }
    case 'is within': {
      const day = writer.write(node.day, at);
      const { from, to, absent } = writeWindow(writer, node.window, at);
      return writer.keep(
        `${absent} !== null ? absentWith(${day}, ${absent}) : ${writer.ifPlace(day, `${day} >= ${from} && ${day} <= ${to}`)}`,
      );
    }
    case 'on date':
      return writeOnDate(writer, node, at);
    case 'immediately before':
      return writeBefore(writer, node, at);
    case 'days of':
      return writeDaysOf(writer, node, at);
    case 'days between':
      throw new Refused('a number of days between two dates as a value of its own');
    case 'as if':
      throw new Refused('a term read as if another were different');
    case 'schedule date':
    case 'unrolled date':
      throw new Refused('a date of a schedule');
    case 'receipt':
      throw new Refused('the day on which a notice is received');
  }
}

/** A length of time stands nowhere but as days from one date to another, the figure that is wanted of it. */
function writeDaysOf(writer: Writer, { length }: Node<'days of'>, at: At): string {
  if (length.kind !== 'days between') return writer.write(length, at);
  const from = writer.write(length.from, at);
  const to = writer.write(length.to, at);
  const count = writer.ifPlace(to, `countOf(${to} - ${from})`);
  const open = writer.ifPlace(to, from, `merge(${from}, ${to})`);
  return writer.keep(writer.ifPlace(from, count, open));
}

/** What a day reads at is its close, or the very moment where it is the day beyond which nothing is known. */
function writeOnDate(writer: Writer, node: Node<'on date'>, at: At): string {
  const given = writer.write(node.day, at);
  const result = writer.variable(given);
  writer.block(`if (${writer.isPlace(given)})`, () => {
    // Only here is it sure: what stands outside may meet the same value where it is no day.
    const day = writer.sure(writer.keep(given));
    const sequence = writer.keep(`${day} === horizonDay ? horizonSequence : CLOSE`);
    writer.line(`${result} = ${writer.write(node.operand, { ...at, day, sequence })};`);
  });
  return result;
}

function writeBefore(writer: Writer, node: Node<'immediately before'>, at: At): string {
  const of = writer.write(node.occurrence, at);
  const result = writer.variable(of);
  writer.block(`if (${writer.isPlace(of)})`, () => {
    const day = writer.sure(writer.keep(`days[${of}]`));
    const sequence = writer.keep(`sequences[${of}] - 1`);
    writer.line(`${result} = ${writer.write(node.operand, { ...at, day, sequence })};`);
  });
  return result;
}
