import type { Command } from 'commander';
import type { FmtOptions } from '../commands/fmt.ts';
import type { Setting } from './setting.ts';

/** `terms fmt`. */
export function addFmt(program: Command, { host, finish }: Setting): void {
  program
    .command('fmt')
    .summary('lay out contract files')
    .description(
      'Lays out contract files, and prints the paths of those that it changed; sections with errors stay as they are.',
    )
    .argument('<files...>', 'contract files; - is standard input, laid out to standard output')
    .option('--check', 'change no file; fail where one is not laid out')
    .action(async (files: string[], options: FmtOptions) => {
      const { fmt } = await import('../commands/fmt.ts');
      finish(await fmt(host, files, options));
    });
}
