import type { Command } from 'commander';
import type { DiffOptions } from '../commands/diff.ts';
import { DIFF_FORMATS } from '../commands/formats.ts';
import { collect, formatOption, readCount } from './options.ts';
import type { Setting } from './setting.ts';

/** More scenarios seldom show a bigger difference, and take longer than a reader waits. */
const MOST = 40;

/** `terms diff`. */
export function addDiff(program: Command, { host, finish }: Setting): void {
  program
    .command('diff')
    .summary('what changed between two versions, and what it is worth')
    .description(
      'Prints what changed between two versions of a contract, clause by clause, and what comes out otherwise over scenarios; exits with 0 where nothing does, with 1 where something does.',
    )
    .argument('<before>', 'a contract file; - is standard input')
    .argument('<after>', 'another version of it')
    .addOption(formatOption(DIFF_FORMATS))
    .option(
      '--scenario <scenario>',
      'a title, a scenario file (JSON) or a contract file; can be repeated. Else those of both, and of the files beside them',
      collect,
      [],
    )
    .option('--most <count>', 'at most so many scenarios', readCount, MOST)
    .action(async (before: string, after: string, options: DiffOptions) => {
      const { diff } = await import('../commands/diff.ts');
      finish(await diff(host, { before, after }, options));
    });
}
