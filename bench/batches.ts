import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { plainStyle, runBatch } from '@termsheet/cli';

const FOLDER = new URL('../contracts/dyntek-note/', import.meta.url);

/**
 * What is asked: a term that rests on all that falls due, and one that rests on what is reported alone; of
 * so many scenarios for each processor. Each thread makes its machine code anew, which takes the time of
 * thousands of scenarios and does not grow with the batch: all have as many behind them when they are measured.
 */
const OF_WHAT_FALLS_DUE = { term: 'Outstanding Principal', each: 20_000 };
const OF_WHAT_IS_REPORTED = { term: 'Conversion Price', each: 100_000 };

type Question = typeof OF_WHAT_FALLS_DUE;

/** What a batch took once its threads were at work. */
interface Pace {
  /** Scenarios a second. */
  readonly rate: number;
  /** Milliseconds of processor time for each scenario, of all threads together. */
  readonly processor: number;
  /** The same of the thread alone that reads, hands out and writes; with one processor it does all. */
  readonly own: number;
}

/** Batches of the whole DynTek note over its year 2006 on one processor and on two, in one run. */
export async function benchBatches(): Promise<readonly string[]> {
  const directory = mkdtempSync(join(tmpdir(), 'terms-bench-'));
  try {
    for (const file of ['dyntek-note.terms', 'demo-2006.json']) {
      cpSync(new URL(file, FOLDER), join(directory, file));
    }
    const one = await paceOf(directory, OF_WHAT_FALLS_DUE, 1);
    const two = await paceOf(directory, OF_WHAT_FALLS_DUE, 2);
    const quickOne = await paceOf(directory, OF_WHAT_IS_REPORTED, 1);
    const quickTwo = await paceOf(directory, OF_WHAT_IS_REPORTED, 2);
    return [
      paceLine(`${OF_WHAT_FALLS_DUE.term}, one`, one),
      paceLine(`${OF_WHAT_FALLS_DUE.term}, two`, two),
      paceLine(`${OF_WHAT_IS_REPORTED.term}, one`, quickOne),
      paceLine(`${OF_WHAT_IS_REPORTED.term}, two`, quickTwo),
      `two processors are ${gain(one, two)} and ${gain(quickOne, quickTwo)} (wanted: at least 1.8)`,
    ];
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function paceLine(name: string, { rate, processor, own }: Pace): string {
  return `${name.padEnd(26)} ${rate.toFixed(0).padStart(6)} scenarios/s   ${processor.toFixed(3)} ms of processor time each, ${own.toFixed(3)} of it in the first thread`;
}

/**
 * By the clock; and by processor time, which is what two processors are to a single one: on a machine of two, the
 * garbage of one thread is collected on the other processor as well. All that one thread and its helpers take for a
 * scenario, against half of what all take with two, or what the first thread takes where that is more.
 */
function gain(one: Pace, two: Pace): string {
  const byClock = two.rate / one.rate;
  const byProcessor = one.processor / Math.max(two.processor / 2, two.own);
  return `${byClock.toFixed(2)}× one by the clock, ${byProcessor.toFixed(2)}× by processor time`;
}

/** Measured over the second half. */
async function paceOf(directory: string, { term, each }: Question, jobs: number): Promise<Pace> {
  const scenarios = each * jobs;
  const rows = Array.from({ length: scenarios }, (_, place) => `s${place},${1_000_000 + place}`);
  writeFileSync(join(directory, 's.csv'), ['scenario,Principal Amount', ...rows].join('\n'));
  const marks: Mark[] = [];
  const progresses = ({ done }: { readonly done: number }): void => {
    if (marks.length > 0 && done < scenarios) return;
    if (done >= scenarios / 2) marks.push(markOf(done));
  };
  const request = {
    contract: 'dyntek-note.terms',
    scenarios: ['s.csv'],
    base: 'demo-2006.json',
    out: `out-${scenarios}-${jobs}.parquet`,
    terms: [term],
    jobs,
  };
  await runBatch(hostIn(directory), request, { progresses });
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    throw new Error('The batch told too little of its progress.');
  }
  const count = last.done - first.done;
  return {
    rate: (count / (last.at - first.at)) * 1000,
    processor: (last.used - first.used) / count,
    own: (last.own - first.own) / count,
  };
}

/** How far a batch was, in milliseconds. */
interface Mark {
  readonly at: number;
  readonly done: number;
  readonly used: number;
  readonly own: number;
}

function markOf(done: number): Mark {
  const all = process.cpuUsage();
  const own = process.threadCpuUsage();
  return {
    at: performance.now(),
    done,
    used: (all.user + all.system) / 1000,
    own: (own.user + own.system) / 1000,
  };
}

function hostIn(workingDirectory: string): Parameters<typeof runBatch>[0] {
  const sink = { write: (): void => undefined, style: plainStyle, width: 80 };
  return {
    workingDirectory,
    standardInput: process.stdin,
    output: sink,
    messages: sink,
    clock: () => 0,
  };
}
