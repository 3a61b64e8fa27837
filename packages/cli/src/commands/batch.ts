import type {
  BatchRequest,
  BatchSummary,
  BatchWatcher,
  RefusedRow,
} from '../batch/batch-request.ts';
import { runBatch } from '../batch/run-batch.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';

/** The options of `terms batch`: a request, with the terms under the name of their option. */
export interface BatchOptions extends Omit<BatchRequest, 'contract' | 'terms'> {
  readonly term: readonly string[];
}

/** `terms batch`: many scenarios of a contract, into one file; prints its path. */
export async function batch(
  host: Host,
  contract: string,
  { term, ...options }: BatchOptions,
): Promise<ExitCode> {
  const request: BatchRequest = { ...options, contract, terms: term };
  const began = host.clock();
  const outcome = await runBatch(host, request, tellOn(host));
  if (outcome.kind === 'unsound') {
    const { refuse } = await import('./refuse.ts');
    return refuse(host, [outcome.findings]);
  }
  const { summary } = outcome;
  printText(host.messages, `${summarise(summary, host.clock() - began)}\n`);
  printText(host.output, `${request.out}\n`);
  return summary.refused === 0 ? EXIT.fine : EXIT.findings;
}

/** More rows than these are counted: each stands in the results with its reason. */
const MAX_TOLD = 20;

/** Milliseconds between two reports of progress. */
const PACE = 5_000;

function tellOn(host: Host): BatchWatcher {
  const { messages } = host;
  let told = 0;
  // The time that the threads take to begin says nothing of the time that is left.
  let since: { readonly at: number; readonly done: number } | null = null;
  let last = host.clock();
  return {
    begins: ({ done, total }) => {
      if (done === 0) return;
      printText(
        messages,
        `${outOf(done, total)} scenarios are done already; going on from there.\n`,
      );
    },
    refuses: (row) => {
      told += 1;
      if (told <= MAX_TOLD) printText(messages, describe(row, messages.style.red));
      if (told === MAX_TOLD)
        printText(messages, 'Further scenarios with faults are only counted.\n');
    },
    progresses: ({ done, total }) => {
      const now = host.clock();
      since ??= { at: now, done };
      if (now - last < PACE || done === since.done) return;
      last = now;
      const rate = (done - since.done) / (now - since.at);
      const left = total === null ? '' : `, ${duration((total - done) / rate)} left`;
      const speed = count(Math.round(rate * 1000));
      printText(messages, `${outOf(done, total)} scenarios, ${speed} a second${left}\n`);
    },
  };
}

/** `1,200 of 50,000`; of how many is not said as long as they are still being read. */
function outOf(done: number, total: number | null): string {
  return total === null ? count(done) : `${count(done)} of ${count(total)}`;
}

/** `scenarios.csv, line 7, scenario "b": $.blanks."Principal Amount": …` */
function describe(
  { file, row, rowIs, scenario, reason }: RefusedRow,
  paint: (text: string) => string,
): string {
  const named = scenario === null ? '' : `, scenario "${oneLine(scenario)}"`;
  const place = paint(showControls(`${oneLine(file)}, ${rowIs} ${row}${named}:`));
  const [first = '', ...others] = reason.split('\n');
  return [`${place} ${first}`, ...others.map((line) => `  ${line}`), ''].join('\n');
}

/** A name from a file cannot break out of its line, nor fill the screen. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').slice(0, 80);
}

function summarise({ scenarios, refused, resumed }: BatchSummary, milliseconds: number): string {
  const faults =
    refused === 0
      ? 'each worked out'
      : `${count(refused)} of them with faults, in the results as \`refused\``;
  const rate = Math.round(((scenarios - resumed) / Math.max(1, milliseconds)) * 1000);
  const speed = rate === 0 ? '' : `, ${count(rate)} a second`;
  return `${count(scenarios)} ${scenarios === 1 ? 'scenario' : 'scenarios'}, ${faults}; ${duration(milliseconds)}${speed}`;
}

function count(figure: number): string {
  return String(figure).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}

function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  return seconds < 100 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
