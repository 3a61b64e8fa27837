import type { Numeric } from '../writer.ts';

type Binary = (left: string, right: string) => string;

/** The code of operations on two figures that are there, as the functions for any values give it. */
export interface FigureCode {
  readonly add: Binary;
  readonly subtract: Binary;
  readonly multiply: Binary;
  /** The divisor is not zero. */
  readonly divide: Binary;
  readonly isMore: Binary;
  readonly isEqual: Binary;
  readonly greater: Binary;
  readonly lesser: Binary;
  readonly isZero: (figure: string) => string;
  readonly isAboveZero: (figure: string) => string;
  readonly isBelowZero: (figure: string) => string;
  readonly negate: (figure: string) => string;
}

const EXACT: FigureCode = {
  add: (left, right) => `${left}.plus(${right})`,
  subtract: (left, right) => `${left}.minus(${right})`,
  multiply: (left, right) => `${left}.times(${right})`,
  divide: (left, right) => `${left}.dividedBy(${right})`,
  isMore: (left, right) => `${right}.lessThan(${left})`,
  isEqual: (left, right) => `${left}.equals(${right})`,
  greater: (left, right) => `${left}.lessThan(${right}) ? ${right} : ${left}`,
  lesser: (left, right) => `${left}.lessThan(${right}) ? ${left} : ${right}`,
  isZero: (figure) => `${figure}.isZero()`,
  isAboveZero: (figure) => `${figure}.sign() > 0`,
  isBelowZero: (figure) => `${figure}.sign() < 0`,
  negate: (figure) => `${figure}.negated()`,
};

const DOUBLES: FigureCode = {
  add: (left, right) => `${left} + ${right}`,
  subtract: (left, right) => `isNear(${left}, ${right}) ? 0 : ${left} - ${right}`,
  multiply: (left, right) => `${left} * ${right}`,
  divide: (left, right) => `${left} / ${right}`,
  isMore: (left, right) => `${left} > ${right} && !isNear(${left}, ${right})`,
  isEqual: (left, right) => `isNear(${left}, ${right})`,
  greater: (left, right) => `${left} > ${right} ? ${left} : ${right}`,
  lesser: (left, right) => `${left} < ${right} ? ${left} : ${right}`,
  isZero: (figure) => `${figure} === 0`,
  isAboveZero: (figure) => `${figure} > 0`,
  isBelowZero: (figure) => `${figure} < 0`,
  negate: (figure) => `0 - ${figure}`,
};

export function figureCode(numeric: Numeric): FigureCode {
  return numeric === 'exact' ? EXACT : DOUBLES;
}
