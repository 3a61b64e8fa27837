import type { Worker } from 'node:worker_threads';
import { Refusal } from '../files/refusal.ts';
import type { Crew } from './crew.ts';
import { refuse } from './make-answerer.ts';
import { answerTask, scenariosOf, type TaskAnswers } from './task.ts';

/** What a thread says; it is told its order, then tasks. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answers'; readonly answers: TaskAnswers }
  /** What it works with cannot be used, whatever the scenario. */
  | { readonly kind: 'failed'; readonly why: string };

/** A task that waits for its answers. */
interface Job {
  readonly task: string;
  readonly resolve: (answers: TaskAnswers) => void;
  readonly reject: (error: unknown) => void;
}

interface Member {
  readonly worker: Worker;
  readonly jobs: Job[];
  isReady: boolean;
}

/** So many jobs a thread has at once: while it says what one came to, it begins the next. */
const JOBS_OF_MEMBER = 2;

/**
 * A crew of threads that each make the contract ready once. A scenario that ends its thread, for want of
 * memory say, is told apart from those it came with and refused; the others are worked out.
 */
export class ThreadCrew implements Crew {
  readonly size: number;
  readonly #hire: () => Worker;
  readonly #members = new Set<Member>();
  readonly #waiting: Job[] = [];
  #isDismissed = false;
  /** Why no thread could begin; null as long as some may. */
  #hopeless: { readonly error: unknown } | null = null;

  constructor(size: number, hire: () => Worker) {
    this.size = size;
    this.#hire = hire;
    for (let count = 0; count < size; count += 1) this.#add();
  }

  readonly answer = (task: string): Promise<TaskAnswers> => {
    const { promise, resolve, reject } = Promise.withResolvers<TaskAnswers>();
    if (this.#hopeless !== null) reject(this.#hopeless.error);
    else this.#waiting.push({ task, resolve, reject });
    this.#handOut();
    return promise;
  };

  readonly dismiss = async (): Promise<void> => {
    this.#isDismissed = true;
    await Promise.all([...this.#members].map(({ worker }) => worker.terminate()));
  };

  #add(): void {
    const member: Member = { worker: this.#hire(), jobs: [], isReady: false };
    this.#members.add(member);
    member.worker.on('message', (message: FromThread) => this.#hear(member, message));
    member.worker.on('error', (error) => this.#lose(member, error));
    member.worker.on('exit', (code) => this.#lose(member, new Error(`it ended with ${code}`)));
  }

  #hear(member: Member, message: FromThread): void {
    if (message.kind === 'ready') member.isReady = true;
    else if (message.kind === 'answers') member.jobs.shift()?.resolve(message.answers);
    else member.jobs.shift()?.reject(new Refusal(message.why));
    this.#handOut();
  }

  #handOut(): void {
    for (let turn = 0; turn < JOBS_OF_MEMBER; turn += 1) {
      for (const member of this.#members) {
        const job = member.jobs.length <= turn ? this.#waiting.shift() : undefined;
        if (job === undefined) continue;
        member.jobs.push(job);
        member.worker.postMessage(job.task);
      }
    }
  }

  #lose(member: Member, error: unknown): void {
    if (!this.#members.delete(member) || this.#isDismissed) return;
    const [current, ...others] = member.jobs;
    // A thread that cannot even begin would not begin the next time either.
    if (!member.isReady) {
      this.#hopeless = { error };
      return this.#fail([...member.jobs, ...this.#waiting.splice(0)], error);
    }
    this.#waiting.unshift(...others);
    this.#add();
    if (current !== undefined) this.#tellApart(current, error);
    this.#handOut();
  }

  #fail(jobs: readonly Job[], error: unknown): void {
    for (const job of jobs) job.reject(error);
  }

  #tellApart({ task, resolve, reject }: Job, error: unknown): void {
    const scenarios = scenariosOf(task);
    if (scenarios.length > 1) {
      const each = scenarios.map((scenario) => this.answer(scenario));
      Promise.all(each).then((answers) => resolve(joined(answers)), reject);
    } else {
      const why = error instanceof Error ? error.message : String(error);
      const refusal = refuse(`The scenario ended the thread that worked on it: ${why}.`);
      resolve(answerTask(() => refusal, task));
    }
  }
}

function joined(answers: readonly TaskAnswers[]): TaskAnswers {
  return {
    count: answers.reduce((sum, { count }) => sum + count, 0),
    lines: joinedBytes(answers.map(({ lines }) => lines)),
    longest: Math.max(...answers.map(({ longest }) => longest)),
    refused: answers.flatMap(({ refused }) => refused),
    took: answers.reduce((sum, { took }) => sum + took, 0),
  };
}

function joinedBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let from = 0;
  for (const part of parts) {
    whole.set(part, from);
    from += part.length;
  }
  return whole;
}
