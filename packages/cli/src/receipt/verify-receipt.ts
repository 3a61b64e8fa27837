import { dirname, join } from 'node:path';
import { collectResults, type Results } from '@termsheet/compiler';
import { narrowResults } from '../contract/narrow-results.ts';
import { prepareQuestion, type Question } from '../contract/question.ts';
import { Refusal } from '../files/refusal.ts';
import type { Host } from '../host/host.ts';
import { compareReceipts, type Comparison } from './compare-receipts.ts';
import { makeReceipt } from './make-receipt.ts';
import type { Receipt } from './receipt.ts';

/** A receipt that is to be verified, and where what it speaks of is to be had. */
export interface Verifying {
  readonly receipt: Receipt;
  /** The receipt's file, as the user named it. */
  readonly path: string;
  /** Where the contract is now; null where the receipt says it. */
  readonly contract: string | null;
  /** Where the scenario is now; null where the receipt says it. */
  readonly scenario: string | null;
}

/** What came of it: a comparison, or why nothing could be worked out anew. */
export type Verified =
  | { readonly kind: 'compared'; readonly comparison: Comparison }
  | { readonly kind: 'not worked out'; readonly because: string };

/**
 * Asks anew what a receipt is of, and compares.
 *
 * @throws Refusal where a file that it is of cannot be read, with what to do.
 */
export async function verifyReceipt(host: Host, verifying: Verifying): Promise<Verified> {
  const { receipt } = verifying;
  const asked = askedAgain(verifying);
  const prepared = await prepareQuestion(host, asked, 'values');
  if (prepared.kind === 'refused') {
    const { path } = prepared.findings;
    const because = `there are findings in ${path}, which \`terms run\` on it shows`;
    return { kind: 'not worked out', because };
  }
  const { question } = prepared;
  const results = answer(question, receipt);
  if (typeof results === 'string') return { kind: 'not worked out', because: results };
  const place = { workingDirectory: host.workingDirectory, folder: host.workingDirectory };
  const now = makeReceipt({ question, results, asked }, place);
  return { kind: 'compared', comparison: compareReceipts(receipt, now) };
}

/** The results that the receipt asks for; or why there are none, as where a Term is there no more. */
function answer(question: Question, { question: { only } }: Receipt): Results | string {
  const results = collectResults(question.evaluation, question);
  try {
    return narrowResults(results, question, only);
  } catch (error) {
    if (error instanceof Refusal) return error.message.replace(/\.$/u, '');
    throw error;
  }
}

/** The question of a receipt, its files by the ways to them from where the user is. */
function askedAgain(verifying: Verifying) {
  const { receipt, path } = verifying;
  const { question } = receipt;
  const from = (way: string): string => join(dirname(path), way);
  const contract =
    verifying.contract ?? (question.contract === null ? null : from(question.contract));
  if (contract === null) {
    throw new Refusal(
      'The contract came from standard input, and no file is known: say where it is by --contract FILE.',
    );
  }
  const scenario = verifying.scenario ?? scenarioOf(question, from);
  const { on, only } = question;
  return { path: contract, options: { scenario, on, with: question.with, only } };
}

function scenarioOf({ scenario }: Receipt['question'], from: (way: string) => string): string {
  if ('title' in scenario) return scenario.title;
  if (scenario.file !== null) return from(scenario.file);
  throw new Refusal(
    'The scenario came from standard input, and no file is known: say where it is by --scenario FILE.',
  );
}
