import type { IrExpression } from '../../ir/expression.ts';
import type { IrPhrase, Node } from '../../ir/chapters.ts';
import { partsOf, rowParts } from '../../ir/parts-of.ts';
import { factCode } from './references.ts';
import { Refused } from './refused.ts';
import { writeRows } from './rows.ts';
import { calendarCode, writeWindow } from './windows.ts';
import type { At, Writer } from './writer.ts';

/** Writes a phrase over days, lists or events, or a search. */
export function writePhrase(writer: Writer, node: IrPhrase, at: At): string {
  switch (node.kind) {
    case 'sample':
      return writeSample(writer, node, at);
    case 'list statistic': {
      if (node.count !== null) throw new Refused('the lowest or highest few of several figures');
      const list = writer.write(node.operand, at);
      const tally = openTally(writer, node.statistic);
      const each = writer.fresh();
      const result = writer.variable(list);
      writer.block(`if (Array.isArray(${list}))`, () => {
        writer.block(`for (const ${each} of ${list})`, () => tally.take(each));
        writer.line(`${result} = ${tally.close()};`);
      });
      return result;
    }
    case 'has values': {
      const list = writer.write(node.operand, at);
      const some = node.negated ? `${list}.length === 0` : `${list}.length > 0`;
      const none = `${list} === NONE ? ${node.negated} : ${list}`;
      return writer.keep(`Array.isArray(${list}) ? ${some} : ${none}`);
    }
    case 'event statistic':
      return writeEventStatistic(writer, node, at);
    case 'there is':
      return writeThereIs(writer, node, at);
    case 'pick event':
      return writePick(writer, node, at);
    case 'latest': {
      const fact = factCode(writer, node.fact);
      const anchor = writer.write(node.anchor, at);
      const latest = `${anchor} > horizonDay ? UNKNOWN : ${fact}.latest(${anchor})`;
      return writer.keep(writer.ifPlace(anchor, `(${latest})`));
    }
    case 'largest':
      return writeLargest(writer, node, at);
    case 'allocate':
      throw new Refused('an amount that is divided among several');
    case 'on days':
      throw new Refused('a condition that is counted over days');
  }
}

/** A statistic as it is taken one figure after another. */
interface Tally {
  readonly take: (value: string) => void;
  /** The code of what it comes to. */
  readonly close: () => string;
}

const JOINS = { sum: 'add', average: 'add', highest: 'greater', lowest: 'lesser' } as const;

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

/** Reads the operand at the close of each day of the window. */
function writeSample(writer: Writer, node: Node<'sample'>, at: At): string {
  if (node.weight !== null) throw new Refused('an average over days that are weighted');
  if (node.count !== null) throw new Refused('the lowest or highest few of several days');
  if (looksElsewhere(writer, node.operand)) {
    throw new Refused('a figure over days that itself looks at other days');
  }
  const window = writeWindow(writer, node.window, at);
  const result = writer.variable(window.absent);
  writer.block(`if (${window.absent} === null)`, () => {
    const from = writer.keep(`${window.from} === -1000000 ? firstDay() : ${window.from}`);
    const to = writer.keep(`${window.to} === 3000000 ? horizonDay : ${window.to}`);
    const tally = openTally(writer, node.statistic);
    const known =
      node.days === null
        ? ''
        : ` || (${from} <= ${to} && !${calendarCode(writer, node.days)}.knows(${from}, ${to}))`;
    writer.line(`if (${to} - ${from} > 40000) ${result} = IMPOSSIBLE;`);
    if (known !== '') writer.line(`else if (${known.slice(4)}) ${result} = UNKNOWN;`);
    writer.block('else', () => {
      const day = writer.sure(writer.fresh());
      const loop =
        node.days === null
          ? `for (let ${day} = ${from}; ${day} <= ${to}; ${day} += 1)`
          : `for (let ${day} = ${calendarCode(writer, node.days)}.from(${from}); ${day} <= ${to}; ${day} = ${calendarCode(writer, node.days)}.next(${day}))`;
      writer.block(loop, () => {
        const sequence = writer.keep(`${day} === horizonDay ? horizonSequence : CLOSE`);
        tally.take(writer.write(node.operand, { ...at, day, sequence }));
      });
      writer.line(`${result} = ${tally.close()};`);
    });
  });
  return result;
}

