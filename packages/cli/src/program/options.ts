import { type Command, InvalidArgumentError, Option } from 'commander';

/** A scenario, and the day that is asked about. */
export function addDayOptions(command: Command): Command {
  return command
    .option('--scenario <scenario>', 'a scenario file (JSON), or the title of one in the contract')
    .option('--on <date>', 'the day asked about; else the one that the scenario names');
}

/** The same, with what Terms are given for. */
export function addQuestionOptions(command: Command): Command {
  return addDayOptions(command).option(
    '--with <name=value>',
    'what a parameter is given; can be repeated',
    collect,
    [],
  );
}

/** The words of the contract, and where the file that it names for them may be. */
export function addProseOptions(command: Command, words = 'the words of the contract'): Command {
  return command
    .option('--prose <file>', words, '')
    .option('--prose-dir <dir>', 'where the prose may be; can be repeated', collect, []);
}

/** How to print it: the first format where none is named. */
export function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how to print it').choices(formats).default(formats[0]);
}

/** Takes an option that can be repeated. */
export function collect(value: string, values: readonly string[]): readonly string[] {
  return [...values, value];
}

const MAX_EACH = 9999;

/** Reads a whole number from 1 on. */
export function readCount(text: string): number {
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError(`It is a whole number from 1 to ${MAX_EACH}.`);
}
