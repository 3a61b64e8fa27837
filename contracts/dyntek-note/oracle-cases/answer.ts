import { Exact, formatMissing, Missing, parseExact, roundToDecimals } from '@termsheet/runtime';
import { expect } from 'vitest';
import { isList, isObject, type Json, type OracleCase, wordsOf } from './oracle-case.ts';

/** What the note gives in the place of one expected value, shaped as the expected values are. */
export type Answer =
  | Exact
  | boolean
  /** An ISO date, or words. */
  | string
  | Missing
  | AsWritten
  | Judged
  | readonly Answer[]
  | Answers;

/** Answers by the keys of the expected values. */
export interface Answers {
  readonly [key: string]: Answer;
}

/** A figure that the case states to so many decimals. */
export class AsWritten {
  readonly value: Exact;

  constructor(value: Exact) {
    this.value = value;
  }
}

/** An answer that is right or wrong for what is expected, whatever its words. */
export class Judged {
  readonly accepts: (expected: string) => boolean;

  constructor(accepts: (expected: string) => boolean) {
    this.accepts = accepts;
  }
}

/** All that the note says to a case. */
export interface CaseAnswer {
  readonly answers: Answers;
  /** The answers that the case's traps would have replaced; left out, all of them. */
  readonly headline?: readonly Answer[];
  /** The headline again, with the quantities changed that must not matter. */
  readonly atOtherSizes?: readonly Answer[];
}

/** A kind of case: how its inputs become a scenario file, and its answers are found. */
export interface CaseKind {
  readonly name: string;
  /** Whether a case is of this kind, by its mechanisms and the keys of its inputs. */
  readonly fits: (each: OracleCase) => boolean;
  readonly answer: (each: OracleCase) => CaseAnswer;
}

/** What cannot stand for “there is no value”, which each case says in words of its own. */
const A_VALUE = /^(?:true|false|yes|no|included|excluded|\d{4}-\d\d-\d\d.*)$/;

/** A value that may be a figure. @throws Error, with the reasons, where it is none. */
export function asFigure(value: unknown): Exact {
  if (value instanceof Exact) return value;
  const found = value instanceof Missing ? formatMissing(value) : typeof value;
  throw new Error(`No figure, but ${found}.`);
}

/** A value as an answer. @throws Error for a value that no case expects. */
export function asAnswer(value: unknown): Exact | boolean | Missing {
  if (typeof value === 'boolean' || value instanceof Missing) return value;
  return asFigure(value);
}

/** Asserts that every expected value is what the note gives. */
export function expectAnswers(expected: Json, answer: Answer | undefined, path: string): void {
  if (answer instanceof Judged) {
    expect(answer.accepts(wordsOf(expected)), `${path} is ${wordsOf(expected)}`).toBe(true);
  } else if (isList(expected)) {
    const list = isAnswerList(answer) ? answer : [];
    expect(list.length, `the length of ${path}`).toBe(expected.length);
    for (const [index, each] of expected.entries()) {
      expectAnswers(each, list[index], `${path}[${index}]`);
    }
  } else if (isObject(expected)) {
    for (const [key, each] of Object.entries(expected)) {
      expectAnswers(each, isAnswers(answer) ? answer[key] : undefined, `${path}.${key}`);
    }
  } else {
    expect(shown(answer, expected), path).toBe(canonical(wordsOf(expected)));
  }
}

/** Asserts that no trap's wrong answer is given, and that what must not matter does not. */
export function expectNoTrap(each: OracleCase, given: CaseAnswer): void {
  const headline = given.headline ?? leavesOf(given.answers);
  for (const { mistake, wrong } of each.traps) {
    expect(headline.length, `an answer that “${mistake}” would replace`).toBeGreaterThan(0);
    const right = headline.map((answer) => shown(answer, wrong));
    if (wrong === 'depends on size') {
      const others = given.atOtherSizes ?? [];
      expect(others.length, 'answers at other sizes').toBeGreaterThan(0);
      for (const other of others) expect(right, mistake).toEqual([shown(other, wrong)]);
    } else {
      expect(right, mistake).not.toContain(canonical(wrong));
    }
  }
}

function leavesOf(answer: Answer): readonly Answer[] {
  if (isAnswerList(answer)) return answer.flatMap(leavesOf);
  return isAnswers(answer) ? Object.values(answer).flatMap(leavesOf) : [answer];
}

/** Equal numbers have one text, however they are written; all other texts are left as they are. */
function canonical(text: string): string {
  return parseExact(text)?.toString() ?? text;
}

function shown(answer: Answer | undefined, expected: Json): string {
  if (answer instanceof AsWritten) return rounded(answer.value, wordsOf(expected)).toString();
  if (answer instanceof Missing) {
    const words = wordsOf(expected);
    const isSaid = parseExact(words) === undefined && !A_VALUE.test(words);
    return isSaid ? words : formatMissing(answer);
  }
  if (answer instanceof Exact || typeof answer === 'boolean') return answer.toString();
  return typeof answer === 'string' ? canonical(answer) : 'nothing that the note computes';
}

function rounded(value: Exact, expected: string): Exact {
  return roundToDecimals(value, 'half up', expected.split('.')[1]?.length ?? 0);
}

function isAnswerList(answer: Answer | undefined): answer is readonly Answer[] {
  return Array.isArray(answer);
}

function isAnswers(answer: Answer | undefined): answer is Answers {
  return (
    typeof answer === 'object' &&
    !isAnswerList(answer) &&
    ![Exact, Missing, AsWritten, Judged].some((each) => answer instanceof each)
  );
}
