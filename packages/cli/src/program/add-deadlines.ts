import { type Command, Option } from 'commander';
import type { DeadlinesOptions } from '../commands/deadlines.ts';
import { DEADLINES_FORMATS } from '../commands/formats.ts';
import { addDayOptions, formatOption } from './options.ts';
import type { Setting } from './setting.ts';

/** `terms deadlines`. */
export function addDeadlines(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('deadlines')
    .summary('who must do what by when, and what is late')
    .description(
      'Prints who must do what for whom by when: what is late and at what cost, what is due, what comes, what is done; and whether covenants hold.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .addOption(formatOption(DEADLINES_FORMATS))
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .option('--through <date>', 'list the dates of schedules to that day, not the next alone')
    .option('--out <file>', 'takes the docket')
    .option('--calendar <name>', "what a calendar is called; else by the contract's title");
  addDayOptions(command).action(async (file: string, options: DeadlinesOptions) => {
    const { deadlines } = await import('../commands/deadlines.ts');
    finish(await deadlines(host, file, options));
  });
}
