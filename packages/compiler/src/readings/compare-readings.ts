import type { ExecutableProgram } from '@termsheet/runtime';
import type { AmbiguityWords } from './ambiguity-words.ts';
import type { Answer } from '../comparison/answer.ts';
import { type Parting, partingOf } from '../comparison/parting.ts';
import { type OutcomeQuestion, questionInWords } from '../comparison/question.ts';
import { biggestOfEach } from '../comparison/side.ts';
import type { ReadingCase, ReadingCases } from './reading-case.ts';
import { SharedRuns } from './shared-runs.ts';

/** What one reading gives where it parts from the others. */
export interface ReadingAnswer extends Answer {
  readonly label: string;
}

/** Where the readings of an ambiguity part the most, in one measure. */
export interface ReadingParting extends Parting {
  readonly scenario: Pick<ReadingCase, 'title' | 'path' | 'inputs'>;
  /** The contract with what the scenario's file adds to it. */
  readonly program: ExecutableProgram;
  readonly question: OutcomeQuestion;
  /** What is asked for, as a person asks: `Conversion Shares for $100,000`. */
  readonly asked: string;
  /** One for each reading, in the contract's order. */
  readonly answers: readonly ReadingAnswer[];
}

/** An ambiguity, and what its readings come to. */
export interface ComparedAmbiguity extends AmbiguityWords {
  /** How many scenarios were worked out under each reading. */
  readonly workedOut: number;
  /** How many of them ask for something that rests on the reading. */
  readonly asking: number;
  /** In how many of them something that is asked for comes out otherwise. */
  readonly parting: number;
  /** The biggest in each measure and unit, in the order in which versions are compared too. */
  readonly most: readonly ReadingParting[];
}

/** What readings are compared over. */
export interface ReadingsRequest {
  readonly ambiguities: readonly AmbiguityWords[];
  /** The scenarios by their files; each file has the contract's ambiguities by their names. */
  readonly files: readonly ReadingCases[];
  /** At most so many scenarios are worked out for one ambiguity, so that the work is bounded. */
  readonly scenariosEach: number;
}

/**
 * Works scenarios out under each reading of one ambiguity at a time, all else as they are given, and
 * tells where what they ask for parts. The work is linear: ambiguities by readings by scenarios.
 */
export function compareReadings({
  ambiguities,
  files,
  scenariosEach,
}: ReadingsRequest): readonly ComparedAmbiguity[] {
  const cases = files.flatMap(casesToRun);
  return ambiguities.map((ambiguity) => {
    const chosen = cases
      .map((each) => ({ each, rank: rankOf(each, ambiguity.name) }))
      .filter(({ rank }) => rank !== null)
      .toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
      .slice(0, scenariosEach)
      .map(({ each }) => each);
    const outcomes = chosen
      .map((each) => outcomeOf(each, ambiguity.name))
      .filter((outcome) => outcome !== null);
    const partings = outcomes.filter((found) => found.length > 0);
    return {
      ...ambiguity,
      workedOut: chosen.length,
      asking: outcomes.length,
      parting: partings.length,
      most: biggestOfEach(partings.flat()),
    };
  });
}

/** A case with the contract it is run on, and what was worked out of its file. */
interface CaseToRun {
  readonly program: ExecutableProgram;
  readonly ofCase: ReadingCase;
  readonly runs: SharedRuns;
}

function casesToRun({ program, cases }: ReadingCases): readonly CaseToRun[] {
  const runs = new SharedRuns(program);
  return cases.map((ofCase) => ({ program, ofCase, runs }));
}

/**
 * Which scenarios come first: those that choose a reading in their own words, and of these the ones that
 * choose little else; then those that take a choice over; then those that leave it open.
 */
function rankOf({ program, ofCase }: CaseToRun, name: string): number | null {
  const index = indexOf(program, name);
  if (index === null) return null;
  const { gives, inputs } = ofCase;
  if (gives.has(name)) {
    return program.ambiguities.filter((each) => gives.has(each.name)).length;
  }
  const last = program.ambiguities.length + 1;
  return (inputs.readings[index] ?? null) === null ? last + 1 : last;
}

function indexOf({ ambiguities }: ExecutableProgram, name: string): number | null {
  const index = ambiguities.findIndex((each) => each.name === name);
  return index < 0 ? null : index;
}

/** Where the readings part in a case; null where nothing it asks for rests on the ambiguity. */
function outcomeOf(toRun: CaseToRun, name: string): readonly ReadingParting[] | null {
  const { program, ofCase, runs } = toRun;
  const { inputs } = ofCase;
  const index = indexOf(program, name) ?? -1;
  if (!runs.work(ofCase, inputs.readings).asked.has(index)) return null;
  const readings = program.ambiguities[index]?.readings ?? [];
  const outcomes = readings.map(({ label }, reading) => {
    const { answers } = runs.work(ofCase, inputs.readings.with(index, reading));
    return { label, answers };
  });
  return ofCase.questions.flatMap((question, place): readonly ReadingParting[] => {
    const answers = outcomes.flatMap(({ label, answers: all }): readonly ReadingAnswer[] => {
      const found = all[place];
      return found === undefined ? [] : [{ ...found, label }];
    });
    const parting = partingOf(answers);
    if (parting === null) return [];
    const asked = questionInWords(program, question);
    return [{ ...parting, scenario: ofCase, program, question, asked, answers }];
  });
}
