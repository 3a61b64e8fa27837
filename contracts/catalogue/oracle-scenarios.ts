import {
  judgeExpectation,
  makeExecutable,
  readScenarios,
  readTerm,
  type Expectation,
} from '@termsheet/compiler';
import type { Scenario } from '@termsheet/dsl';
import { Evaluation, formatIsoDate } from '@termsheet/runtime';
import { compiled, type RealContract } from './real-contracts.ts';
import { figureOf, literalsOf } from './oracle-values.ts';

/** A line below `expect`, and what the contract gives for it. */
export interface OracleAnswer {
  /** The title of its scenario. */
  readonly scenario: string;
  /** The day at whose close it is asked, as ISO. */
  readonly day: string;
  /** As it is written: `Gap for June 27, 2003 is 5 days`. */
  readonly line: string;
  /** The same without what is expected: `Gap for June 27, 2003`. */
  readonly question: string;
  readonly isMet: boolean;
  /** What the contract gives, in the one way of writing of `figureOf`; null for other words. */
  readonly given: string | null;
}

/** A scenario of an oracle file. */
export interface OracleScenario {
  /** The worked case that its title begins with; empty where it is none of a case. */
  readonly id: string;
  readonly title: string;
  /** As it is written. */
  readonly text: string;
  readonly literals: ReadonlySet<string>;
  /** What the contract gives for each of its lines; it is run when this is first asked. */
  readonly answers: () => readonly OracleAnswer[];
}

const READ = new Map<string, readonly OracleScenario[]>();

/** The scenarios of a contract's oracle file; each file is read once for all tests. */
export function readOracleScenarios({ folder }: RealContract): readonly OracleScenario[] {
  const known = READ.get(folder);
  if (known !== undefined) return known;
  const { file, ir, source } = compiled(folder, 'oracle.terms', null);
  if (ir === null) throw new Error(`${folder}/oracle.terms does not compile`);
  const program = makeExecutable(ir);
  const nodes = file.sections.filter((section) => section.kind === 'Scenario');
  const read = readScenarios(file, ir).map((scenario, index): OracleScenario => {
    const { title, inputs, expectations, diagnostics } = scenario;
    const node = nodes[index];
    if (diagnostics.length > 0 || node === undefined) throw new Error(diagnostics[0]?.message);
    const run = (): readonly OracleAnswer[] => {
      const evaluation = new Evaluation(program, inputs);
      return expectations.map((each) => ({
        scenario: title,
        ...asWritten(node, each, source.text),
        ...answerTo(evaluation, each),
      }));
    };
    let answers: readonly OracleAnswer[] | null = null;
    return {
      id: /^(\w+): /u.exec(title)?.[1] ?? '',
      title,
      text: wordsAt(source.text, node.span),
      literals: literalsOf(node, file),
      answers: () => (answers ??= run()),
    };
  });
  READ.set(folder, read);
  return read;
}

function answerTo(
  evaluation: Evaluation,
  expectation: Expectation,
): Pick<OracleAnswer, 'day' | 'isMet' | 'given'> {
  const { day, target } = expectation;
  const { kind, index, argument } = target;
  const { isMet } = judgeExpectation(evaluation, expectation);
  const value = kind === 'event' ? '' : readTerm(evaluation.on(day), { kind, index }, argument);
  return { day: formatIsoDate(day), isMet, given: figureOf(value) };
}

function asWritten(
  { steps }: Scenario,
  { span }: Expectation,
  text: string,
): Pick<OracleAnswer, 'line' | 'question'> {
  const lines = steps.flatMap((step) => (step.kind === 'Expect' ? step.lines : []));
  const written = lines.find((line) => line.span.start === span.start);
  if (written === undefined) throw new Error(`no line is written at ${span.start}`);
  const { start, end } = written.span;
  return {
    line: wordsAt(text, { start, end }),
    question: wordsAt(text, { start, end: written.expected.span.start }).replace(/ is$/u, ''),
  };
}

function wordsAt(text: string, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end).replaceAll(/\s+/gu, ' ').trim();
}
