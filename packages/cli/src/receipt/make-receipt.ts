import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { collectResults, type HashedFile, resultsToJson } from '@termsheet/compiler';
import { formatIsoDate } from '@termsheet/runtime';
import { narrowResults } from '../contract/narrow-results.ts';
import type { Question } from '../contract/question.ts';
import { STANDARD_INPUT } from '../files/read-text.ts';
import { engineIdentity } from './engine-identity.ts';
import { hashOf } from './hash-of.ts';
import type { Product } from './products.ts';
import { RECEIPT_VERSION, type ReceiptBody, type ReceiptQuestion } from './receipt.ts';

/** What a receipt is of. */
export interface Received {
  readonly question: Question;
  /** What was made besides results; null for a run. */
  readonly product: Product | null;
  /** As the user asked it. */
  readonly asked: {
    readonly path: string;
    readonly options: {
      readonly scenario?: string;
      readonly with: readonly string[];
      readonly only: readonly string[];
    };
  };
}

/** Where a receipt stands, and where what was asked stands. */
interface Place {
  readonly workingDirectory: string;
  /** The folder of the receipt. */
  readonly folder: string;
}

/** What a receipt says of results, before it is sealed. */
export function makeReceipt(received: Received, place: Place): ReceiptBody {
  const { question, product, asked } = received;
  const { only } = asked.options;
  const results = narrowResults(collectResults(question.evaluation, question), question, only);
  const { compilation } = question.contract;
  const {
    contract,
    source,
    on: _,
    ...shown
  } = resultsToJson(results, {
    source: compilation.sourceHash,
    diagnostics: [],
  });
  return {
    termsheetReceipt: RECEIPT_VERSION,
    contract,
    question: questionOf(received, place),
    source: { hash: source, files: sourceFiles(question) },
    inputs: { files: [...inputFiles(question), ...templateFiles(product)] },
    engine: engineIdentity(),
    results: shown,
    ...(product === null ? {} : { product: { hash: product.hash } }),
  };
}

function questionOf({ question, asked, product }: Received, place: Place): ReceiptQuestion {
  const { path, options } = asked;
  const { scenario } = question;
  const way = (named: string): string | null =>
    named === STANDARD_INPUT ? null : wayTo(named, place);
  return {
    command: product?.command ?? 'run',
    contract: way(path),
    scenario:
      scenario.title === null
        ? { file: way(options.scenario ?? STANDARD_INPUT) }
        : { title: scenario.title },
    on: formatIsoDate(question.day),
    with: options.with,
    only: options.only,
    ...askedOf(product, place),
  };
}

function askedOf(product: Product | null, place: Place): Partial<ReceiptQuestion> {
  switch (product?.command) {
    case 'explain':
      return { term: product.term };
    case 'certificate':
      return { event: product.event, template: wayTo(product.template.path, place) };
    case undefined:
      return {};
  }
}

function templateFiles(product: Product | null): readonly HashedFile[] {
  if (product?.command !== 'certificate') return [];
  const { path, text } = product.template;
  return [{ path: basename(path), hash: hashOf(text) }];
}

/** From the receipt's folder, as it is written on every system; where no way leads there, by its name. */
function wayTo(path: string, { workingDirectory, folder }: Place): string {
  const way = relative(folder, resolve(workingDirectory, path));
  return isAbsolute(way) ? basename(way) : way.split(sep).join('/');
}

/** The files that the contract was compiled from, by the ways to them from its own folder. */
function sourceFiles({ contract }: Question): readonly HashedFile[] {
  const [own, ...used] = contract.compilation.sourceFiles;
  if (own === undefined) return [];
  const below = dirname(own.path);
  const others = used.map(({ path, hash }) => ({
    path: relative(below, path).split(sep).join('/'),
    hash,
  }));
  return [{ path: basename(own.path), hash: own.hash }, ...others];
}

function inputFiles({ scenario }: Question): readonly HashedFile[] {
  if (scenario.title !== null) return [];
  return [
    { path: basename(scenario.path), hash: hashOf(scenario.text) },
    ...[...scenario.tables].map(([path, text]) => ({ path, hash: hashOf(text) })),
  ];
}
