import type { Command } from 'commander';
import type { Setting } from './setting.ts';

/** `terms lsp`. */
export function addLsp(program: Command, { host, finish }: Setting): void {
  program
    .command('lsp')
    .summary('the language server, for editors')
    .description('Serves editors over standard input and output until they end it.')
    .option('--stdio', 'the standard streams, which are the only channel')
    .action(async () => {
      const { lsp } = await import('../commands/lsp.ts');
      finish(await lsp(host));
    });
}
