import type { IrPhrase, Node } from '../../ir/chapters.ts';
import { writeThereIs } from './followed-rows.ts';
import { writeOnDays } from './on-days.ts';
import { factCode } from './references.ts';
import { Refused } from './refused.ts';
import { writeRows } from './rows.ts';
import { writeEventStatistic, writeListStatistic, writeSample } from './statistics.ts';
import { writeStretches } from './timed/stretches.ts';
import type { At, Writer } from './writer.ts';

/** Writes a phrase over days, lists or events, or a search. */
export function writePhrase(writer: Writer, node: IrPhrase, at: At): string {
  switch (node.kind) {
    case 'sample':
      return writeSample(writer, node, at);
    case 'list statistic':
      return writeListStatistic(writer, node, at);
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
      return node.which === 'first'
        ? writePickFirst(writer, node, at)
        : writePickLast(writer, node, at);
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
      return writer.shared.isTimed && node.days === null
        ? writeStretches(writer, node, at)
        : writeOnDays(writer, node, at);
  }
}

function writePickFirst(writer: Writer, node: Node<'pick event'>, at: At): string {
  const picked = writer.variable(absentPick(writer, node));
  const isOpen = writer.fresh();
  writer.line(`let ${isOpen} = true;`);
  const absent = writeRows(writer, { rows: node.rows, at }, ({ row, verdict }) => {
    writer.line(`if (!${isOpen}) break;`);
    writer.line(`${picked} = ${verdict} === true ? ${row} : openCondition(${verdict});`);
    writer.line(`${isOpen} = false;`);
  });
  return writer.keep(`${absent} !== null ? ${absent} : ${picked}`);
}

/** One that comes before the last may have happened after it, where it is not known on which day it did. */
function writePickLast(writer: Writer, node: Node<'pick event'>, at: At): string {
  const picked = writer.variable(absentPick(writer, node));
  const ofAnyDay = writer.shared.isTimed ? writer.keep('[]') : null;
  const absent = writeRows(writer, { rows: node.rows, at }, ({ row, verdict, dayKnown }) => {
    writer.line(`${picked} = ${verdict} === true ? ${row} : openCondition(${verdict});`);
    if (ofAnyDay !== null && dayKnown !== null)
      writer.line(`if (${dayKnown} !== true) ${ofAnyDay}.push(${row});`);
  });
  const last =
    ofAnyDay === null
      ? picked
      : `lastUnless(domain, ${picked}, { ofAnyDay: ${ofAnyDay}, by: ${at.day} })`;
  return writer.keep(`${absent} !== null ? ${absent} : ${last}`);
}

function absentPick({ ir }: Writer, { rows }: Node<'pick event'>): string {
  return ir.events[rows.event]?.source.kind === 'row' ? 'NONE' : 'NOT_YET';
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
