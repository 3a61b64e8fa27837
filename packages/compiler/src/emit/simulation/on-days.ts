import type { Node } from '../../ir/chapters.ts';
import { writeDays } from './day-loop.ts';
import type { At, Writer } from './writer.ts';

/** Writes whether a condition holds on the days of a window, on so many of them, or on so many in a row. */
export function writeOnDays(writer: Writer, node: Node<'on days'>, at: At): string {
  const verdicts = writer.fresh();
  return writeDays(
    writer,
    { ...node, at, byStretches: false },
    {
      open: () => writer.line(`const ${verdicts} = [];`),
      each: (inner) => {
        const verdict = writer.write(node.condition, inner);
        writer.line(`${verdicts}.push(${verdict});`);
        // Of each day, one that fails settles it.
        if (node.atLeast === null) writer.line(`if (${verdict} === false) break;`);
      },
      close: () => `daysThatHold(domain, ${verdicts}, ${String(node.atLeast)}, '${node.run}')`,
    },
  );
}
