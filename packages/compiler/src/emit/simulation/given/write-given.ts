import type { IrExpression } from '../../../ir/expression.ts';
import type { Node } from '../../../ir/chapters.ts';
import type { At, Writer } from '../writer.ts';
import { writeAsked } from './asked.ts';
import { writeGivenArithmetic } from './given-arithmetic.ts';
import { writeGivenDay, writeGivenSample } from './given-days.ts';
import { writeGivenList } from './given-lists.ts';
import { writeGivenReference } from './given-references.ts';
import { writeGivenStatistic } from './given-rows.ts';

/**
 * Writes an expression for inputs of which every value that is asked for is given: without a word about what
 * is missing. What is not written so is written as for any inputs, so that a construct may always be added
 * there first.
 */
export function writeGiven(writer: Writer, node: IrExpression, at: At): string {
  return chapterOf(writer, node, at) ?? writer.forAny(() => writer.write(node, at));
}

function chapterOf(writer: Writer, node: IrExpression, at: At): string | null {
  switch (node.kind) {
    case 'arithmetic':
    case 'negate':
    case 'compare':
    case 'clamp':
    case 'round':
      return writeGivenArithmetic(writer, node, at);
    case 'is either':
      return writeIsEither(writer, node, at);
    case 'not':
      return keepVerdict(writer, `!${writeVerdict(writer, node.operand, at)}`);
    case 'logical':
      return writeLogical(writer, node, at);
    case 'conditional':
      return writeConditional(writer, node, at);
    case 'list':
      return writeGivenList(writer, node, at);
    case 'offset':
    case 'date of':
    case 'is within':
    case 'on date':
      return writeGivenDay(writer, node, at);
    case 'sample':
      return writeGivenSample(writer, node, at);
    case 'event statistic':
      return writeGivenStatistic(writer, node, at);
    default:
      return writeGivenReference(writer, node, at);
  }
}

function writeVerdict(writer: Writer, node: IrExpression, at: At): string {
  return writeAsked(writer, { node, at }, 'verdict');
}

function keepVerdict(writer: Writer, code: string): string {
  return writer.know(writer.keep(code), 'verdict');
}

function writeIsEither(writer: Writer, node: Node<'is either'>, at: At): string | null {
  const texts = node.members.flatMap((member) =>
    member.kind === 'constant' && member.constant.kind === 'text' ? [member] : [],
  );
  if (texts.length < node.members.length) return null;
  const left = writeAsked(writer, { node: node.left, at }, 'text');
  const tests = texts.map((member) => `${left} === ${writer.write(member, at)}`);
  return keepVerdict(writer, tests.join(' || '));
}

function writeLogical(writer: Writer, node: Node<'logical'>, at: At): string {
  const result = writer.variable(writeVerdict(writer, node.left, at));
  writer.block(`if (${node.operator === 'and' ? '' : '!'}${result})`, () => {
    writer.line(`${result} = ${writeVerdict(writer, node.right, at)};`);
  });
  return writer.know(result, 'verdict');
}

function writeConditional(writer: Writer, node: Node<'conditional'>, at: At): string {
  const condition = writeVerdict(writer, node.condition, at);
  const result = writer.variable(null);
  const branch = (opening: string, value: IrExpression): ReturnType<Writer['knownOf']> => {
    let known = null as ReturnType<Writer['knownOf']>;
    writer.block(opening, () => {
      const code = writer.write(value, at);
      known = writer.knownOf(code);
      writer.line(`${result} = ${code};`);
    });
    return known;
  };
  const then = branch(`if (${condition})`, node.then);
  const otherwise = branch('else', node.otherwise);
  return writer.know(result, then === otherwise ? then : null);
}
