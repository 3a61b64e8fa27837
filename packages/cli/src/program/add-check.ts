import type { Command } from 'commander';
import type { CheckOptions } from '../commands/check.ts';
import { CHECK_FORMATS } from '../commands/formats.ts';
import { addProseOptions, formatOption } from './options.ts';
import type { Setting } from './setting.ts';

/** `terms check`. */
export function addCheck(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('check')
    .summary('what is wrong in contract files')
    .description('Prints what is wrong in contract files, with the lines it is about.')
    .argument('<files...>', 'contract files; - is standard input')
    .addOption(formatOption(CHECK_FORMATS))
    .option('--strict', 'let warnings fail the check as errors do');
  addProseOptions(command, 'the words of the contract, against which quotes are verified').action(
    async (files: string[], options: CheckOptions) => {
      const { check } = await import('../commands/check.ts');
      finish(await check(host, files, options));
    },
  );
}
