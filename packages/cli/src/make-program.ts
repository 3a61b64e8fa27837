import { Command, InvalidArgumentError, Option } from 'commander';
import type { BatchOptions } from './commands/batch.ts';
import type { BuildOptions } from './commands/build.ts';
import type { CertificateOptions } from './commands/certificate.ts';
import type { CheckOptions } from './commands/check.ts';
import type { CoverageOptions } from './commands/coverage.ts';
import type { DeadlinesOptions } from './commands/deadlines.ts';
import type { ExplainOptions } from './commands/explain.ts';
import {
  CERTIFICATE_FORMATS,
  CHECK_FORMATS,
  EXPLAIN_FORMATS,
  READINGS_FORMATS,
} from './commands/formats.ts';
import type { FmtOptions } from './commands/fmt.ts';
import type { ReadingsOptions } from './commands/readings.ts';
import type { RunOptions } from './commands/run.ts';
import type { ExitCode } from './exit-code.ts';
import type { Host } from './host/host.ts';

/** What a command line needs to do its work. */
interface Setting {
  readonly host: Host;
  /** Takes what a command came to. */
  readonly finish: (code: ExitCode) => void;
}

/**
 * The command line. Each command is loaded when it is asked for, so that help and refusals wait for
 * neither the grammar nor the compiler.
 */
export function makeProgram(setting: Setting): Command {
  const { output, messages } = setting.host;
  const program = new Command('terms')
    .description('The economic terms of financing contracts: checked, run and explained.')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: output.write,
      writeErr: messages.write,
      getOutHelpWidth: () => output.width,
      getErrHelpWidth: () => messages.width,
    });
  addCheck(program, setting);
  addFmt(program, setting);
  addRun(program, setting);
  addExplain(program, setting);
  addCertificate(program, setting);
  addDeadlines(program, setting);
  addReadings(program, setting);
  addTest(program, setting);
  addBatch(program, setting);
  addCoverage(program, setting);
  addBuild(program, setting);
  addSchema(program, setting);
  addExplainDiagnostic(program, setting);
  addLsp(program, setting);
  return program;
}

function addCheck(program: Command, { host, finish }: Setting): void {
  program
    .command('check')
    .summary('what is wrong in contract files')
    .description('Prints what is wrong in contract files, with the lines it is about.')
    .argument('<files...>', 'contract files; - is standard input')
    .addOption(formatOption(CHECK_FORMATS))
    .option('--strict', 'let warnings fail the check as errors do')
    .option('--prose <file>', 'the words of the contract, against which quotes are verified', '')
    .option('--prose-dir <dir>', 'where the prose may be; can be repeated', collect, [])
    .action(async (files: string[], options: Omit<CheckOptions, 'proseDirectories'> & Repeated) => {
      const { check } = await import('./commands/check.ts');
      finish(await check(host, files, { ...options, proseDirectories: options.proseDir }));
    });
}

function addFmt(program: Command, { host, finish }: Setting): void {
  program
    .command('fmt')
    .summary('lay out contract files')
    .description(
      'Lays out contract files, and prints the paths of those that it changed; sections with errors stay as they are.',
    )
    .argument('<files...>', 'contract files; - is standard input, laid out to standard output')
    .option('--check', 'change no file; fail where one is not laid out')
    .action(async (files: string[], options: FmtOptions) => {
      const { fmt } = await import('./commands/fmt.ts');
      finish(await fmt(host, files, options));
    });
}

interface Repeated {
  readonly proseDir: readonly string[];
}

function addRun(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('run')
    .summary('every determined value, and why others are not')
    .description('Prints every determined value with its unit; what is undetermined, and why.')
    .argument('<file>', 'a contract file; - is standard input')
    .option('--only <term>', 'only this term; can be repeated', collect, [])
    .option('--json', 'print JSON');
  addQuestionOptions(command).action(async (file: string, options: RunOptions) => {
    const { run } = await import('./commands/run.ts');
    finish(await run(host, file, options));
  });
}

