import { type Command, InvalidArgumentError } from 'commander';
import type { ExplainOptions } from '../commands/explain.ts';
import { EXPLAIN_FORMATS } from '../commands/formats.ts';
import { addQuestionOptions, formatOption } from './options.ts';
import type { Setting } from './setting.ts';

/** `terms explain`. */
export function addExplain(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('explain')
    .summary('how a term came to its value')
    .description('Prints how a term came to its value, down to inputs, with the clauses.')
    .argument('<file>', 'a contract file; - is standard input')
    .argument('<term>', 'the term, as the file spells it')
    .addOption(formatOption(EXPLAIN_FORMATS))
    .option('--depth <levels>', 'how many levels of steps to show; text: 3, else all', readDepth)
    .option('--all', 'show all steps, however deep')
    .option('--receipt <file>', 'takes the explanation with the hashes of all it came of');
  addQuestionOptions(command).action(
    async (path: string, term: string, options: ExplainOptions) => {
      const { explain } = await import('../commands/explain.ts');
      finish(await explain(host, { path, term }, options));
    },
  );
}

/** Deeper, the lines of the tree leave no room for what they are about. */
const MAX_DEPTH = 99;

function readDepth(text: string): number {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError(`It is a whole number of at most ${MAX_DEPTH}.`);
}
