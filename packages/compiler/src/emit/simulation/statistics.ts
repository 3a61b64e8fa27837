import type { Node } from '../../ir/chapters.ts';
import { writeDays } from './day-loop.ts';
import { writeRows } from './rows.ts';
import type { At, Writer } from './writer.ts';

/** A statistic as it is taken one figure after another. */
interface Tally {
  readonly take: (value: string) => void;
  /** The code of what it comes to. */
  readonly close: () => string;
}

/** The operation by which a statistic takes one figure after another. */
export const JOINS = { sum: 'add', average: 'add', highest: 'greater', lowest: 'lesser' } as const;

function openTally(writer: Writer, statistic: keyof typeof JOINS): Tally {
  const [missing, sofar, count] = [writer.fresh(), writer.fresh(), writer.fresh()];
  writer.line(`let ${missing} = null, ${sofar} = NONE, ${count} = 0;`);
  return {
    take: (value) => {
      writer.line(
        `if (${writer.isAbsent(value)}) ${missing} = ${missing} === null ? ${value} : merge(${missing}, ${value});`,
      );
      const joined = writer.operation(JOINS[statistic], sofar, value);
      writer.line(`else ${sofar} = ${count} === 0 ? ${value} : ${joined};`);
      writer.line(`${count} += 1;`);
    },
    close: () => {
      const nothing = statistic === 'sum' ? 'countOf(0)' : 'IMPOSSIBLE';
      const whole = statistic === 'average' ? `divide(${sofar}, countOf(${count}))` : sofar;
      // A first figure that is absent leaves none to begin with, and then the absence stands.
      return `${missing} !== null ? ${missing} : ${count} === 0 ? ${nothing} : ${whole}`;
    },
  };
}

/** A list of all that is taken, of which a function of the runtime makes what is asked. */
function openList(writer: Writer, close: (list: string) => string): Tally {
  const list = writer.fresh();
  writer.line(`const ${list} = [];`);
  return {
    take: (value) => writer.line(`${list}.push(${value});`),
    close: () => close(list),
  };
}

/** What is asked of several figures: one of all of them, the few lowest, or their weighted average. */
interface Asked {
  readonly statistic: keyof typeof JOINS;
  readonly count: number | null;
  readonly isWeighted: boolean;
}

function open(writer: Writer, { statistic, count, isWeighted }: Asked): Tally {
  if (isWeighted) return openList(writer, (list) => `weightedOf(domain, ${list})`);
  if (count === null) return openTally(writer, statistic);
  const few = `{ statistic: '${statistic === 'highest' ? 'highest' : 'lowest'}', count: ${count} }`;
  return openList(writer, (list) => `fewOf(domain, ${few}, ${list})`);
}

type Weighed = Pick<Node<'sample' | 'event statistic'>, 'weight' | 'operand'>;

/** The code of a figure, with its weight behind it where it has one. */
function weighed(writer: Writer, { operand, weight }: Weighed, at: At): string {
  const value = operand === null ? 'UNKNOWN' : writer.write(operand, at);
  return weight === null ? value : `[${value}, ${writer.write(weight, at)}]`;
}

/** Reads the operand at the close of each day of the window. */
export function writeSample(writer: Writer, node: Node<'sample'>, at: At): string {
  const { statistic, count, weight } = node;
  let tally: Tally | null = null;
  const isExtreme = count === null && (statistic === 'highest' || statistic === 'lowest');
  return writeDays(
    writer,
    { ...node, at, byStretches: writer.shared.isTimed && isExtreme && weight === null },
    {
      open: () => {
        tally = open(writer, { statistic, count, isWeighted: weight !== null });
      },
      each: (inner) => tally?.take(weighed(writer, node, inner)),
      close: () => tally?.close() ?? '',
    },
  );
}

/** A statistic of a list: of a fact of several values, or of the few lowest. */
export function writeListStatistic(
  writer: Writer,
  { statistic, count, operand }: Node<'list statistic'>,
  at: At,
): string {
  const list = writer.write(operand, at);
  const result = writer.variable(list);
  writer.block(`if (Array.isArray(${list}))`, () => {
    const tally = open(writer, { statistic, count, isWeighted: false });
    const each = writer.fresh();
    writer.block(`for (const ${each} of ${list})`, () => tally.take(each));
    writer.line(`${result} = ${tally.close()};`);
  });
  return result;
}

/** A statistic of events, or how many there are. */
export function writeEventStatistic(writer: Writer, node: Node<'event statistic'>, at: At): string {
  const { operand, statistic, weight } = node;
  const undecided = writer.variable('null');
  const count = writer.variable('0');
  const tally = open(writer, {
    statistic: statistic === 'count' ? 'sum' : statistic,
    count: null,
    isWeighted: weight !== null,
  });
  const absent = writeRows(writer, { rows: node.rows, at }, ({ verdict, inner, dayKnown }) => {
    // What happened on one of several days may have happened on more than one of them.
    if (dayKnown !== null) writer.line(`${verdict} = joinAnd(${verdict}, ${dayKnown});`);
    writer.line(`if (${verdict} !== true) ${undecided} = openWith(${undecided}, ${verdict});`);
    writer.line(`${count} += 1;`);
    if (operand !== null && statistic !== 'count') tally.take(weighed(writer, node, inner));
  });
  const whole = statistic === 'count' || operand === null ? `countOf(${count})` : tally.close();
  return writer.keep(
    `${absent} !== null ? ${absent} : ${undecided} !== null ? ${undecided} : ${whole}`,
  );
}
