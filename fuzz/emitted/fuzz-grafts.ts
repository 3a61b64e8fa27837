import { emitWorkbook, type ReadScenario, readScenarios, type Workbook } from '@termsheet/compiler';
import * as fc from 'fast-check';
import { compareGrids } from '../../packages/cli/test/workbook/compare-with-engine.ts';
import { OFFICE } from '../../packages/cli/test/workbook/recalculated.ts';
import { recalculatedDays } from '../../packages/cli/test/workbook/recalculated-days.ts';
import { nameParts } from '../../packages/compiler/src/emit/typescript/names/name-parts.ts';
import { holdsAgreement } from '../../packages/compiler/test/emit/agreement-law.ts';
import { InProcess } from '../../packages/compiler/test/emit/compare-evaluators.ts';
import { DirectLaw } from '../../packages/compiler/test/emit/direct-law.ts';
import { openModule, toldOf } from '../../packages/compiler/test/emit/emitted-module.ts';
import { holdsAgreement as holdsPython } from '../../packages/compiler/test/emit/python/agreement-law.ts';
import {
  packagesFolder,
  writePackage,
} from '../../packages/compiler/test/emit/python/emitted-package.ts';
import { PythonProcess } from '../../packages/compiler/test/emit/python/python-process.ts';
import { type Grafted, graftedContract } from '../grafted-contract.ts';
import { Random } from '../random.ts';
import type { Seeds } from './contracts.ts';

const FOLDER = 'grafts';

/** Random histories of each contract. */
const HISTORIES = 3;

/** Holds one evaluator of a contract to the engine. @throws Error that says in what it differs. */
type Hold = (grafted: Grafted, number: number) => void | Promise<void>;

/**
 * Holds direct code, modules of TypeScript, packages of Python and workbooks to the engine on contracts that nobody
 * wrote; gives how many differ. A workbook may say of less than the engine what it is, and never another thing.
 */
export async function fuzzGrafts({ from, to }: Seeds): Promise<number> {
  const start = performance.now();
  const python = new PythonProcess(packagesFolder(FOLDER));
  const books = new Books();
  const holds: readonly Hold[] = [
    holdDirect,
    holdModule,
    (grafted, number) => holdPackage(python, grafted, number),
    (grafted, number) => books.take(grafted, number),
  ];
  let contracts = 0;
  let failed = 0;
  for (let number = from; number < to; number += 1) {
    const grafted = graftedContract(number);
    if (grafted === null) continue;
    contracts += 1;
    // One after the other, so that what is told is told of one.
    // oxlint-disable-next-line no-await-in-loop
    failed += await countFaults(holds, grafted, number);
    if ((number + 1 - from) % 100 === 0) console.error(`${number + 1 - from} of ${to - from}`);
  }
  python.end();
  failed += await books.differ();
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.log(`grafts: ${contracts} contracts in ${seconds} s, ${failed} failed; ${books.told}`);
  return failed;
}

async function countFaults(
  holds: readonly Hold[],
  grafted: Grafted,
  number: number,
): Promise<number> {
  try {
    for (const hold of holds) {
      // oxlint-disable-next-line no-await-in-loop
      await hold(grafted, number);
    }
    return 0;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(`case ${number}: ${why}\n${grafted.text}`);
    return 1;
  }
}

function holdDirect({ ir }: Grafted, number: number): void {
  const law = new DirectLaw(ir);
  if (law.wanted.definitions.length + law.wanted.states.length === 0) return;
  for (const question of fc.sample(law.questions(), { numRuns: HISTORIES, seed: number })) {
    const { given, expected } = law.ask(question);
    const [right, wrong] = [JSON.stringify(expected), JSON.stringify(given)];
    if (right !== wrong) throw new Error(`the engine gives ${right}, direct code ${wrong}`);
  }
}

async function holdModule({ ir }: Grafted, number: number): Promise<void> {
  const open = await openModule(ir, FOLDER, `grafted-${number}`);
  const evaluator = new InProcess(ir, nameParts(ir));
  holdsAgreement({ evaluator, open }, { seed: number, numRuns: HISTORIES });
}

async function holdPackage(python: PythonProcess, { ir }: Grafted, number: number): Promise<void> {
  const name = writePackage(ir, FOLDER, toldOf(`grafted-${number}`));
  await holdsPython(ir, { python, package: name }, { seed: number, numRuns: 1 });
}

/** A workbook of one of a contract's scenarios. */
interface Book {
  readonly number: number;
  readonly grafted: Grafted;
  readonly scenario: ReadScenario;
  readonly workbook: Workbook;
}

/** A workbook may not know what the engine does; and where several things are missing it may name another than it. */
const KNOWS_LESS = /found "#N\/A"|found "#.*", engine (?:unknown|none|not yet|impossible)/u;

/** LibreOffice takes a minute for more. */
const MOST_CELLS = 60_000;

/** Workbooks wait for one another, since LibreOffice takes long to begin. */
class Books {
  #waiting: Book[] = [];
  #compared = 0;
  #failed = 0;
  #less = 0;

  get told(): string {
    return `${this.#compared} cells of workbooks, ${this.#less} of which the engine says more`;
  }

  async take(grafted: Grafted, number: number): Promise<void> {
    const { ir, compiled } = grafted;
    const scenarios = readScenarios(compiled.file, ir).filter(
      ({ days, diagnostics }) => days.length > 0 && diagnostics.length === 0,
    );
    if (OFFICE === undefined || scenarios.length === 0) return;
    const scenario = new Random(number).pick(scenarios);
    const { inputs, title } = scenario;
    const spare = { rows: 1, tableRows: 1, prices: 1 };
    const asked = { inputs, loaded: title, day: null, scenarios: [scenario], spare };
    const workbook = emitWorkbook(ir, asked);
    const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
    if (cells > MOST_CELLS) return;
    this.#waiting.push({ number, grafted, scenario, workbook });
    if (this.#waiting.length >= 100) await this.#compare();
  }

  /** How many workbooks differ. */
  async differ(): Promise<number> {
    await this.#compare();
    return this.#failed;
  }

  async #compare(): Promise<void> {
    const alike = Map.groupBy(this.#waiting.splice(0), ({ workbook }) =>
      workbook.sheets.map(({ name }) => name).join(),
    );
    for (const books of alike.values()) {
      // oxlint-disable-next-line no-await-in-loop
      const grids = await recalculatedDays(books.map(({ workbook }) => workbook));
      for (const [at, book] of books.entries()) this.#judge(book, grids.slice(at, at + 1));
    }
  }

  #judge(
    { number, grafted, scenario, workbook }: Book,
    grids: Parameters<typeof compareGrids>[1]['grids'],
  ): void {
    const done = { scenarios: [scenario], workbooks: [workbook], grids };
    const { compared, differences } = compareGrids(grafted.ir, done);
    const wrong = differences.filter((difference) => !KNOWS_LESS.test(difference));
    this.#compared += compared;
    this.#less += differences.length - wrong.length;
    if (wrong.length === 0) return;
    this.#failed += 1;
    console.error(`case ${number}: in a workbook ${wrong.join('; ')}\n${grafted.text}`);
  }
}