const ELSEWHERE: ReadonlySet<IrExpression['kind']> = new Set([
  'on date',
  'sample',
  'event statistic',
  'there is',
  'pick event',
  'on days',
  'latest',
  'immediately before',
]);

/** Whether what an expression gives at the close of a day may be otherwise once more days are known. */
function looksElsewhere({ ir }: Writer, node: IrExpression, met = new Set<string>()): boolean {
  if (ELSEWHERE.has(node.kind)) return true;
  const bodies: (IrExpression | null)[] = [...partsOf(node).expressions];
  for (const rows of partsOf(node).rows) bodies.push(...rowParts(rows));
  const isTerm = node.kind === 'definition' || node.kind === 'ambiguity';
  if (isTerm && !met.has(`${node.kind} ${node.index}`)) {
    met.add(`${node.kind} ${node.index}`);
    if (node.kind === 'definition') bodies.push(ir.definitions[node.index]?.body ?? null);
    else bodies.push(...(ir.ambiguities[node.index]?.readings ?? []).map(({ value }) => value));
  }
  return bodies.some((body) => body !== null && looksElsewhere({ ir } as Writer, body, met));
}

function writeEventStatistic(writer: Writer, node: Node<'event statistic'>, at: At): string {
  if (node.weight !== null) throw new Refused('an average over events that are weighted');
  const { operand, statistic } = node;
  const open = writer.fresh();
  writer.line(`let ${open} = null;`);
  const count = writer.fresh();
  writer.line(`let ${count} = 0;`);
  const tally = openTally(writer, statistic === 'count' ? 'sum' : statistic);
  const absent = writeRows(writer, { rows: node.rows, at }, ({ verdict, inner }) => {
    writer.line(`if (${verdict} !== true) ${open} = openWith(${open}, ${verdict});`);
    writer.line(`${count} += 1;`);
    if (operand !== null && statistic !== 'count') tally.take(writer.write(operand, inner));
  });
  const whole = statistic === 'count' || operand === null ? `countOf(${count})` : tally.close();
  return writer.keep(`${absent} !== null ? ${absent} : ${open} !== null ? ${open} : ${whole}`);
}

function writeThereIs(writer: Writer, node: Node<'there is'>, at: At): string {
  if (node.followedBy !== null) throw new Refused('an event that another follows');
  const found = writer.variable('false');
  const absent = writeRows(writer, { rows: node.rows, at }, ({ verdict }) => {
    writer.line(`${found} = ${found} === false ? ${verdict} : joinOr(${found}, ${verdict});`);
  });
  const result = node.negated ? `not(${found})` : found;
  return writer.keep(`${absent} !== null ? ${absent} : ${result}`);
}

function writePick(writer: Writer, node: Node<'pick event'>, at: At): string {
  const picked = writer.variable('NOT_YET');
  const isOpen = writer.fresh();
  writer.line(`let ${isOpen} = true;`);
  const absent = writeRows(writer, { rows: node.rows, at }, ({ row, verdict }) => {
    const pick = `${picked} = ${verdict} === true ? ${row} : openCondition(${verdict});`;
    if (node.which === 'last') writer.line(pick);
    else writer.line(`if (${isOpen}) ${pick}`);
    writer.line(`${isOpen} = false;`);
  });
  return writer.keep(`${absent} !== null ? ${absent} : ${picked}`);
}

function writeLargest(writer: Writer, node: Node<'largest'>, at: At): string {
  const [from, to, step] = [node.from, node.to, node.step].map((each) => writer.write(each, at));
  const candidate = writer.fresh();
  const result = writer.fresh();
  writer.line(`const ${result} = largestOf(domain, {`);
  writer.line(`  from: ${from}, to: ${to}, step: ${step},`);
  writer.block(`  condition: (${candidate}) =>`, () => {
    const slots = new Map([...at.slots, [node.slot, candidate]]);
    writer.line(`return ${writer.write(node.condition, { ...at, slots })};`);
  });
  writer.block('  , otherwise: () =>', () => {
    writer.line(`return ${writer.write(node.otherwise, at)};`);
  });
  writer.line('});');
  return result;
}
