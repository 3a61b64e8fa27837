import { type Day, Evaluation, type ExecutableProgram, type Inputs } from '@termsheet/runtime';
import { answer, answerOf } from '../comparison/answer.ts';
import { questionInWords } from '../comparison/question.ts';
import type { OutcomeAnswer, Side } from '../comparison/side.ts';
import { makeExecutable } from '../evaluator/make-executable.ts';
import { carryInputs } from '../inputs/carry-inputs.ts';
import { carryExpectations } from '../inputs/carry-scenario.ts';
import type { Expectation } from '../inputs/expectation.ts';
import type { Ir } from '../ir/ir.ts';
import { collectTerms } from '../results/collect-results.ts';
import { nameOfResult } from '../results/key-labels.ts';
import type { TermPlace } from '../results/term-place.ts';
import { termsOf } from '../results/terms-of.ts';
import { renamedText, type Renaming } from './renamed-text.ts';

/** A version of a contract, made ready to be asked. */
export interface Version {
  readonly ir: Ir;
  readonly program: ExecutableProgram;
  /** The terms that can come out otherwise than in the other version. */
  readonly places: readonly TermPlace[];
  /** What this version calls the Terms that the other calls otherwise, by their names there. */
  readonly fromOther: Renaming;
  /** What answers call the Terms of this version: both versions' are held against one another by it. */
  readonly called: Renaming;
}

/** @param affected the terms that can come out otherwise, as answers call them. */
export function makeVersion(
  ir: Ir,
  affected: ReadonlySet<string>,
  { fromOther, called }: Pick<Version, 'fromOther' | 'called'>,
): Version {
  const program = makeExecutable(ir);
  const places = termsOf(program).filter(
    ({ name, kind }) =>
      (kind === 'state' || kind === 'definition') && affected.has(called.get(name) ?? name),
  );
  return { ir, program, places, fromOther, called };
}

/** Something to work two versions out on: inputs of the file that it stands in, and what it asks for. */
export interface VersionCase {
  readonly title: string;
  readonly path: string;
  readonly ir: Ir;
  readonly inputs: Inputs;
  readonly expectations: readonly Expectation[];
  /** The day on which every term is asked for. */
  readonly day: Day;
}

/** One version answering a case: each affected term on its day, and what it expects besides. */
export function versionSide(version: Version, ofCase: VersionCase): Side {
  const route = { from: ofCase.ir, to: version.ir, renamed: version.fromOther };
  const questions = carryExpectations(ofCase.expectations, route).filter(({ name, target }) => {
    const isEvent = target.kind === 'event';
    const here = version.fromOther.get(name) ?? name;
    return isEvent || version.places.some((place) => place.name === here);
  });
  return {
    work: (inputs, only) => {
      const carried = carryInputs(inputs, route).inputs;
      const evaluation = new Evaluation(version.program, carried);
      const outcome = new Map<string, OutcomeAnswer>();
      const isWanted = (key: string): boolean => only?.has(key) ?? true;
      addTerms({ version, evaluation, day: ofCase.day, inputs: carried }, outcome, only);
      for (const question of questions) {
        const words = questionInWords(version.program, question);
        const asked = renamedText(words, version.called);
        const key = keyOf(asked, question.day);
        if (outcome.has(key) || !isWanted(key)) continue;
        outcome.set(key, { ...answer(evaluation, question), asked, day: question.day });
      }
      return outcome;
    },
  };
}

interface Asked {
  readonly version: Version;
  readonly evaluation: Evaluation;
  readonly day: Day;
  readonly inputs: Inputs;
}

function addTerms(
  { version, evaluation, day, inputs }: Asked,
  outcome: Map<string, OutcomeAnswer>,
  only: ReadonlySet<string> | null,
): void {
  const { places, called } = version;
  const wanted =
    only === null
      ? places
      : places.filter(({ name }) => mayBeWanted(called.get(name) ?? name, only));
  const snapshot = evaluation.on(day);
  const results = collectTerms(snapshot, wanted, { inputs, withArguments: new Map() });
  for (const result of results) {
    // A definition with a parameter is asked for what scenarios expect of it.
    if (result.asksFor !== null) continue;
    const asked = renamedText(nameOfResult(result), called);
    const key = keyOf(asked, day);
    if (only !== null && !only.has(key)) continue;
    outcome.set(key, { ...answerOf(result.value, result.type), asked, day });
  }
}

function mayBeWanted(name: string, only: ReadonlySet<string>): boolean {
  return [...only].some((key) => key.includes(name));
}

/** Answers are held against one another by what is asked and the day. */
function keyOf(asked: string, day: Day): string {
  return `${day} ${asked}`;
}
