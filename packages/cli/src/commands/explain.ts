import { type Explanation, explanationToMarkdown } from '@termsheet/compiler';
import { explainQuestion } from '../contract/explain-question.ts';
import { prepareQuestion, type QuestionOptions } from '../contract/question.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import { printJson, printText } from '../host/print.ts';
import { explainedProduct } from '../receipt/products.ts';
import { writeReceipt } from '../receipt/write-receipt.ts';
import { explanationToHtml } from '../report/explanation/html/explanation-to-html.ts';
import { explanationToJson } from '../report/explanation/explanation-to-json.ts';
import { explanationToText } from '../report/explanation/explanation-to-text.ts';
import type { ExplainFormat } from './formats.ts';
import { refuse } from './refuse.ts';

/** The options of `terms explain`. */
export interface ExplainOptions extends QuestionOptions {
  readonly format: ExplainFormat;
  /** How many levels of steps are shown; all of them, but few in a terminal, where nothing is said. */
  readonly depth?: number;
  readonly all?: true;
  /** The file that takes a receipt of the explanation. */
  readonly receipt?: string;
}

/** `terms explain`: how a term came to its value, down to inputs, with the clauses. */
export async function explain(
  host: Host,
  subject: { readonly path: string; readonly term: string },
  options: ExplainOptions,
): Promise<ExitCode> {
  const { path } = subject;
  const prepared = await prepareQuestion(host, { path, options }, 'derivations');
  if (prepared.kind === 'refused') return refuse(host, [prepared.findings]);
  const { question } = prepared;
  const explanation = explainQuestion(question, subject.term);
  print(host, explanation, options);
  if (options.receipt !== undefined) {
    writeReceipt(host, options.receipt, {
      question,
      asked: { path, options: { ...options, only: [subject.term] } },
      product: explainedProduct(explanation, subject.term),
    });
  }
  return EXIT.fine;
}

function print(host: Host, explanation: Explanation, options: ExplainOptions): void {
  const { output } = host;
  const depth = depthOf(options);
  switch (options.format) {
    case 'text': {
      const { width, style } = output;
      printText(output, explanationToText(explanation, { width, style, depth }));
      break;
    }
    case 'markdown':
      output.write(showControls(explanationToMarkdown(explanation, depth)));
      break;
    case 'html':
      output.write(showControls(explanationToHtml(explanation, depth)));
      break;
    case 'json':
      printJson(output, explanationToJson(explanation));
      break;
  }
}

/** As deep as a screen or two hold: the rest is asked for. */
const TEXT_DEPTH = 3;

function depthOf({ depth, all, format }: ExplainOptions): number {
  if (all === true) return Infinity;
  return depth ?? (format === 'text' ? TEXT_DEPTH : Infinity);
}
