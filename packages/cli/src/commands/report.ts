import { resolve } from 'node:path';
import { readArgument, type TermPlace } from '@termsheet/compiler';
import { Exact } from '@termsheet/runtime';
import { findTerm } from '../contract/find-term.ts';
import type { ProseOptions } from '../contract/find-prose.ts';
import { loadContracts } from '../contract/load-contract.ts';
import { prepareQuestion, type Question, type QuestionOptions } from '../contract/question.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import { writeFileWhole } from '../files/write-file-whole.ts';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { makeReport } from '../html-report/make-report.ts';
import { type ChosenPayoff, choosePayoff } from '../html-report/payoff/choose-payoff.ts';
import { isCalled, variablesOf } from '../html-report/payoff/variable.ts';
import { refuse } from './refuse.ts';

/** The options of `terms report`. */
export interface ReportOptions extends QuestionOptions, ProseOptions {
  /** The file that takes the page. */
  readonly out: string;
  /** Terms whose figures stand first. */
  readonly figure: readonly string[];
  /** Terms to draw over a range of a figure. */
  readonly payoff: readonly string[];
  /** What is varied, and between which figures. */
  readonly over?: string;
  readonly from?: string;
  readonly to?: string;
}

/** `terms report`: a contract and a scenario as one page; prints its path. */
export async function report(
  host: Host,
  { file, using }: { readonly file: string; readonly using: readonly string[] },
  options: ReportOptions,
): Promise<ExitCode> {
  const asked = { path: file, options, prose: options };
  const prepared = await prepareQuestion(host, asked, 'derivations');
  if (prepared.kind === 'refused') return refuse(host, [prepared.findings]);
  const { question } = prepared;
  for (const remark of question.contract.remarks) printText(host.messages, `note: ${remark}\n`);
  const others = await loadContracts(host, using);
  const page = await makeReport(host, {
    question,
    using: others.map(({ compilation }) => compilation),
    figures: options.figure.map((typed) => termOf(question, typed)),
    payoff: payoffOf(question, options),
  });
  writeFileWhole(resolve(host.workingDirectory, options.out), page);
  printText(host.output, `${options.out}\n`);
  return EXIT.fine;
}

function termOf({ evaluation }: Question, typed: string): TermPlace {
  return findTerm(evaluation.program, typed);
}

/** What is drawn over a range. What was asked for and cannot be drawn is refused, not left out. */
function payoffOf(question: Question, options: ReportOptions): ChosenPayoff | null {
  const { payoff, over = null, from, to } = options;
  const variables = variablesOf(question);
  const variable = over === null ? undefined : variables.find((each) => isCalled(each, over));
  if (over !== null && variable === undefined) {
    const names = [...new Set(variables.map(({ name }) => name))].join(', ');
    throw new Refusal(
      `“${showControls(over)}” is no figure that can be varied. ${names === '' ? 'The scenario has none.' : `There is ${showControls(names)}.`}`,
    );
  }
  if (over === null && (from !== undefined || to !== undefined)) {
    throw new Refusal('--from and --to are the range of what --over names.');
  }
  const bound = (text: string | undefined, name: string): Exact | null =>
    text === undefined || variable === undefined
      ? null
      : readBound(question, { name, text, variable });
  const terms = payoff.map((typed) => termOf(question, typed));
  const wishes = { terms, over, from: bound(from, '--from'), to: bound(to, '--to') };
  const chosen = choosePayoff(question, wishes);
  if (chosen === null && (terms.length > 0 || over !== null)) {
    throw new Refusal(
      'That cannot be drawn: no figure of it moves over the range, or nothing says how far the range goes (--from and --to do).',
    );
  }
  return chosen;
}

function readBound(
  { contract }: Question,
  {
    name,
    text,
    variable,
  }: {
    readonly name: string;
    readonly text: string;
    readonly variable: ReturnType<typeof variablesOf>[number];
  },
): Exact {
  const read = readArgument(contract.ir, { name, type: variable.type, text });
  if ('value' in read && read.value instanceof Exact) return read.value;
  throw new Refusal('problem' in read ? showControls(read.problem) : `${name} is no figure.`);
}
