import type { Command } from 'commander';
import type { CoverageOptions } from '../commands/coverage.ts';
import { addProseOptions } from './options.ts';
import type { Setting } from './setting.ts';

/** `terms coverage`. */
export function addCoverage(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('coverage')
    .summary('what accounts for each section of the prose')
    .description(
      'Prints what accounts for each numbered section of the prose, those first for which nothing does; and which scenarios exercise each clause.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .argument('[using...]', 'files that use it, whose scenarios count too')
    .option('--strict', 'fail where a section is not accounted for');
  addProseOptions(command)
    .option('--json', 'print JSON')
    .action(async (file: string, using: string[], options: CoverageOptions) => {
      const { coverage } = await import('../commands/coverage.ts');
      finish(await coverage(host, { file, using }, options));
    });
}
