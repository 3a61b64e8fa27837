import type { Cells } from '@termsheet/compiler/batch';
import type { LongContent } from './long-contents.ts';
import type { Answerer } from './make-answerer.ts';
import { PacksInTheMaking } from './packs.ts';

/**
 * A scenario as it waits to be worked out. The scenarios of a task go from the database to whoever answers
 * them as one text, each in JSON on its line: nobody on the way reads it, and who answers reads one after the other,
 * so that little is held at once.
 */
export interface TaskRow {
  readonly file: number;
  /** The line on which it starts, in Parquet its number. */
  readonly row: number;
  readonly scenario: string | null;
  /** The scenario file (JSON) as a text, or the cells of the row, or where these stand; null where it cannot be read. */
  readonly content: string | Cells | LongContent | null;
  /** Why it cannot be read; null where it can. */
  readonly problem: string | null;
  /** Its rows in the tables of events and of series. */
  readonly events: readonly (Cells | LongContent)[];
  readonly series: readonly (Cells | LongContent)[];
}

/** What the scenarios of a task came to. */
export interface TaskAnswers {
  /** Of how many scenarios they are. */
  readonly count: number;
  /** The results in their order as they are kept: packs, each on a line, in UTF-8. */
  readonly lines: Uint8Array<ArrayBuffer>;
  /** The most bytes that a line takes. */
  readonly longest: number;
  readonly refused: readonly RefusedScenario[];
  /** Milliseconds that it took to work them out. */
  readonly took: number;
}

/** A scenario that could not be worked out. */
export interface RefusedScenario {
  readonly file: number;
  readonly row: number;
  readonly scenario: string | null;
  readonly reason: string;
}

/** The scenarios of a task, each of which is a task, too. */
export function scenariosOf(task: string): readonly string[] {
  return task.split('\n');
}

/** Works out the scenarios of a task, each for itself. */
export function answerTask(answerer: Answerer, task: string): TaskAnswers {
  const begun = performance.now();
  const packs = new PacksInTheMaking(task.length);
  const refused: RefusedScenario[] = [];
  for (const line of scenariosOf(task)) {
    const found = JSON.parse(line) as TaskRow;
    const { file, row, scenario } = found;
    const { on, rows, refusal } = answerer(found);
    if (refusal !== null) refused.push({ file, row, scenario, reason: refusal });
    packs.add({ scenario, file, row, on }, rows, refusal !== null);
  }
  return { ...packs.finished(), refused, took: performance.now() - begun };
}
