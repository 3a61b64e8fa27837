import { formatIsoDate } from '@termsheet/runtime';
import { type AnswerJson, answerToJson } from '../comparison/answer-to-json.ts';
import type { ComparedAmbiguity, ReadingParting } from './compare-readings.ts';
import type { Measure } from '../comparison/parting.ts';
import type { AmbiguityWords } from './ambiguity-words.ts';

/** What a reading gives: a value, or what kind of absence and why. */
export type ReadingAnswerJson = AnswerJson & { readonly reading: string };

/** Where readings part the most in one measure. */
export interface ReadingPartingJson {
  readonly measure: Measure;
  /** As a person reads it: `$1,500.00`, `3 days`; empty where nothing is subtracted. */
  readonly difference: string;
  readonly term: string;
  readonly on: string;
  readonly scenario: string;
  readonly file: string;
  readonly answers: readonly ReadingAnswerJson[];
}

/** An ambiguity as `terms readings --format json` prints it. */
export interface ReadingsJson extends AmbiguityWords {
  readonly scenarios: {
    readonly workedOut: number;
    readonly asking: number;
    readonly parting: number;
  };
  readonly most: readonly ReadingPartingJson[];
}

/** Compared readings as plain data. */
export function readingsToJson(compared: readonly ComparedAmbiguity[]): readonly ReadingsJson[] {
  return compared.map(({ workedOut, asking, parting, most, ...words }) => ({
    ...words,
    scenarios: { workedOut, asking, parting },
    most: most.map(partingToJson),
  }));
}

function partingToJson(parting: ReadingParting): ReadingPartingJson {
  const { measure, shown, scenario, question, asked, answers } = parting;
  return {
    measure,
    difference: shown,
    term: asked,
    on: formatIsoDate(question.day),
    scenario: scenario.title,
    file: scenario.path,
    answers: answers.map((each) => ({ reading: each.label, ...answerToJson(each) })),
  };
}
