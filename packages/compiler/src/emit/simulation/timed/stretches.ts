import type { Node } from '../../../ir/chapters.ts';
import { isTooLong, withinHistory } from '../day-loop.ts';
import { writeWindow } from '../windows.ts';
import type { At, Writer } from '../writer.ts';
import { endsToday, standsUntilTomorrow } from './standing-code.ts';

/**
 * Writes whether a condition holds on the days of a window, asking once for each stretch of days over which
 * the answer is the same.
 */
export function writeStretches(writer: Writer, node: Node<'on days'>, at: At): string {
  const { window, condition, atLeast, run } = node;
  const before = endsToday(writer.ir, window) ? writer.keep('until') : null;
  const { from: first, to: last, absent } = writeWindow(writer, window, at);
  writer.line(standsUntilTomorrow(at));
  const result = writer.variable(absent);
  writer.block(`if (${absent} === null)`, () => {
    const [from, to] = withinHistory(writer, first, last);
    writer.line(`if (${isTooLong(from, to)}) ${result} = IMPOSSIBLE;`);
    writer.block('else', () => {
      if (before !== null) writer.line(`until = ${before};`);
      const ask = writeQuestion(writer, condition, at);
      const how = `day: ${at.day}, from: ${from}, to: ${to}, atLeast: ${String(atLeast)}, run: '${run}'`;
      writer.line(`${result} = holdsOnDays(${ask}, { ${how} });`);
    });
  });
  return result;
}

/** Writes the function that tells whether the condition holds on a day; gives its name. */
function writeQuestion(writer: Writer, condition: Node<'on days'>['condition'], at: At): string {
  const [name, day, sequence] = [writer.fresh(), writer.fresh(), writer.fresh()];
  writer.block(`function ${name}(${day}, ${sequence})`, () => {
    const inner = { ...at, day: writer.sure(day), sequence: writer.sure(sequence) };
    writer.line(`return ${writer.write(condition, inner)};`);
  });
  return name;
}
