import { JOINS } from '../statistics.ts';
import type { Writer } from '../writer.ts';
import { giveUpIf } from './asked.ts';
import { figureCode } from './figure-code.ts';
import { keepFigure } from './given-arithmetic.ts';

/** A statistic as it is taken one figure after another, all of which are there. */
export interface GivenTally {
  readonly take: (value: string) => void;
  /** Writes what it comes to, and gives its name. */
  readonly close: () => string;
}

export function openGivenTally(writer: Writer, statistic: keyof typeof JOINS): GivenTally {
  const code = figureCode(writer.shared.numeric);
  const [sofar, count] = [writer.fresh(), writer.fresh()];
  writer.line(`let ${sofar} = countOf(0), ${count} = 0;`);
  return {
    take: (value) => {
      writer.line(
        `${sofar} = ${count} === 0 ? ${value} : ${code[JOINS[statistic]](sofar, value)};`,
      );
      writer.line(`${count} += 1;`);
    },
    close: () => {
      if (statistic === 'sum') return writer.know(sofar, 'figure');
      giveUpIf(writer, `${count} === 0`);
      if (statistic !== 'average') return writer.know(sofar, 'figure');
      return keepFigure(writer, code.divide(sofar, `countOf(${count})`));
    },
  };
}
