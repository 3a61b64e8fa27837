import { parseExact } from '@termsheet/runtime';
import type { Node } from '../../../ir/chapters.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import { COMPARISONS } from '../../code/expressions/comparisons.ts';
import { ARITHMETIC } from '../../code/expressions/expressions.ts';
import type { At, Writer } from '../writer.ts';
import { giveUpIf, requireKnown, writeAsked } from './asked.ts';
import { type FigureCode, figureCode } from './figure-code.ts';
import type { Known } from './known.ts';

type Operation = Node<'arithmetic' | 'negate' | 'compare' | 'clamp' | 'round'>;

/** Writes an operation on figures or days that are there. */
export function writeGivenArithmetic(writer: Writer, node: Operation, at: At): string {
  const code = figureCode(writer.shared.numeric);
  const figure = (of: IrExpression): string => writeAsked(writer, { node: of, at }, 'figure');
  switch (node.kind) {
    case 'arithmetic': {
      const left = figure(node.left);
      const right = figure(node.right);
      if (node.operator === '/') giveUpIf(writer, code.isZero(right));
      return keepFigure(writer, code[ARITHMETIC[node.operator]](left, right));
    }
    case 'negate':
      return keepFigure(writer, code.negate(figure(node.operand)));
    case 'clamp': {
      const operand = writer.write(node.operand, at);
      const bound = writer.write(node.bound, at);
      return writeChoice(writer, node.limit === 'below' ? 'greater' : 'lesser', [operand, bound]);
    }
    case 'compare':
      return writeComparison(writer, node, at);
    case 'round': {
      const rounded = writer.keep(
        `round(${figure(node.operand)}, '${node.mode}', ${figure(node.step)})`,
      );
      return writer.know(rounded, isAboveZero(node.step) ? 'figure' : null);
    }
  }
}

/** Whether a figure stands in the contract to whose multiples one can round. */
function isAboveZero(step: IrExpression): boolean {
  if (step.kind !== 'constant' || step.constant.kind !== 'figure') return false;
  return parseExact(step.constant.value)?.sign() === 1;
}

export function keepFigure(writer: Writer, code: string): string {
  return writer.know(writer.keep(code), 'figure');
}

/** The greater or lesser of two figures, or of two days. */
export function writeChoice(
  writer: Writer,
  which: 'greater' | 'lesser',
  [left, right]: readonly [string, string],
): string {
  if (writer.knownOf(left) === 'place' || writer.knownOf(right) === 'place') {
    const [one, other] = [left, right].map((each) => requireKnown(writer, each, 'place'));
    const name = which === 'greater' ? 'Math.max' : 'Math.min';
    return writer.know(writer.keep(`${name}(${one}, ${other})`), 'place');
  }
  const one = requireKnown(writer, left, 'figure');
  const other = requireKnown(writer, right, 'figure');
  return keepFigure(writer, figureCode(writer.shared.numeric)[which](one, other));
}

/** What the two sides are, where the comparison tells. */
const KNOWN_BY_DOMAIN: Readonly<Partial<Record<Node<'compare'>['domain'], Known>>> = {
  quantity: 'figure',
  day: 'place',
};

function writeComparison(writer: Writer, node: Node<'compare'>, at: At): string {
  const sides = [writer.write(node.left, at), writer.write(node.right, at)] as const;
  const [left, right] = sides;
  const known = KNOWN_BY_DOMAIN[node.domain] ?? writer.knownOf(left) ?? writer.knownOf(right);
  if (known === null) return writer.keep(`${COMPARISONS[node.comparison]}(${left}, ${right})`);
  for (const side of sides) requireKnown(writer, side, known);
  const code = known === 'figure' ? figureCode(writer.shared.numeric) : PLAIN;
  return writer.know(writer.keep(comparisonCode(code, node.comparison, sides)), 'verdict');
}

type Comparing = Pick<FigureCode, 'isMore' | 'isEqual'>;

const PLAIN: Comparing = {
  isMore: (left, right) => `${left} > ${right}`,
  isEqual: (left, right) => `${left} === ${right}`,
};

function comparisonCode(
  code: Comparing,
  comparison: Node<'compare'>['comparison'],
  [left, right]: readonly [string, string],
): string {
  switch (comparison) {
    case 'equal':
      return code.isEqual(left, right);
    case 'not equal':
      return `!(${code.isEqual(left, right)})`;
    case 'more':
      return code.isMore(left, right);
    case 'less':
      return code.isMore(right, left);
    case 'at least':
      return `!(${code.isMore(right, left)})`;
    case 'at most':
      return `!(${code.isMore(left, right)})`;
  }
}
