import type { Command } from 'commander';
import type { VerifyOptions } from '../commands/verify.ts';
import type { Setting } from './setting.ts';

/** `terms verify`. */
export function addVerify(program: Command, { host, finish }: Setting): void {
  program
    .command('verify')
    .summary('whether the results of a receipt are the same now')
    .description(
      'Works the results of a receipt out anew, and says that they are the same, or what differs.',
    )
    .argument(
      '<receipt>',
      'a file that `--receipt` of run, explain or certificate wrote; - is standard input',
    )
    .option('--contract <file>', 'where the contract is, if not where the receipt says')
    .option('--scenario <file>', 'where the scenario is, if not where the receipt says')
    .option('--json', 'print JSON')
    .action(async (path: string, options: VerifyOptions) => {
      const { verify } = await import('../commands/verify.ts');
      finish(await verify(host, path, options));
    });
}
