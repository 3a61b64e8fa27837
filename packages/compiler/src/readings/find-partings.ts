import { Evaluation, type ExecutableProgram, type Inputs } from '@termsheet/runtime';
import { answer } from '../comparison/answer.ts';
import { changeableInputs } from '../comparison/input-changes.ts';
import { type NearestFound, nearestPartings } from '../comparison/nearest-parting.ts';
import { type OutcomeQuestion, questionInWords } from '../comparison/question.ts';
import type { OutcomeAnswer, Side } from '../comparison/side.ts';

/** An ambiguity whose readings agree in a scenario, and what came of the search for where they part. */
export interface ReadingsApart extends NearestFound {
  readonly ambiguity: string;
  readonly labels: readonly string[];
}

/** A scenario in which the readings of some ambiguities agree. */
export interface ApartRequest {
  readonly program: ExecutableProgram;
  readonly inputs: Inputs;
  readonly questions: readonly OutcomeQuestion[];
  /** By their indexes. */
  readonly ambiguities: readonly number[];
  /** At most so many changed scenarios in all, the same share of them for each ambiguity. */
  readonly tries: number;
}

/** Finds for each ambiguity the smallest change of one input at which its readings part. */
export function findPartings(request: ApartRequest): readonly ReadingsApart[] {
  const { program, inputs, ambiguities, tries } = request;
  const changeable = changeableInputs(program, inputs);
  const share = Math.floor(tries / Math.max(ambiguities.length, 1));
  return ambiguities.map((ambiguity) => {
    const { name = '', readings = [] } = program.ambiguities[ambiguity] ?? {};
    const sides = readings.map((_, reading) => readingSide(request, { ambiguity, reading }));
    const found = nearestPartings({ sides, inputs, changeable, tries: share });
    return { ...found, ambiguity: name, labels: readings.map(({ label }) => label) };
  });
}

/** One reading of one ambiguity, all else as it is given. */
export function readingSide(
  { program, questions }: Pick<ApartRequest, 'program' | 'questions'>,
  { ambiguity, reading }: { readonly ambiguity: number; readonly reading: number },
): Side {
  return {
    work: (inputs, only) => {
      const readings = inputs.readings.with(ambiguity, reading);
      const evaluation = new Evaluation(program, { ...inputs, readings });
      const outcome = new Map<string, OutcomeAnswer>();
      for (const question of questions) {
        const asked = questionInWords(program, question);
        const key = `${question.day} ${asked}`;
        if (only !== null && !only.has(key)) continue;
        outcome.set(key, { ...answer(evaluation, question), asked, day: question.day });
      }
      return outcome;
    },
  };
}
