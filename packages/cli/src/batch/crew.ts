import type { Answerer } from './make-answerer.ts';
import { answerTask, type TaskAnswers } from './task.ts';

/** Those who work out scenarios. */
export interface Crew {
  /** How many work at once. */
  readonly size: number;
  /** What the scenarios of a task came to. */
  readonly answer: (task: string) => Promise<TaskAnswers>;
  readonly dismiss: () => Promise<void>;
}

/** A crew of one, in the thread that asks. */
export function crewOfThisThread(answerer: Answerer): Crew {
  return {
    size: 1,
    answer: (task) => Promise.resolve(answerTask(answerer, task)),
    dismiss: () => Promise.resolve(),
  };
}
