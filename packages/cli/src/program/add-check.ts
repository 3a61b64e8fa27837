import type { Command } from 'commander';
import type { CheckOptions } from '../commands/check.ts';
import { CHECK_FORMATS } from '../commands/formats.ts';
import { type Repeated, collect, formatOption } from './options.ts';
import type { Setting } from './setting.ts';

/** `terms check`. */
export function addCheck(program: Command, { host, finish }: Setting): void {
  program
    .command('check')
    .summary('what is wrong in contract files')
    .description('Prints what is wrong in contract files, with the lines it is about.')
    .argument('<files...>', 'contract files; - is standard input')
    .addOption(formatOption(CHECK_FORMATS))
    .option('--strict', 'let warnings fail the check as errors do')
    .option('--prose <file>', 'the words of the contract, against which quotes are verified', '')
    .option('--prose-dir <dir>', 'where the prose may be; can be repeated', collect, [])
    .action(async (files: string[], options: Omit<CheckOptions, 'proseDirectories'> & Repeated) => {
      const { check } = await import('../commands/check.ts');
      finish(await check(host, files, { ...options, proseDirectories: options.proseDir }));
    });
}
