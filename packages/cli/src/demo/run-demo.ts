import { explainTerm } from '@termsheet/compiler';
import type { Host } from '../host/host.ts';
import { printText } from '../host/print.ts';
import { stepsToText } from '../report/explanation/explanation-to-text.ts';
import { padRight } from '../report/layout/text-width.ts';
import { type DemoFiles, type DemoNote, indexOf, loadDemoNote } from './demo-note.ts';
import { NAMES } from './dyntek-names.ts';
import { ownershipLimit } from './ownership-limit.ts';
import { priceHistory } from './price-history.ts';

/** Wide enough for the tables, and what a README shows without a scroll bar. */
const WIDTH = 100;

/** Levels of steps that show the price's history and why each change was made. */
const DEPTH = 2;

/** Prints what a contract and the events of one year come to. */
export async function runDemo(host: Host, files: DemoFiles): Promise<void> {
  const started = host.clock();
  const note = await loadDemoNote(host, files);
  const lines = demoLines(note, { ...host, output: { ...host.output, width: WIDTH } });
  printText(host.output, `${lines.join('\n')}\n`);
  const took = Math.round(host.clock() - started);
  printText(host.messages, host.messages.style.dim(`${files.contract}: ${took} ms\n`));
}

function demoLines(note: DemoNote, host: Host): readonly string[] {
  const { style } = host.output;
  return [
    style.bold(note.evaluation.program.contract),
    '',
    ...titled(host, 'The Conversion Price in 2006', priceHistory(note, host)),
    ...titled(host, 'The 9.9% limit', ownershipLimit(note, host)),
    ...titled(host, 'How the last price came about', derivation(note, host)),
  ];
}

function titled(host: Host, title: string, lines: readonly string[]): readonly string[] {
  const { style } = host.output;
  const rule = `── ${title} `;
  return [
    style.cyan(padRight(rule, WIDTH).replace(/ +$/u, (end) => ` ${'─'.repeat(end.length - 1)}`)),
    '',
    ...lines,
    '',
  ];
}

function derivation(note: DemoNote, { output }: Host): readonly string[] {
  const { evaluation, inputs, day } = note;
  const { program } = evaluation;
  const index = indexOf(program, 'states', NAMES.price);
  const term = { name: NAMES.price, kind: 'state', index } as const;
  const explanation = explainTerm(evaluation, inputs, { term, day, argument: null });
  const { style, width } = output;
  return stepsToText(explanation, { style, width, depth: DEPTH }).trimEnd().split('\n');
}
