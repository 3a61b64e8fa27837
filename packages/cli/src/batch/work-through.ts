import type { BatchSummary, BatchWatcher } from './batch-request.ts';
import type { Crew } from './crew.ts';
import type { Hiring } from './hiring.ts';
import type { LongContents } from './long-contents.ts';
import { type BatchPlan, filesOf } from './plan-batch.ts';
import { stageBatch } from './stage-batch.ts';
import { Stock } from './stock.ts';
import type { RefusedScenario, TaskAnswers } from './task.ts';
import { TaskCutter } from './task-cutter.ts';
import { TaskReader } from './task-reader.ts';
import type { Standing, WorkingFile } from './working-file.ts';

/** What a batch is worked through with. */
interface Means {
  readonly plan: BatchPlan;
  readonly hiring: Hiring;
}

/**
 * Sets down what is not set down yet, and meanwhile works out what is: the threads begin with the first scenarios
 * while this one goes on to read, hands out tasks and takes results.
 */
export async function workThrough(
  working: WorkingFile,
  means: Means,
  watcher: BatchWatcher,
): Promise<BatchSummary> {
  const longContents = await working.longContents();
  const standing = await working.standing();
  const stock = new Stock();
  stock.grow(standing.setDown);
  watcher.begins?.({ done: standing.done, total: totalOf(stock) });
  const staging = stageRest(working, { plan: means.plan, longContents }, stock);
  try {
    const refused = await answerAll(working, { ...means, stock, standing }, watcher);
    return {
      scenarios: stock.count,
      refused: standing.refused + refused,
      resumed: standing.done,
    };
  } finally {
    stock.close();
    await staging;
  }
}

/** Whoever waits for scenarios is told where none can be set down any more. */
async function stageRest(
  working: WorkingFile,
  { plan, longContents }: { readonly plan: BatchPlan; readonly longContents: LongContents },
  stock: Stock,
): Promise<void> {
  if (stock.isWhole) return;
  try {
    const session = await working.anotherSession();
    await stageBatch({ session, longContents }, plan, stock);
  } catch (error) {
    stock.fail(error);
  }
}

/** How many scenarios there are in all; null where that is not known yet. */
function totalOf({ count, isWhole }: Stock): number | null {
  return isWhole ? count : null;
}

/** So many tasks are on their way for each of a crew, so that nobody waits for the slowest. */
const TASKS_EACH = 4;

interface Work extends Means {
  readonly stock: Stock;
  readonly standing: Standing;
}

/** Works out what is left, in order, and keeps each task before the next is taken from the crew. */
async function answerAll(
  working: WorkingFile,
  { plan, hiring, stock, standing }: Work,
  watcher: BatchWatcher,
): Promise<number> {
  let { done } = standing;
  let refused = 0;
  if (!(await stock.hasMoreThan(done))) return refused;
  const crew = hiring.crewFor({ scenarios: stock.count - done, isAll: stock.isWhole });
  const hasTables = plan.events !== null || plan.series !== null;
  const reader = await TaskReader.over(working.path, working.session, hasTables);
  const tasks = new TaskCutter(reader, stock, done);
  for await (const answers of answersTo(tasks, crew)) {
    working.log.add(answers);
    done += answers.count;
    tasks.learn(answers);
    refused += answers.refused.length;
    watcher.progresses?.({ done, total: totalOf(stock) });
    tellRefused(answers.refused, plan, watcher);
  }
  return refused;
}

/** Tasks are handed out and their answers taken back in order: what is kept is whole from the first scenario on. */
async function* answersTo(tasks: TaskCutter, crew: Crew): AsyncGenerator<TaskAnswers, void> {
  const onTheWay: Promise<TaskAnswers>[] = [];
  for (;;) {
    while (onTheWay.length < crew.size * TASKS_EACH && tasks.hasNext) {
      // oxlint-disable-next-line no-await-in-loop
      onTheWay.push(handOut(crew, await tasks.next()));
    }
    const first = onTheWay.shift();
    // oxlint-disable-next-line no-await-in-loop
    if (first !== undefined) yield await first;
    // oxlint-disable-next-line no-await-in-loop
    else if (!(await tasks.awaitNext())) return;
  }
}

function handOut(crew: Crew, task: string): Promise<TaskAnswers> {
  const answers = crew.answer(task);
  // Where one task fails the batch ends with it: of the others nobody asks any more.
  answers.catch(() => undefined);
  return answers;
}

function tellRefused(
  refused: readonly RefusedScenario[],
  plan: BatchPlan,
  watcher: BatchWatcher,
): void {
  const files = filesOf(plan);
  for (const { file: place, ...told } of refused) {
    const file = files[place];
    const rowIs = file?.table?.rowIs ?? 'line';
    watcher.refuses?.({ ...told, file: file?.shownPath ?? '', rowIs });
  }
}
