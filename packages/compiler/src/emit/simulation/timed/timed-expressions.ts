import type { IrConstant, IrExpression } from '../../../ir/expression.ts';
import type { Node } from '../../../ir/chapters.ts';
import { stringLiteral } from '../../typescript/text/string-literal.ts';
import { comparisonCode } from '../comparison-code.ts';
import { frameCode, isAskedOfEngine, writeAsked } from './asked-of-engine.ts';
import type { At, Writer } from '../writer.ts';
import { daysBack, standsUntilTomorrow } from './standing-code.ts';

/** Writes what a module on the engine's timeline writes otherwise than others; null for all else. */
export function writeTimed(writer: Writer, node: IrExpression, at: At): string | null {
  if (isAskedOfEngine(node)) return writeAsked(writer, node, at);
  switch (node.kind) {
    case 'constant':
      return writeConstant(writer, node.constant);
    case 'fact':
    case 'latest':
      return writeFact(writer, node, at);
    case 'definition':
      return node.key === null ? null : writeKeyedDefinition(writer, node, at);
    case 'field':
      return writeField(writer, node, at);
    case 'origin': {
      const of = writer.write(node.of, at);
      return writer.keep(`${of} instanceof Occurrence ? (${of}.of ?? NONE) : ${of}`);
    }
    case 'compare':
      return writeTimedComparison(writer, node, at);
    case 'on date':
      return writeDaysBack(writer, node, at);
    default:
      return writeOfDays(writer, node, at);
  }
}

function writeOfDays(writer: Writer, node: IrExpression, at: At): string | null {
  switch (node.kind) {
    case 'date of': {
      const of = writer.write(node.occurrence, at);
      return writer.keep(`${of} instanceof Occurrence ? dayOfRow(domain, ${of}) : ${of}`);
    }
    case 'unrolled date': {
      const of = writer.write(node.occurrence, at);
      const unrolled = `(${of}.origin?.unrolled ?? dayOfRow(domain, ${of}))`;
      return writer.keep(`${of} instanceof Occurrence ? ${unrolled} : ${of}`);
    }
    case 'receipt': {
      writer.needs.receipts.add('all');
      const of = writer.write(node.occurrence, at);
      const received = `receiptOf(${at.day}, ${at.sequence}, ${of})`;
      return writer.keep(`${of} instanceof Occurrence ? ${received} : ${of}`);
    }
    case 'immediately before':
      return writeBefore(writer, node, at);
    case 'days between': {
      const [from, to] = [writer.write(node.from, at), writer.write(node.to, at)];
      return writer.keep(`domain.lower(daysFrom(liftDay(${from}), liftDay(${to})))`);
    }
    case 'days of': {
      const length = writer.write(node.length, at);
      return writer.keep(`${length} instanceof Duration ? countOf(${length}.count) : ${length}`);
    }
    case 'at the earliest': {
      const day = writer.write(node.day, at);
      return writer.keep(`${day} === NOT_YET ? ${at.day} + 1 : ${day}`);
    }
    default:
      return null;
  }
}

function writeConstant(writer: Writer, constant: IrConstant): string | null {
  if (constant.kind === 'time') {
    const { minutes, zone } = constant;
    return writer.keep(`new TimeOfDay(${minutes}, ${stringLiteral(zone)})`);
  }
  if (constant.kind !== 'duration') return null;
  const { count, unit } = constant.duration;
  if (typeof unit === 'object') {
    return writer.keep(`new Duration(${count}, { calendar: ${unit.calendar} })`);
  }
  const [times, basis] = DURATIONS[unit];
  return writer.keep(`new Duration(${count * times}, '${basis}')`);
}

/** Weeks count as days and years as months. */
const DURATIONS = {
  days: [1, 'days'],
  weeks: [7, 'days'],
  months: [1, 'months'],
  years: [12, 'months'],
} as const;