function addExplain(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('explain')
    .summary('how a term came to its value')
    .description('Prints how a term came to its value, down to inputs, with the clauses.')
    .argument('<file>', 'a contract file; - is standard input')
    .argument('<term>', 'the term, as the file spells it')
    .addOption(formatOption(EXPLAIN_FORMATS))
    .option('--depth <levels>', 'how many levels of steps to show; text: 3, else all', readDepth)
    .option('--all', 'show all steps, however deep');
  addQuestionOptions(command).action(
    async (path: string, term: string, options: ExplainOptions) => {
      const { explain } = await import('./commands/explain.ts');
      finish(await explain(host, { path, term }, options));
    },
  );
}

function addCertificate(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('certificate')
    .summary('a certificate or notice of an event, from a template')
    .description(
      'Writes a certificate of adjustment, a notice of conversion or the like from a template in the folder `certificates` beside the contract: figures from the contract, blanks where something is not known.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .option('--event <event>', 'the event: its number in the scenario, from 1, or its id')
    .option('--template <template>', 'the name of a template in the folder, or a file (Markdown)')
    .addOption(
      new Option(
        '--format <format>',
        'in which form; else as the name of the file to write ends, or markdown',
      ).choices(CERTIFICATE_FORMATS),
    )
    .option('--out <file>', 'the file to write; needed for pdf and docx');
  addDayOptions(command).action(async (file: string, options: CertificateOptions) => {
    const { certificate } = await import('./commands/certificate.ts');
    finish(await certificate(host, file, options));
  });
}

function addDeadlines(program: Command, { host, finish }: Setting): void {
  const command = program
    .command('deadlines')
    .summary('who must do what by when, and what is late')
    .description(
      'Prints who must do what for whom by when: what is late and at what cost, what is due, what comes, what is done; and whether covenants hold.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .option('--json', 'print JSON');
  addDayOptions(command).action(async (file: string, options: DeadlinesOptions) => {
    const { deadlines } = await import('./commands/deadlines.ts');
    finish(await deadlines(host, file, options));
  });
}

function addReadings(program: Command, { host, finish }: Setting): void {
  program
    .command('readings')
    .summary('the readings of each ambiguity, and what they come to')
    .description(
      'Prints the readings of each ambiguity side by side, and over scenarios where they part the most: in money, shares, days, prices, yes or no.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .argument('[scenarios...]', 'files that use it, for their scenarios; scenario files (JSON)')
    .addOption(formatOption(READINGS_FORMATS))
    .option('--each <count>', 'at most so many scenarios for an ambiguity', readCount, EACH)
    .action(async (file: string, using: string[], options: ReadingsOptions) => {
      const { readings } = await import('./commands/readings.ts');
      finish(await readings(host, { file, using }, options));
    });
}

function addTest(program: Command, { host, finish }: Setting): void {
  program
    .command('test')
    .summary('run the scenarios and checks of contract files')
    .description(
      'Runs every scenario and check of contract files; shows how wrong numbers came about.',
    )
    .argument('[files...]', 'contract files; all below contracts/ where none are named')
    .action(async (files: string[]) => {
      const { test } = await import('./commands/test.ts');
      finish(await test(host, files));
    });
}

function addBatch(program: Command, { host, finish }: Setting): void {
  program
    .command('batch')
    .summary('many scenarios at once, from and into tables')
    .description(
      'Works out Terms in many scenarios on all processors, into one file; started again after an interruption, it goes on from there.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .requiredOption(
      '--scenarios <files...>',
      'scenarios: JSON lines (.jsonl), CSV or Parquet, a row each',
    )
    .requiredOption('--out <file>', 'takes the results: .jsonl, .csv or .parquet')
    .option('--term <term>', 'a term to work out; can be repeated', collect, [])
    .option('--on <date>', 'the day asked about; else the one that each scenario names')
    .option('--with <name=value>', 'what a parameter is given; can be repeated', collect, [])
    .option('--base <file>', 'a scenario file (JSON) that holds where a row does not say otherwise')
    .option('--events <file>', 'a table of events (CSV, Parquet) by their scenario')
    .option('--series <file>', 'a table of dated facts (CSV, Parquet) by their scenario')
    .option('--jobs <count>', 'how many processors work; all where not said', readJobs)
    .action(async (file: string, options: BatchOptions) => {
      const { batch } = await import('./commands/batch.ts');
      finish(await batch(host, file, options));
    });
}

function addCoverage(program: Command, { host, finish }: Setting): void {
  program
    .command('coverage')
    .summary('what accounts for each section of the prose')
    .description(
      'Prints what accounts for each numbered section of the prose, those first for which nothing does; and which scenarios exercise each clause.',
    )
    .argument('<file>', 'a contract file; - is standard input')
    .argument('[using...]', 'files that use it, whose scenarios count too')
    .option('--strict', 'fail where a section is not accounted for')
    .option('--prose <file>', 'the words of the contract', '')
    .option('--prose-dir <dir>', 'where the prose may be; can be repeated', collect, [])
    .option('--json', 'print JSON')
    .action(
      async (
        file: string,
        using: string[],
        options: Omit<CoverageOptions, 'proseDirectories'> & Repeated,
      ) => {
        const { coverage } = await import('./commands/coverage.ts');
        const proseDirectories = options.proseDir;
        finish(await coverage(host, { file, using }, { ...options, proseDirectories }));
      },
    );
}

function addBuild(program: Command, { host, finish }: Setting): void {
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
      const { build } = await import('./commands/build.ts');
      finish(await build(host, { file, using }, options));
    });
}

function addSchema(program: Command, { host, finish }: Setting): void {
  program
    .command('schema')
    .summary("the JSON Schema of a contract's scenario files")
    .description("Prints the JSON Schema of a contract's scenario files.")
    .argument('<file>', 'a contract file; - is standard input')
    .action(async (file: string) => {
      const { schema } = await import('./commands/schema.ts');
      finish(await schema(host, file));
    });
}

function addExplainDiagnostic(program: Command, { host, finish }: Setting): void {
  program
    .command('explain-diagnostic')
    .summary('what a finding means, with examples')
    .description('Prints the page of one kind of finding; without a code, the list of all.')
    .argument('[code]', 'the code in the brackets of a finding')
    .action(async (code: string | undefined) => {
      const { explainDiagnostic } = await import('./commands/explain-diagnostic.ts');
      finish(explainDiagnostic(host, code ?? null));
    });
}

function addLsp(program: Command, { finish }: Setting): void {
  program
    .command('lsp')
    .summary('the language server, for editors')
    .description('Serves editors over standard input and output until they end it.')
    .option('--stdio', 'the standard streams, which are the only channel')
    .action(async () => {
      const { lsp } = await import('./commands/lsp.ts');
      finish(await lsp());
    });
}

function addDayOptions(command: Command): Command {
  return command
    .option('--scenario <scenario>', 'a scenario file (JSON), or the title of one in the contract')
    .option('--on <date>', 'the day asked about; else the one that the scenario names');
}

function addQuestionOptions(command: Command): Command {
  return addDayOptions(command).option(
    '--with <name=value>',
    'what a parameter is given; can be repeated',
    collect,
    [],
  );
}

function formatOption(formats: readonly string[]): Option {
  return new Option('--format <format>', 'how to print it').choices(formats).default(formats[0]);
}

function collect(value: string, values: readonly string[]): readonly string[] {
  return [...values, value];
}

/** What the scenarios that choose a reading themselves show is mostly all that there is. */
const EACH = 12;

const MAX_EACH = 9999;

function readCount(text: string): number {
  if (/^[1-9]\d{0,3}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError(`It is a whole number from 1 to ${MAX_EACH}.`);
}

const MAX_JOBS = 99;

function readJobs(text: string): number {
  if (/^[1-9]\d?$/u.test(text)) return Number(text);
  throw new InvalidArgumentError(`It is a whole number from 1 to ${MAX_JOBS}.`);
}

/** Deeper, the lines of the tree leave no room for what they are about. */
const MAX_DEPTH = 99;

function readDepth(text: string): number {
  if (/^\d{1,2}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError(`It is a whole number of at most ${MAX_DEPTH}.`);
}
