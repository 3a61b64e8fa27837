import type { Command } from 'commander';
import type { Setting } from './setting.ts';

/** `terms explain-diagnostic`. */
export function addExplainDiagnostic(program: Command, { host, finish }: Setting): void {
  program
    .command('explain-diagnostic')
    .summary('what a finding means, with examples')
    .description('Prints the page of one kind of finding; without a code, the list of all.')
    .argument('[code]', 'the code in the brackets of a finding')
    .action(async (code: string | undefined) => {
      const { explainDiagnostic } = await import('../commands/explain-diagnostic.ts');
      finish(explainDiagnostic(host, code ?? null));
    });
}
