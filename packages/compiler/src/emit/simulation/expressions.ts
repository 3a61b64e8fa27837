import type { IrExpression } from '../../ir/expression.ts';
import { isDateExpression, isPhrase, isReference, type Node } from '../../ir/chapters.ts';
import { ARITHMETIC } from '../code/expressions/expressions.ts';
import { comparisonCode, equalCode } from './comparison-code.ts';
import { writeDateExpression } from './date-expressions.ts';
import { writeGiven } from './given/write-given.ts';
import { writeList } from './lists.ts';
import { writePhrase } from './phrases.ts';
import { writeReference } from './references.ts';
import { Refused } from './refused.ts';
import { isOfItsOwn } from './timed/is-of-its-own.ts';
import { standsUntilTomorrow } from './timed/standing-code.ts';
import { writeTimed } from './timed/timed-expressions.ts';
import type { At, Writer } from './writer.ts';

/** Writes an expression as statements; gives the code of its value. */
export function write(writer: Writer, node: IrExpression, at: At): string {
  if (writer.shared.isTimed) {
    if (isOfItsOwn(writer.ir, node)) writer.line(standsUntilTomorrow(at));
    const written = writeTimed(writer, node, at);
    if (written !== null) return written;
  }
  if (writer.mode === 'given') return writeGiven(writer, node, at);
  if (isReference(node)) return writeReference(writer, node, at);
  if (isPhrase(node)) return writePhrase(writer, node, at);
  if (isDateExpression(node)) return writeDateExpression(writer, node, at);
  switch (node.kind) {
    case 'arithmetic': {
      const left = writer.write(node.left, at);
      const right = writer.write(node.right, at);
      return writer.keep(writer.operation(ARITHMETIC[node.operator], left, right));
    }
    case 'negate':
      return writer.keep(`negate(${writer.write(node.operand, at)})`);
    case 'compare':
      return writeComparison(writer, node, at);
    case 'is either':
      return writeIsEither(writer, node, at);
    case 'not':
      return writer.keep(`not(${writer.write(node.operand, at)})`);
    case 'logical':
      return writeLogical(writer, node, at);
    case 'conditional':
      return writeConditional(writer, node, at);
    case 'list':
      return writeList(writer, node, at);
    case 'clamp': {
      const operand = writer.write(node.operand, at);
      const bound = writer.write(node.bound, at);
      return writer.keep(`${node.limit === 'below' ? 'greater' : 'lesser'}(${operand}, ${bound})`);
    }
    case 'round': {
      const operand = writer.write(node.operand, at);
      const step = writer.write(node.step, at);
      return writer.keep(`round(${operand}, '${node.mode}', ${step})`);
    }
    case 'interest':
      throw new Refused('interest that is worked out over a stretch of days');
    case 'interpolated':
      throw new Refused('a figure read between the rows of a table');
    default:
      throw new Refused('what an obligation owes, or when it falls due');
  }
}

function writeComparison(writer: Writer, node: Node<'compare'>, at: At): string {
  if (node.domain === 'time') throw new Refused('a comparison of times of day');
  const left = writer.write(node.left, at);
  const right = writer.write(node.right, at);
  return writer.keep(comparisonCode(node, left, right));
}

function writeIsEither(writer: Writer, node: Node<'is either'>, at: At): string {
  const left = writer.write(node.left, at);
  const result = writer.variable('false');
  for (const member of node.members) {
    writer.block(`if (${result} !== true)`, () => {
      const equal = writer.keep(equalCode(member, left, writer.write(member, at)));
      writer.line(`${result} = ${result} === false ? ${equal} : joinOr(${result}, ${equal});`);
    });
  }
  return result;
}

function writeLogical(writer: Writer, node: Node<'logical'>, at: At): string {
  const [decides, open, join] =
    node.operator === 'and' ? ['false', 'true', 'joinAnd'] : ['true', 'false', 'joinOr'];
  const result = writer.variable(writer.write(node.left, at));
  writer.block(`if (${result} !== ${decides})`, () => {
    const right = writer.write(node.right, at);
    writer.line(`${result} = ${result} === ${open} ? ${right} : ${join}(${result}, ${right});`);
  });
  return result;
}

function writeConditional(writer: Writer, node: Node<'conditional'>, at: At): string {
  const condition = writer.write(node.condition, at);
  const result = writer.variable(null);
  writer.block(`if (${condition} === true)`, () => {
    writer.line(`${result} = ${writer.write(node.then, at)};`);
  });
  writer.block(`else if (${condition} === false)`, () => {
    writer.line(`${result} = ${writer.write(node.otherwise, at)};`);
  });
  writer.line(`else ${result} = openCondition(${condition});`);
  return result;
}
