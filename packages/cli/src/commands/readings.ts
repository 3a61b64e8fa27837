import {
  ambiguitiesOf,
  caseOfScenarioFile,
  combinedToJson,
  combineReadings,
  joinWords,
  casesOfScenarios,
  type ComparedAmbiguity,
  compareReadings,
  type ReadingCases,
  readingsToJson,
} from '@termsheet/compiler';
import { contractFindings } from '../contract/contract-findings.ts';
import { findTitled } from '../contract/find-titled.ts';
import { loadContract } from '../contract/load-contract.ts';
import { loadScenario } from '../contract/load-scenario.ts';
import type { SoundContract } from '../contract/loaded-contract.ts';
import { asSound } from '../contract/question.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import { printJson, printText } from '../host/print.ts';
import type { FileFindings } from '../report/findings/file-findings.ts';
import { combinedToMarkdown } from '../report/readings/combined-to-markdown.ts';
import { combinedToText } from '../report/readings/combined-to-text.ts';
import type { CombinedScenario } from '../report/readings/combined-words.ts';
import { readingsToMarkdown } from '../report/readings/readings-to-markdown.ts';
import { readingsToText } from '../report/readings/readings-to-text.ts';
import type { ReadingsFormat } from './formats.ts';
import { refuse } from './refuse.ts';

/** The options of `terms readings`. */
export interface ReadingsOptions {
  readonly format: ReadingsFormat;
  /** At most so many scenarios are worked out for each ambiguity. */
  readonly each: number;
  /** One scenario, of which every combination of readings that matters is shown. */
  readonly scenario?: string;
  /** The Terms that are asked for then; all that it expects, or that the contract works out, where none are. */
  readonly term: readonly string[];
}

/** `terms readings`: the readings of each ambiguity side by side, and what they come to. */
export async function readings(
  host: Host,
  { file, using }: { readonly file: string; readonly using: readonly string[] },
  options: ReadingsOptions,
): Promise<ExitCode> {
  const loaded = await loadContract(host, file);
  const contract = asSound(loaded);
  if (contract === null) return refuse(host, [contractFindings(loaded)], options.format);
  const files = [casesOfScenarios(contract.compilation)].filter((cases) => cases !== null);
  for (const path of using) {
    // One after the other: messages keep their order.
    // oxlint-disable-next-line no-await-in-loop
    const cases = await loadCases(host, contract, path);
    if ('diagnostics' in cases) return refuse(host, [cases], options.format);
    files.push(cases);
  }
  if (options.scenario !== undefined) {
    const cases = await casesNamed(host, contract, { files, named: options.scenario });
    if ('diagnostics' in cases) return refuse(host, [cases], options.format);
    printCombined(host, combine(contract, cases, options), options);
    return EXIT.fine;
  }
  const ambiguities = ambiguitiesOf(contract.compilation);
  const compared = compareReadings({ ambiguities, files, scenariosEach: options.each });
  print(host, { contract: contract.ir.contract, compared }, options);
  return EXIT.fine;
}

const CONTRACT_FILE = /\.terms$/u;

/** The scenarios of a file that uses the contract, or a scenario file; or the findings in its way. */
async function loadCases(
  host: Host,
  contract: SoundContract,
  path: string,
): Promise<ReadingCases | FileFindings> {
  if (CONTRACT_FILE.test(path)) {
    const using = await loadContract(host, path);
    return casesOfScenarios(using.compilation) ?? contractFindings(using);
  }
  const { inputs, day, ...file } = await loadScenario(host, contract, path);
  if (file.diagnostics.length > 0) return file;
  if (day === null) {
    throw new Refusal(
      `"${showControls(path)}" names no day to ask about: give the scenario an \`expect on\` with a day, or the file an \`on\`.`,
    );
  }
  return caseOfScenarioFile(contract.ir, { path: file.path, inputs, on: day });
}

/** One scenario of a file. */
interface NamedCase {
  readonly program: ReadingCases['program'];
  readonly ofCase: ReadingCases['cases'][number];
}

/** The scenario of that title, or of the only title that it is part of; else the scenario file. */
async function casesNamed(
  host: Host,
  contract: SoundContract,
  { files, named }: { readonly files: readonly ReadingCases[]; readonly named: string },
): Promise<NamedCase | FileFindings> {
  const all = files.flatMap(({ program, cases }) => cases.map((ofCase) => ({ program, ofCase })));
  const near = findTitled(all, ({ ofCase }) => ofCase.title, named);
  const [only] = near;
  if (only !== undefined && near.length === 1) return only;
  if (near.length > 1) {
    throw new Refusal(`"${showControls(named)}" is part of ${near.length} titles; write one out.`);
  }
  const cases = await loadCases(host, contract, named);
  if ('diagnostics' in cases) return cases;
  const [ofCase] = cases.cases;
  if (ofCase === undefined) throw new Refusal(`"${showControls(named)}" has no scenario.`);
  return { program: cases.program, ofCase };
}

/** So many combinations of readings are worked out, and so many changed scenarios tried to part others. */
const RUNS = 240;
const TRIES = 400;

function combine(
  { ir }: SoundContract,
  { program, ofCase }: NamedCase,
  { term }: ReadingsOptions,
): CombinedScenario {
  const { inputs, title } = ofCase;
  const questions = ofCase.questions.filter(({ name }) => term.length === 0 || term.includes(name));
  if (questions.length === 0) {
    const names = [...new Set(ofCase.questions.map(({ name }) => name))];
    throw new Refusal(
      `The scenario does not ask for ${joinWords(term.map(showControls))}; it asks for ${joinWords(names.map(showControls))}.`,
    );
  }
  const combined = combineReadings({ program, inputs, questions, runs: RUNS, tries: TRIES });
  return { contract: ir.contract, scenario: title, combined };
}

function printCombined(
  { output }: Host,
  found: CombinedScenario,
  { format }: ReadingsOptions,
): void {
  switch (format) {
    case 'text':
      printText(output, combinedToText(found, output));
      break;
    case 'markdown':
      output.write(showControls(combinedToMarkdown(found)));
      break;
    case 'json': {
      const { contract, scenario, combined } = found;
      printJson(output, { contract, scenario, ...combinedToJson(combined) });
      break;
    }
  }
}

function print(
  { output }: Host,
  found: { readonly contract: string; readonly compared: readonly ComparedAmbiguity[] },
  { format }: ReadingsOptions,
): void {
  const { contract, compared } = found;
  switch (format) {
    case 'text':
      printText(output, readingsToText(contract, compared, output));
      break;
    case 'markdown':
      output.write(showControls(readingsToMarkdown(contract, compared)));
      break;
    case 'json':
      printJson(output, { contract, ambiguities: readingsToJson(compared) });
      break;
  }
}
