import { expect, test } from 'vitest';
import {
  ambiguitiesOf,
  casesOfScenarios,
  type ComparedAmbiguity,
  compareReadings,
  type ReadingCases,
} from '@termsheet/compiler';
import {
  compileContract,
  compiled,
  type RealContract,
  CONTRACTS,
  filesOf,
} from './catalogue/real-contracts.ts';
import { absent, sharedFile } from './catalogue/shared-file.ts';
import { amountApart, partedInUnits } from './findings/amount-apart.ts';
import type { ContractFindings } from './findings/contract-findings.ts';
import type { Traced } from './findings/defects-part.ts';
import { findDuties } from './findings/find-duties.ts';
import { findingsPage } from './findings/findings-page.ts';
import { readingsPage } from './findings/readings-page.ts';
import { WITHOUT_AMOUNT } from './findings/without-amount.ts';
import { DEFECTS, readDefects, readFoundBy, type RuleFinding } from './findings/read-defects.ts';

const defects = readDefects();
const isAtHand = defects !== null && CONTRACTS.every(({ prose }) => sharedFile(prose) !== null);

test('each of the 132 known defects is traced to what finds it', (context) => {
  if (defects === null) return absent(context, DEFECTS);
  expect(defects).toHaveLength(132);
  expect(Object.keys(readFoundBy())).toEqual(defects.map(({ id }) => id));
});

test(
  'what is said to find a defect does, and the page says so',
  { timeout: 300_000 },
  async (context) => {
    if (defects === null || !isAtHand) return absent(context, DEFECTS);
    const foundBy = readFoundBy();
    const contracts = CONTRACTS.map(findingsOf);
    const traced = defects.map((defect): Traced => ({
      ...defect,
      foundBy: foundBy[defect.id] ?? {},
    }));
    expect(traced.flatMap((each) => unfounded(each, contracts))).toEqual([]);
    await expect(findingsPage(contracts, traced)).toMatchFileSnapshot('../docs/findings.md');
  },
);

test(
  'two readings of each ambiguity part in a scenario by an amount, which the page of readings shows',
  { timeout: 300_000 },
  async () => {
    const contracts = CONTRACTS.map((contract) => {
      const { title, folder } = contract;
      const { compared, cases } = comparedOf(contract);
      const undecided = compared.filter(({ most }) => partedInUnits(most) === null);
      const found = undecided.map(({ name }) => [name, amountApart(cases, name)] as const);
      const amounts = new Map(
        found.flatMap(([name, each]) => (each === null ? [] : [[name, each]])),
      );
      return { title, folder, compared, amounts };
    });
    const all = contracts.flatMap(({ compared }) => compared);
    expect(all.length).toBeGreaterThanOrEqual(25);
    expect(all.filter(({ most }) => most.length === 0).map(({ name }) => name)).toEqual([]);
    const silent = contracts.flatMap(({ compared, amounts }) =>
      compared.filter(({ name, most }) => partedInUnits(most) === null && !amounts.has(name)),
    );
    expect(silent.map(({ name }) => name).toSorted()).toEqual(Object.keys(WITHOUT_AMOUNT));
    const page = '../docs/explained/readings-of-two-contracts.md';
    await expect(readingsPage(contracts)).toMatchFileSnapshot(page);
  },
);

/** For one ambiguity so many scenarios are worked out: those that choose a reading of it come first. */
const SCENARIOS_EACH = 12;

interface ComparedReadings {
  readonly compared: readonly ComparedAmbiguity[];
  readonly cases: readonly ReadingCases[];
}

const COMPARED = new Map<string, ComparedReadings>();

/** The readings of a contract, compared once for all tests. */
function comparedOf(contract: RealContract): ComparedReadings {
  const { folder } = contract;
  const known = COMPARED.get(folder);
  if (known !== undefined) return known;
  const cases = filesOf(folder).flatMap(
    (path) => casesOfScenarios(compiled(folder, path, null)) ?? [],
  );
  const ambiguities = ambiguitiesOf(compileContract(contract));
  const compared = compareReadings({ ambiguities, files: cases, scenariosEach: SCENARIOS_EACH });
  COMPARED.set(folder, { compared, cases });
  return { compared, cases };
}

function findingsOf(contract: RealContract): ContractFindings {
  const { folder, prefix, title } = contract;
  const compilation = compileContract(contract);
  const files = filesOf(folder).map((path) => ({ path, file: compiled(folder, path, null) }));
  const { compared } = comparedOf(contract);
  // The worked cases ask for figures of one day; what happens in time is in the scenarios.
  const told = files.filter(({ path }) => path.startsWith('scenarios')).map(({ file }) => file);
  return { prefix, title, compilation, compared, duties: findDuties(told) };
}

/** What is said to find a defect and does not: a rule that is silent, a reading that no scenario parts. */
function unfounded(
  { id, foundBy: { rules = [], reading } }: Traced,
  contracts: readonly ContractFindings[],
): readonly string[] {
  const contract = contracts.find(({ prefix }) => id.startsWith(`X-${prefix}`));
  const silent = rules.filter((each) => contract === undefined || !isFound(each, contract));
  const parts = contract?.compared.some(({ name, most }) => name === reading && most.length > 0);
  return [
    ...silent.map(({ rule }) => `${id}: ${rule}`),
    ...(reading === undefined || parts === true ? [] : [`${id}: reading ${reading}`]),
  ];
}

function isFound({ rule, words }: RuleFinding, { compilation }: ContractFindings): boolean {
  return compilation.diagnostics.some(
    ({ code, message }) => code === rule && message.includes(words),
  );
}
