import type { Command } from 'commander';
import type { Setting } from './setting.ts';

/** `terms test`. */
export function addTest(program: Command, { host, finish }: Setting): void {
  program
    .command('test')
    .summary('run the scenarios and checks of contract files')
    .description(
      'Runs every scenario and check of contract files; shows how wrong numbers came about.',
    )
    .argument('[files...]', 'contract files; all below contracts/ where none are named')
    .action(async (files: string[]) => {
      const { test } = await import('../commands/test.ts');
      finish(await test(host, files));
    });
}
