import type { Command } from 'commander';
import type { Setting } from './setting.ts';

/** `terms schema`. */
export function addSchema(program: Command, { host, finish }: Setting): void {
  program
    .command('schema')
    .summary("the JSON Schema of a contract's scenario files")
    .description("Prints the JSON Schema of a contract's scenario files.")
    .argument('<file>', 'a contract file; - is standard input')
    .action(async (file: string) => {
      const { schema } = await import('../commands/schema.ts');
      finish(await schema(host, file));
    });
}
