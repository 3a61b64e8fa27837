import { describe, expect, test } from 'vitest';
import {
  type Expectation,
  judgeExpectation,
  makeExecutable,
  readScenarios,
  type Verdict,
} from '@termsheet/compiler';
import { Evaluation } from '@termsheet/runtime';
import { compiled, CONTRACTS, type ContractFolder } from './catalogue/contract-folder.ts';
import {
  expectedValue,
  type Json,
  leavesOf,
  literalsOf,
  normalised,
} from './catalogue/oracle-values.ts';
import { OTHERWISE, toldOtherwise } from './catalogue/told-otherwise.ts';
import { absent, sharedFile } from './catalogue/shared-file.ts';

const CASES = 'oracle/cases.json';

/** One worked case of the independent oracle. */
interface OracleCase {
  readonly id: string;
  readonly contract: string;
  readonly inputs: Json;
  readonly expected: Json;
  readonly traps?: readonly { readonly wrong: string }[];
}

/** The cases of which no scenario is told yet; it is to become empty. */
const NOT_TOLD: readonly string[] = [];

const text = sharedFile(CASES);
const cases: readonly OracleCase[] = text === null ? [] : JSON.parse(text).cases;

test('there are 120 worked cases, and each is told', (context) => {
  if (text === null) return absent(context, CASES);
  expect(cases).toHaveLength(120);
  const told = new Set(CONTRACTS.flatMap((each) => readOracle(each).map(({ id }) => id)));
  expect(cases.map(({ id }) => id).filter((id) => !told.has(id))).toEqual(NOT_TOLD);
});

describe.each(CONTRACTS)('$title', (contract) => {
  const own = cases.filter((each) => each.contract === contract.prefix);
  test.each(own)('$id', ({ id, inputs, expected, traps = [] }) => {
    const scenarios = readOracle(contract).filter((each) => each.id === id);
    if (NOT_TOLD.includes(id)) return;
    expect(scenarios.flatMap(({ verdicts }) => verdicts().filter((each) => !each.isMet))).toEqual(
      [],
    );
    const said = new Set(scenarios.flatMap((each) => each.expectations.map(expectedValue)));
    const wanted = valuesIn(expected);
    const given = new Set(scenarios.flatMap(({ literals }) => [...literals]));
    const lacking = {
      expected: wanted.filter((value) => !said.has(value)),
      inputs: valuesIn(inputs).filter((value) => /\d/u.test(value) && !given.has(value)),
    };
    expect(lacking).toEqual(toldOtherwise(id));
    const wrong = traps.map((trap) => normalised(trap.wrong)).filter((each) => each !== null);
    expect(wrong.filter((value) => said.has(value) && !wanted.includes(value))).toEqual(
      OTHERWISE[id]?.traps ?? [],
    );
  });
});

function valuesIn(json: Json): readonly string[] {
  const values = leavesOf(json).map(normalised);
  return [...new Set(values.filter((each) => each !== null))];
}

/** A scenario of an oracle file, by the id that its title begins with. */
interface OracleScenario {
  readonly id: string;
  readonly expectations: readonly Expectation[];
  readonly verdicts: () => readonly Verdict[];
  readonly literals: ReadonlySet<string>;
}

const READ = new Map<string, readonly OracleScenario[]>();

function readOracle({ folder }: ContractFolder): readonly OracleScenario[] {
  const known = READ.get(folder);
  if (known !== undefined) return known;
  const { file, ir } = compiled(folder, 'oracle.terms', null);
  if (ir === null) throw new Error(`${folder}/oracle.terms does not compile`);
  const program = makeExecutable(ir);
  const nodes = file.sections.filter((section) => section.kind === 'Scenario');
  const read = readScenarios(file, ir).map((scenario, index): OracleScenario => {
    const { title, inputs, expectations, diagnostics } = scenario;
    if (diagnostics.length > 0) throw new Error(diagnostics[0]?.message);
    const node = nodes[index];
    return {
      id: /^(\w+): /u.exec(title)?.[1] ?? '',
      expectations,
      verdicts: () => {
        const evaluation = new Evaluation(program, inputs);
        return expectations.map((each) => judgeExpectation(evaluation, each));
      },
      literals: node === undefined ? new Set() : literalsOf(node, file),
    };
  });
  READ.set(folder, read);
  return read;
}
