import { Evaluation, type ExecutableProgram, type Inputs } from '@termsheet/runtime';
import { type Answer, answer } from '../comparison/answer.ts';
import type { OutcomeQuestion } from '../comparison/question.ts';

/** What is worked out under some readings. */
interface Asked {
  readonly program: ExecutableProgram;
  readonly inputs: Inputs;
  readonly questions: readonly OutcomeQuestion[];
}

/** What questions came to under some readings. */
export interface WorkedReadings {
  /** One for each question. */
  readonly answers: readonly Answer[];
  /** The ambiguities that were come upon, by their indexes. */
  readonly asked: ReadonlySet<number>;
}

/** Answers questions under some readings, all else as it is given. */
export function workReadings(
  { program, inputs, questions }: Asked,
  readings: Inputs['readings'],
): WorkedReadings {
  const evaluation = new Evaluation(program, { ...inputs, readings });
  const answers = questions.map((question) => answer(evaluation, question));
  return { answers, asked: new Set(evaluation.readingsAsked) };
}
