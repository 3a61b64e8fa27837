import { describe, expect, test } from 'vitest';
import type { ScenarioList, ListedScenario } from '@termsheet/lsp/protocol';
import { scenarioAt } from '../src/scenarios/scenario-at.ts';
import { failuresOf, testId } from '../src/scenarios/scenario-failures.ts';
import { choicesOf, fileName, picksOf } from '../src/scenarios/scenario-picks.ts';
import { statusText } from '../src/scenarios/status-text.ts';

const NOTE = 'file:///deals/acme%20note.terms';
const BESIDE = 'file:///deals/scenarios.terms';

function place(uri: string, name: string, [from, to]: readonly [number, number]): ListedScenario {
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 9 } };
  return { uri, name, range, selectionRange: range };
}

const split = place(NOTE, 'a split', [10, 14]);
const sale = place(NOTE, 'a sale', [16, 20]);
const late = place(BESIDE, 'too late', [3, 9]);
const contract: ScenarioList = {
  contract: 'Note',
  chosen: null,
  scenarios: [late, split, sale],
};
const chosen: ScenarioList = { ...contract, chosen: { uri: NOTE, name: 'a sale' } };

describe('the scenario at a place', () => {
  test.each([
    [NOTE, 10, 'a split'],
    [NOTE, 14, 'a split'],
    [NOTE, 16, 'a sale'],
    [NOTE, 15, undefined],
    [NOTE, 3, undefined],
    [BESIDE, 3, 'too late'],
  ])('%s line %d', (uri, line, name) => {
    const at = { uri, position: { line, character: 4 } };
    expect(scenarioAt(at, contract.scenarios)?.name).toBe(name);
  });
});

describe('the list to pick from', () => {
  test('begins with the scenarios of the file itself, and names the file of the others', () => {
    expect(picksOf(contract, NOTE)).toEqual([
      { label: 'a split', description: '', scenario: { uri: NOTE, name: 'a split' } },
      { label: 'a sale', description: '', scenario: { uri: NOTE, name: 'a sale' } },
      {
        label: 'too late',
        description: 'scenarios.terms',
        scenario: { uri: BESIDE, name: 'too late' },
      },
    ]);
  });

  test('marks the chosen one, and offers none', () => {
    expect(choicesOf(chosen, NOTE).map(({ label }) => label)).toEqual([
      'No scenario',
      'a split',
      '$(check) a sale',
      'too late',
    ]);
  });

  test('does not offer none where none is chosen', () => {
    expect(choicesOf(contract, NOTE).map(({ label }) => label)).toEqual([
      'a split',
      'a sale',
      'too late',
    ]);
  });

  test('has lines for what a title alone would not tell apart', () => {
    const twice = { ...chosen, scenarios: [sale, place(BESIDE, 'a sale', [1, 2])] };
    expect(choicesOf(twice, NOTE).map(({ label }) => label)).toEqual([
      'No scenario',
      '$(check) a sale',
      'a sale',
    ]);
  });

  test.each([
    [NOTE, 'acme note.terms'],
    ['untitled:Untitled-1', 'untitled:Untitled-1'],
    ['file:///100%.terms', '100%.terms'],
  ])('knows %s as %s', (uri, name) => {
    expect(fileName(uri)).toBe(name);
  });
});

describe('the status bar', () => {
  test('says nothing where there is nothing to choose', () => {
    expect(statusText(null)).toBeNull();
    expect(statusText({ contract: null, chosen: null, scenarios: [] })).toBeNull();
  });

  test('invites to choose', () => {
    expect(statusText(contract)?.text).toBe('$(beaker) No scenario');
  });

  test('names the chosen scenario and its file', () => {
    expect(statusText(chosen)).toEqual({
      text: '$(beaker) a sale',
      tooltip: 'The values shown are those of “a sale” in acme note.terms. Choose another.',
    });
  });

  test('shortens a long title', () => {
    const name = 'the Company does not deliver until the last day of the year';
    const text = statusText({ ...chosen, chosen: { uri: NOTE, name } })?.text;
    expect(text).toBe('$(beaker) the Company does not deliver until the…');
  });
});

describe('a test', () => {
  const outcome = { uri: NOTE, name: 'a sale', milliseconds: 3 } as const;

  test('that came out has no failures', () => {
    expect(failuresOf({ ...outcome, outcome: 'passed', findings: [] })).toEqual([]);
  });

  test('fails at the line of each expectation', () => {
    const findings = [{ range: sale.range, message: 'Price is $1, not $2.' }];
    expect(failuresOf({ ...outcome, outcome: 'failed', findings })).toEqual(findings);
  });

  test('never fails without a word', () => {
    for (const how of ['failed', 'unreadable'] as const) {
      const [failure] = failuresOf({ ...outcome, outcome: how, findings: [] });
      expect(failure?.message).toMatch(/^The scenario .*\.$/u);
      expect(failure?.range).toBeNull();
    }
    expect(failuresOf(null)).toEqual([
      { message: 'There is no such scenario any more.', range: null },
    ]);
  });

  test('is known by file and title', () => {
    expect(testId(NOTE, null)).not.toBe(testId(NOTE, ''));
    expect(testId(NOTE, 'a sale')).not.toBe(testId(BESIDE, 'a sale'));
  });
});
