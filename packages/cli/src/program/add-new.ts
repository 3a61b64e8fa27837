import { type Command, Option } from 'commander';
import type { NewOptions } from '../commands/new.ts';
import { TEMPLATES } from '../commands/templates.ts';
import type { Setting } from './setting.ts';

/** `terms new`. */
export function addNew(program: Command, { host, finish }: Setting): void {
  const from = new Option('--from <template>', 'what to begin with').choices(TEMPLATES);
  program
    .command('new')
    .summary('a folder with a small contract to begin with')
    .description(
      'Makes a folder with a contract that checks, scenarios that pass, and a page on both.',
    )
    .argument('<name>', 'what the contract is called, as "Acme Bridge Note"')
    .addOption(from.default(TEMPLATES[0]))
    .action(async (name: string, options: NewOptions) => {
      const { startContract } = await import('../commands/new.ts');
      finish(startContract(host, name, options));
    });
}
