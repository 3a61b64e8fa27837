import { Evaluation, type ExecutableProgram, type Inputs } from '@termsheet/runtime';
import { answer } from '../comparison/answer.ts';
import { changeableInputs } from '../comparison/input-changes.ts';
import { type NearestFound, nearestPartings } from '../comparison/nearest-parting.ts';
import { type OutcomeQuestion, questionInWords } from '../comparison/question.ts';
import type { Outcome, OutcomeAnswer, Side } from '../comparison/side.ts';
import { writeScenario } from '../comparison/write-scenario.ts';

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

/** The nearest of so many says enough. */
const ENOUGH = 3;

/** Finds for each ambiguity the smallest change of one input at which its readings part. */
export function findPartings(request: ApartRequest): readonly ReadingsApart[] {
  const { program, inputs, ambiguities, tries } = request;
  const changeable = changeableInputs(program, inputs);
  const share = Math.floor(tries / Math.max(ambiguities.length, 1));
  const asGiven = rememberingSide(request);
  return ambiguities.map((ambiguity) => {
    const { name = '', readings = [] } = program.ambiguities[ambiguity] ?? {};
    const given = inputs.readings[ambiguity] ?? -1;
    const others = [...readings.keys()].filter((reading) => reading !== given);
    const sides = others.map((reading) => readingSide(request, { ambiguity, reading }));
    const found = nearestPartings({
      sides: given < 0 ? sides : [asGiven, ...sides],
      inputs,
      changeable,
      tries: share,
      enough: ENOUGH,
    });
    return { ...found, ambiguity: name, labels: readings.map(({ label }) => label) };
  });
}

/** The scenario with the readings that it is given; what was worked out for one ambiguity serves the others. */
function rememberingSide({ program, questions }: ApartRequest): Side {
  const known = new Map<string, Outcome>();
  return {
    work: (inputs) => {
      const key = writeScenario(program, inputs).join('\n');
      const outcome = known.get(key) ?? outcomeOf(program, inputs, questions);
      known.set(key, outcome);
      return outcome;
    },
  };
}

/** One reading of one ambiguity, all else as it is given. */
function readingSide(
  { program, questions }: ApartRequest,
  { ambiguity, reading }: { readonly ambiguity: number; readonly reading: number },
): Side {
  return {
    work: (inputs) => {
      const readings = inputs.readings.with(ambiguity, reading);
      return outcomeOf(program, { ...inputs, readings }, questions);
    },
  };
}

function outcomeOf(
  program: ExecutableProgram,
  inputs: Inputs,
  questions: readonly OutcomeQuestion[],
): Outcome {
  const evaluation = new Evaluation(program, inputs);
  return new Map(
    questions.map((question): [string, OutcomeAnswer] => {
      const asked = questionInWords(program, question);
      const { day } = question;
      return [`${day} ${asked}`, { ...answer(evaluation, question), asked, day }];
    }),
  );
}
