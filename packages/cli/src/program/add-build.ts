import type { Command } from 'commander';
import type { BuildOptions } from '../commands/build.ts';
import type { Setting } from './setting.ts';

/** `terms build`. */
export function addBuild(program: Command, { host, finish }: Setting): void {
  program
    .command('build')
    .summary('a contract as a program in another language')
    .description('Writes a contract as a program in another language; prints the paths written.')
    .argument('<file>', 'a contract file; - is standard input')
    .argument('[using...]', 'files that use it, whose scenarios become test vectors too')
    .requiredOption('--target <target>', 'what to write, such as typescript')
    .requiredOption('--out <dir>', 'the directory that takes the files')
    .option('--numeric <mode>', 'simulation: figures are exact, or float64 (doubles)')
    .option('--term <name...>', 'simulation: the terms that it gives; all that it covers else')
    .option(
      '--scenario <scenario>',
      'for excel: a scenario file (JSON), or the title of one in the contract',
    )
    .action(async (file: string, using: string[], options: BuildOptions) => {
      const { build } = await import('../commands/build.ts');
      finish(await build(host, { file, using }, options));
    });
}
