import type { Command } from 'commander';
import type { ReportOptions } from '../commands/report.ts';
import { addProseOptions, addQuestionOptions, collect } from './options.ts';
import type { Setting } from './setting.ts';

/** `terms report`. */
export function addReport(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('report')
    .summary('a contract and a scenario as one page')
    .description(
      'Writes one HTML page, which needs nothing else, on what a contract comes to in a scenario: the words beside the clauses beside the values, histories, a payoff, the docket, readings, coverage and findings; every figure opens how it came about.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .argument('[using...]', 'files that use it, whose scenarios count for readings and coverage')
    .requiredOption('--out <file>', 'takes the page (.html)');
  addProseOptions(command)
    .option('--figure <term>', 'a figure that stands first; can be repeated', collect, [])
    .option('--payoff <term>', 'a term to draw over a range; can be repeated', collect, [])
    .option('--over <name>', 'what is varied: a fact, a blank, a parameter, or "FIELD of EVENT"')
    .option('--from <figure>', 'where the range begins')
    .option('--to <figure>', 'where it ends');
  addQuestionOptions(command).action(
    async (file: string, using: string[], options: ReportOptions) => {
      const { report } = await import('../commands/report.ts');
      finish(await report(host, { file, using }, options));
    },
  );
}
