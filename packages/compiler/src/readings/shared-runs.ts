import type { Inputs } from '@termsheet/runtime';
import { questionInWords } from '../comparison/question.ts';
import { writeScenario } from '../comparison/write-scenario.ts';
import type { ReadingCase, ReadingCases } from './reading-case.ts';
import { type WorkedReadings, workReadings } from './work-readings.ts';

/**
 * The cases of one file, each worked out once under the same readings. Of a question that a file asks there are
 * mostly as many scenarios as readings, all else alike: what one comes to under the reading of another is what
 * that one comes to as it stands.
 */
export class SharedRuns {
  readonly #program: ReadingCases['program'];
  readonly #known = new Map<string, WorkedReadings>();
  readonly #keys = new Map<ReadingCase, string>();

  constructor(program: ReadingCases['program']) {
    this.#program = program;
  }

  work(ofCase: ReadingCase, readings: Inputs['readings']): WorkedReadings {
    const key = `${this.#keyOf(ofCase)}\n${readings.join(' ')}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const worked = workReadings({ ...ofCase, program: this.#program }, readings);
    this.#known.set(key, worked);
    return worked;
  }

  /** All of a case but its readings: what is given, what happens, what is asked. */
  #keyOf(ofCase: ReadingCase): string {
    const known = this.#keys.get(ofCase);
    if (known !== undefined) return known;
    const { inputs, questions } = ofCase;
    const program = this.#program;
    const given = writeScenario(program, { ...inputs, readings: [] });
    const asked = questions.map(
      (question) => `${question.day} ${question.target.kind} ${questionInWords(program, question)}`,
    );
    const key = [...given, ...asked].join('\n');
    this.#keys.set(ofCase, key);
    return key;
  }
}
