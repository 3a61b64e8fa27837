import type { Command } from 'commander';
import { READINGS_FORMATS } from '../commands/formats.ts';
import type { ReadingsOptions } from '../commands/readings.ts';
import { collect, formatOption, readCount } from './options.ts';
import type { Setting } from './setting.ts';

/** What the scenarios that choose a reading themselves show is mostly all that there is. */
const EACH = 6;

/** `terms readings`. */
export function addReadings(program: Command, { host, finish }: Setting): void {
  program
    .command('readings')
    .summary('the readings of each ambiguity, and what they come to')
    .description(
      'Prints the readings of each ambiguity side by side, and over scenarios where they part the most: in money, shares, days, prices, yes or no.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .argument('[scenarios...]', 'files that use it, for their scenarios; scenario files (JSON)')
    .addOption(formatOption(READINGS_FORMATS))
    .option(
      '--scenario <scenario>',
      'one scenario, a title or a file (JSON): every combination of readings that matters in it',
    )
    .option('--term <term>', 'with --scenario: only this term; can be repeated', collect, [])
    .option('--each <count>', 'at most so many scenarios for an ambiguity', readCount, EACH)
    .action(async (file: string, using: string[], options: ReadingsOptions) => {
      const { readings } = await import('../commands/readings.ts');
      finish(await readings(host, { file, using }, options));
    });
}
