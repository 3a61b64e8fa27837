import { type Command, InvalidArgumentError } from 'commander';
import type { BatchOptions } from '../commands/batch.ts';
import { collect } from './options.ts';
import type { Setting } from './setting.ts';

/** `terms batch`. */
export function addBatch(program: Command, { host, finish }: Setting): void {
  program
    .command('batch')
    .summary('many scenarios at once, from and into tables')
    .description(
      'Works out Terms in many scenarios on all processors, into one file; started again after an interruption, it goes on from there.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .requiredOption(
      '--scenarios <files...>',
      'scenarios: JSON lines (.jsonl), CSV or Parquet, a row each',
    )
    .requiredOption('--out <file>', 'takes the results: .jsonl, .csv or .parquet')
    .option('--term <term>', 'a term to work out; can be repeated', collect, [])
    .option('--on <date>', 'the day asked about; else the one that each scenario names')
    .option('--with <name=value>', 'what a parameter is given; can be repeated', collect, [])
    .option('--base <file>', 'a scenario file (JSON) that holds where a row does not say otherwise')
    .option('--events <file>', 'a table of events (CSV, Parquet) by their scenario')
    .option('--series <file>', 'a table of dated facts (CSV, Parquet) by their scenario')
    .option('--jobs <count>', 'how many processors work; all where not said', readJobs)
    .action(async (file: string, options: BatchOptions) => {
      const { batch } = await import('../commands/batch.ts');
      finish(await batch(host, file, options));
    });
}

const MAX_JOBS = 99;

function readJobs(text: string): number {
  if (/^[1-9]\d?$/u.test(text)) return Number(text);
  throw new InvalidArgumentError(`It is a whole number from 1 to ${MAX_JOBS}.`);
}
