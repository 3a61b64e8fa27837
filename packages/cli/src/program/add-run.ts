import type { Command } from 'commander';
import type { RunOptions } from '../commands/run.ts';
import { addQuestionOptions, collect } from './options.ts';
import type { Setting } from './setting.ts';

/** `terms run`. */
export function addRun(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('run')
    .summary('every determined value, and why others are not')
    .description('Prints every determined value with its unit; what is undetermined, and why.')
    .argument('<file>', 'a contract file; - is standard input')
    .option('--only <term>', 'only this term; can be repeated', collect, [])
    .option('--json', 'print JSON')
    .option('--receipt <file>', 'takes the results with the hashes of all they came of');
  addQuestionOptions(command).action(async (file: string, options: RunOptions) => {
    const { run } = await import('../commands/run.ts');
    finish(await run(host, file, options));
  });
}
