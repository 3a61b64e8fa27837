import { parseIsoDate } from '@termsheet/runtime';
import type { IrConstant } from '../../ir/expression.ts';
import type { IrReference, Node } from '../../ir/chapters.ts';
import { stringLiteral } from '../typescript/text/string-literal.ts';
import { Refused } from './refused.ts';
import { calendarCode } from './windows.ts';
import type { At, Writer } from './writer.ts';

/** Writes a name or a literal. */
export function writeReference(writer: Writer, node: IrReference, at: At): string {
  switch (node.kind) {
    case 'constant':
      return writeConstant(writer, node.constant);
    case 'local':
      return at.slots.get(node.slot) ?? 'UNKNOWN';
    case 'date in question':
      return at.day;
    case 'undefined':
      return 'UNKNOWN';
    case 'blank':
      writer.needs.blanks.add(node.index);
      return `blank${node.index}`;
    case 'fact':
      return writeFact(writer, node, at);
    case 'state':
    case 'ambiguity':
      return writeKeyed(writer, node, at);
    case 'definition':
      return writeDefinition(writer, node, at);
    case 'field':
      return writeField(writer, node, at);
    case 'origin':
      throw new Refused('an event that follows from another');
  }
}

function writeConstant(writer: Writer, constant: IrConstant): string {
  switch (constant.kind) {
    case 'figure':
      return writer.constant(constant.value);
    case 'day':
      return String(parseIsoDate(constant.iso) ?? 0);
    case 'yes/no':
      return String(constant.value);
    case 'text':
      return stringLiteral(constant.value);
    case 'none':
      return 'NONE';
    case 'time':
      throw new Refused('a time of day');
    case 'duration':
      throw new Refused('a length of time as a value of its own');
  }
}

function writeFact(writer: Writer, node: Node<'fact'>, at: At): string {
  const fact = factCode(writer, node.index);
  return writer.keep(`${at.day} > horizonDay ? UNKNOWN : ${fact}.on(${at.day})`);
}

/** The name of a fact's rows. */
export function factCode(writer: Writer, index: number): string {
  const spec = writer.ir.facts[index];
  if (spec === undefined || spec.keyedBy !== null) {
    throw new Refused(`${spec?.name ?? 'a fact'}, which is kept for each of several`);
  }
  if (spec.series !== null) calendarCode(writer, spec.series);
  writer.needs.facts.add(index);
  return `fact${index}`;
}

/** A state or the reading of an ambiguity, of its own or for one event. */
function writeKeyed(writer: Writer, node: Node<'state' | 'ambiguity'>, at: At): string {
  const { states, ambiguities } = writer.needs;
  (node.kind === 'state' ? states : ambiguities).add(node.index);
  const called = `${node.kind}${node.index}(${at.day}, ${at.sequence}`;
  if (node.key === null) return writer.keep(`${called})`);
  const key = writer.write(node.key, at);
  return writer.keep(`${called}, ${key})`);
}

function writeDefinition(writer: Writer, node: Node<'definition'>, at: At): string {
  writer.needs.definitions.add(node.index);
  const moment = `${at.day}, ${at.sequence}`;
  if (node.argument !== null) {
    const argument = writer.write(node.argument, at);
    return writer.keep(writer.call(node.index, `${moment}, ${argument}`));
  }
  if (node.key === null) return writer.keep(writer.call(node.index, moment));
  const key = writer.write(node.key, at);
  return writer.keep(writer.ifPlace(key, writer.call(node.index, `${moment}, ${key}`)));
}

function writeField(writer: Writer, node: Node<'field'>, at: At): string {
  const { event, field } = node;
  const spec = writer.ir.events[event];
  if (spec?.fields[field]?.type.kind === 'occurrence') {
    throw new Refused(`${spec.fields[field].name}, which is another event`);
  }
  writer.needs.events.add(event);
  writer.needs.fields.add(`${event}/${field}`);
  const of = writer.write(node.of, at);
  const code = writer.ifPlace(of, `field${event}x${field}[${of}]`);
  return of === 'event' || of === 'input' ? writer.atTop(code) : writer.keep(code);
}
