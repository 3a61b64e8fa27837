import { dirname, join } from 'node:path';
import { makeCertified } from '../certificate/make-certified.ts';
import { explainQuestion } from '../contract/explain-question.ts';
import { prepareQuestion, type Question } from '../contract/question.ts';
import { Refusal } from '../files/refusal.ts';
import type { Host } from '../host/host.ts';
import type { FileFindings } from '../report/findings/file-findings.ts';
import { compareReceipts, type Comparison } from './compare-receipts.ts';
import { makeReceipt } from './make-receipt.ts';
import { certifiedProduct, explainedProduct, type Product } from './products.ts';
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
  const recording = receipt.question.command === 'explain' ? 'derivations' : 'values';
  const prepared = await prepareQuestion(host, asked, recording);
  if (prepared.kind === 'refused') return refusedBy(prepared.findings);
  const { question } = prepared;
  const place = { workingDirectory: host.workingDirectory, folder: host.workingDirectory };
  try {
    const product = productAgain(host, verifying, question);
    if (product !== null && 'diagnostics' in product) return refusedBy(product);
    const now = makeReceipt({ question, asked, product }, place);
    return { kind: 'compared', comparison: compareReceipts(receipt, now) };
  } catch (error) {
    // As where a Term or an event is there no more.
    if (!(error instanceof Refusal)) throw error;
    return { kind: 'not worked out', because: error.message.replace(/\.$/u, '') };
  }
}

function refusedBy({ path }: FileFindings): Verified {
  const because = `there are findings in ${path}, which \`terms run\` on it shows`;
  return { kind: 'not worked out', because };
}

function productAgain(
  host: Host,
  { receipt, path }: Verifying,
  question: Question,
): Product | FileFindings | null {
  const { command, on, term = '', event = '', template } = receipt.question;
  switch (command) {
    case 'run':
      return null;
    case 'explain':
      return explainedProduct(explainQuestion(question, term), term);
    case 'certificate': {
      const named = template === undefined ? {} : { template: join(dirname(path), template) };
      const made = makeCertified(host, question, { on, event, ...named });
      return made.kind === 'refused' ? made.findings : certifiedProduct(made, event);
    }
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
