import { describe, expect, test } from 'vitest';
import type { Compilation } from '@termsheet/compiler';
import { compileContract, CONTRACTS, type RealContract } from './catalogue/real-contracts.ts';
import {
  CASES,
  type Json,
  type Leaf,
  leavesOf,
  type OracleCase,
  readOracleCases,
} from './catalogue/oracle-cases.ts';
import {
  casesWithConclusions,
  type Conclusion,
  conclusionsOf,
  mustBeRecorded,
  unmetConclusions,
} from './catalogue/oracle-conclusions.ts';
import {
  type OracleAnswer,
  type OracleScenario,
  readOracleScenarios,
} from './catalogue/oracle-scenarios.ts';
import { figuresIn, isTheFigure, recordedTraps, trapsMet } from './catalogue/oracle-traps.ts';
import { normalised } from './catalogue/oracle-values.ts';
import { OTHERWISE, toldOtherwise } from './catalogue/told-otherwise.ts';
import { newWalk } from './derivations/walk-derivation.ts';
import { walkOracle } from './derivations/walk-oracle.ts';
import { absent } from './catalogue/shared-file.ts';

const cases = readOracleCases() ?? [];
const isAtHand = cases.length > 0;

test('there are 120 worked cases, and each is told', (context) => {
  if (!isAtHand) return absent(context, CASES);
  expect(cases).toHaveLength(120);
  const told = new Set(CONTRACTS.flatMap((each) => readOracleScenarios(each).map(({ id }) => id)));
  const ids = cases.map(({ id }) => id);
  expect(ids.filter((id) => !told.has(id))).toEqual([]);
  const recorded = [
    ...casesWithConclusions(),
    ...Object.keys(recordedTraps()),
    ...Object.keys(OTHERWISE),
  ];
  expect(recorded.filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(CONTRACTS)('$title', (contract) => {
  const findings = findingsOf(contract);
  const own = cases.filter((each) => each.contract === contract.prefix);
  test.each(own)('$id', (each) => {
    const scenarios = scenariosOf(each);
    const answers = scenarios.flatMap((scenario) => scenario.answers());
    expect({
      notMet: answers.filter(({ isMet }) => !isMet),
      lacking: lackingOf(each, scenarios),
      conclusions: unmetConclusions(each, { scenarios, findings }),
      wrongAnswers: trapsMet(each, scenarios),
    }).toEqual({
      notMet: [],
      lacking: toldOtherwise(each.id),
      conclusions: [],
      wrongAnswers: [],
    });
  });
});

/** Of so many scenarios the derivations of one are walked here; `pnpm fuzz derivations` walks all. */
const ONE_OF = 6;

test('every derivation ends in inputs, and each of its steps has its clause and comes to what it says', () => {
  const walked = newWalk();
  for (const contract of CONTRACTS) walkOracle(contract, (place) => place % ONE_OF === 0, walked);
  expect(walked.faults).toEqual([]);
  expect(walked.recomputed).toBeGreaterThan(1_000);
});

describe('a case fails', () => {
  test('where no line of its scenarios is borne out', () => {
    const unnoticed = cases.flatMap((each) => {
      const denied = scenariosOf(each).map((scenario) =>
        answering(scenario, (answer) => ({ ...answer, isMet: false, given: null })),
      );
      const unmet = unmetConclusions(each, { scenarios: denied, findings: () => [] });
      return Object.entries(conclusionsOf(each.id))
        .filter(([path, how]) => restsOnLines(how) && !isNamed(path, unmet))
        .map(([path]) => `${each.id} ${path}`);
    });
    expect(unnoticed).toEqual([]);
  });

  test('where a scenario gives one of its wrong answers', () => {
    const unnoticed = cases.flatMap((each) => {
      const scenarios = scenariosOf(each);
      return (recordedTraps()[each.id] ?? []).flatMap((trap) => {
        const isRefuted = 'refuted' in trap;
        const mistaken = (isRefuted ? [trap.wrong] : figuresIn(trap.wrong)).flatMap((figure) =>
          scenarios.map((scenario) =>
            answering(scenario, (answer) => ({ ...answer, isMet: false, given: figure })),
          ),
        );
        const found = trapsMet(each, isRefuted ? mistaken : [...scenarios, ...mistaken]);
        return found.length > 0 ? [] : [`${each.id} ${trap.wrong}`];
      });
    });
    expect(unnoticed).toEqual([]);
  });
});

test('a wrong answer is known by its figures, as far as they are written out', () => {
  expect(figuresIn("{'A': 2250000, 'B': 6,750,000} on 2007-01-05")).toEqual([
    '2250000',
    '6,750,000',
    '2007-01-05',
  ]);
  expect(isTheFigure('846000/73', '11589.04')).toBe(true);
  expect(isTheFigure('11750', '11589.04')).toBe(false);
  expect(isTheFigure('2007-01-05', '2007-01-05')).toBe(true);
  expect(isTheFigure('2007-01-04', '2007-01-05')).toBe(false);
});

/** The figures that a case expects and no scenario gives, and those it has and none is given. */
function lackingOf(
  { id, inputs, expected }: OracleCase,
  scenarios: readonly OracleScenario[],
): ReturnType<typeof toldOtherwise> {
  const recorded = conclusionsOf(id);
  const given = new Set(scenarios.flatMap(({ answers }) => answers().map((each) => each.given)));
  const known = new Set([...scenarios.flatMap(({ literals }) => [...literals]), ...given]);
  const isFigure = ({ path, text }: Leaf): boolean =>
    !mustBeRecorded(text, scenarios) && !(path in recorded);
  return {
    expected: figures(expected, isFigure).filter((value) => !given.has(value)),
    inputs: figures(inputs, ({ text }) => /\d/u.test(text)).filter((value) => !known.has(value)),
  };
}

function figures(json: Json, isAsked: (leaf: Leaf) => boolean): readonly string[] {
  const values = leavesOf(json)
    .filter(isAsked)
    .map(({ text }) => normalised(text));
  return [...new Set(values.filter((each) => each !== null))];
}

/** What the checker finds in a contract, which is compiled with its prose where that is asked for. */
function findingsOf(contract: RealContract): () => Compilation['diagnostics'] {
  let found: Compilation['diagnostics'] | null = null;
  return () => (found ??= compileContract(contract).diagnostics);
}

function scenariosOf({ id, contract }: OracleCase): readonly OracleScenario[] {
  return CONTRACTS.filter(({ prefix }) => prefix === contract)
    .flatMap(readOracleScenarios)
    .filter((scenario) => scenario.id === id);
}

function answering(
  scenario: OracleScenario,
  change: (answer: OracleAnswer) => OracleAnswer,
): OracleScenario {
  return { ...scenario, answers: () => scenario.answers().map(change) };
}

function restsOnLines(how: Conclusion): boolean {
  return typeof how === 'string' || 'line' in how || how.lines !== undefined;
}

function isNamed(path: string, unmet: readonly string[]): boolean {
  return unmet.some((each) => each.startsWith(`${path}: `));
}