/** A fact that is kept for each of several, or by the days of a calendar on which a condition holds. */
function writeFact(writer: Writer, node: Node<'fact' | 'latest'>, at: At): string | null {
  const { ir, needs } = writer;
  const index = node.kind === 'fact' ? node.index : node.fact;
  const spec = ir.facts[index];
  const series = spec?.series ?? null;
  const isConditional = series !== null && ir.calendars[series]?.condition != null;
  if (spec === undefined || (spec.keyedBy === null && !isConditional)) return null;
  if (spec.keyedBy !== null) needs.events.add(spec.keyedBy);
  if (series !== null) needs.calendars.add(series);
  const key = node.key === null ? 'null' : writer.write(node.key, at);
  if (node.kind === 'fact') {
    return writer.keep(`domain.lower(readFact(${frameCode(at)}, ${index}, ${key}))`);
  }
  const anchor = writer.write(node.anchor, at);
  const latest = `readLatest(${frameCode(at)}, { fact: ${index}, key: ${key} }, liftDay(${anchor}))`;
  return writer.keep(`domain.lower(${latest})`);
}

function writeKeyedDefinition(writer: Writer, node: Node<'definition'>, at: At): string {
  const { key, index } = node;
  writer.needs.definitions.add(index);
  const of = key === null ? 'UNKNOWN' : writer.write(key, at);
  const call = writer.call(index, `${at.day}, ${at.sequence}, ${of}`);
  return writer.keep(`${of} instanceof Occurrence ? ${call} : ${of}`);
}

function writeField(writer: Writer, node: Node<'field'>, at: At): string {
  const { event, field } = node;
  const { ir, needs } = writer;
  needs.events.add(event);
  const type = ir.events[event]?.fields[field]?.type;
  if (type?.kind === 'occurrence') {
    const named = ir.events.findIndex(({ name }) => name === type.event);
    if (named >= 0) needs.events.add(named);
  }
  const of = writer.write(node.of, at);
  return writer.keep(`${of} instanceof Occurrence ? fieldOf(domain, ${of}, ${field}) : ${of}`);
}

function writeTimedComparison(writer: Writer, node: Node<'compare'>, at: At): string | null {
  const { domain, comparison, left, right } = node;
  if (domain === 'time') {
    const sides = `[${writer.write(left, at)}, ${writer.write(right, at)}]`;
    return writer.keep(`domain.lower(compareTimes(${frameCode(at)}, '${comparison}', ${sides}))`);
  }
  const isLeft = left.kind === 'date in question';
  if (isLeft === (right.kind === 'date in question')) return null;
  // Which way it comes out is another matter once history has come to the other date.
  const other = writer.write(isLeft ? right : left, at);
  writer.line(`if (${writer.isPlace(other)}) standsUntil(turningDay(${at.day}, ${other}));`);
  return writer.keep(
    isLeft ? comparisonCode(node, at.day, other) : comparisonCode(node, other, at.day),
  );
}

/** A reading some days before the date in question moves on with history; one at another date is none of these. */
function writeDaysBack(writer: Writer, node: Node<'on date'>, at: At): string | null {
  const back = daysBack(node.day);
  if (back === null) {
    writer.line(standsUntilTomorrow(at));
    return null;
  }
  const day = writer.sure(writer.keep(`${at.day} - ${back}`));
  const sequence = writer.keep(`${day} === horizonDay ? horizonSequence : CLOSE`);
  const before = writer.keep('until');
  writer.line('until = AFTER_ALL_DAYS;');
  const value = writer.write(node.operand, { ...at, day, sequence });
  writer.line(`until = Math.min(${before}, endOfStretch(${day}) + ${back});`);
  return value;
}

function writeBefore(writer: Writer, node: Node<'immediately before'>, at: At): string {
  const of = writer.write(node.occurrence, at);
  const result = writer.variable(of);
  writer.block(`if (${of} instanceof Occurrence)`, () => {
    const on = writer.keep(`dayOfRow(domain, ${of})`);
    writer.line(`${result} = ${on};`);
    writer.block(`if (${writer.isPlace(on)})`, () => {
      const day = writer.sure(writer.keep(on));
      const sequence = writer.keep(`${of}.sequence - 1`);
      writer.line(`${result} = ${writer.write(node.operand, { ...at, day, sequence })};`);
    });
  });
  return result;
}
