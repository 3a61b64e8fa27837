import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ColumnPlan,
  type ColumnTarget,
  planEventColumns,
  planScenarioColumns,
  planSeriesColumns,
  rowToScenario,
  type ScenarioRow,
} from '../../src/batch/index.ts';
import { exampleIr as ir } from '../inputs/example-ir.ts';

function targets(plan: ColumnPlan): readonly ColumnTarget[] {
  if ('problem' in plan) throw new Error(plan.problem);
  return plan.targets;
}

const HEADINGS = [
  'scenario',
  'Principal Amount',
  'Day Count',
  'Shares Outstanding',
  'events',
  'on',
];
const plan = {
  columns: targets(planScenarioColumns(ir, HEADINGS)),
  eventColumns: ['scenario', 'on', 'event', 'Base Share Price', 'Tranches'],
  seriesColumns: targets(planSeriesColumns(ir, ['scenario', 'date', 'Closing Price', 'Listed'])),
};

function scenarioOf(row: Partial<ScenarioRow>): unknown {
  const written = rowToScenario(plan, { cells: [], events: [], series: [], ...row });
  return 'problem' in written ? written : JSON.parse(written.text);
}

describe('a row', () => {
  test('is the scenario file that says the same; what is empty says nothing', () => {
    const cells = ['s1', '500000', '', '[["2006-01-01","5"]]', '[{"on":"2006-01-02"}]', null];
    expect(scenarioOf({ cells })).toEqual({
      scenario: 's1',
      blanks: { 'Principal Amount': '500000' },
      facts: { 'Shares Outstanding': [['2006-01-01', '5']] },
      events: [{ on: '2006-01-02' }],
    });
  });

  test('takes its events and its series from the tables beside it', () => {
    const events = [
      ['s1', '2006-01-02', 'Issuance', '0.2', null],
      ['s1', '2006-01-03', 'Notice of Conversion', '', '["1","2"]'],
    ];
    const series = [
      ['s1', '2006-01-02', '0.20', ''],
      ['s1', '2006-01-03', '0.21', 'yes'],
    ];
    expect(scenarioOf({ cells: ['s1'], events, series })).toEqual({
      scenario: 's1',
      events: [
        { on: '2006-01-02', event: 'Issuance', 'Base Share Price': '0.2' },
        { on: '2006-01-03', event: 'Notice of Conversion', Tranches: ['1', '2'] },
      ],
      facts: {
        'Closing Price': [
          ['2006-01-02', '0.20'],
          ['2006-01-03', '0.21'],
        ],
        Listed: [['2006-01-03', 'yes']],
      },
    });
  });

  test('says no more than its columns, whatever stands in its cells', () => {
    const hostile = fc.constantFrom(
      '"',
      '"}',
      '],"on":"2020-01-01","x":[',
      '{"a":1}',
      '\\',
      '\n',
      '=1+1',
      '\u2028',
      '\0',
    );
    const cell = fc.oneof(
      fc.string(),
      fc.array(hostile).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell, cell, cell, cell), (cells) => {
        const scenario = scenarioOf({ cells }) as Record<string, Record<string, unknown>>;
        if ('problem' in scenario) return;
        const allowed = ['scenario', 'blanks', 'readings', 'facts', 'events', 'on'];
        expect(Object.keys(scenario).filter((key) => !allowed.includes(key))).toEqual([]);
        expect(scenario['blanks']?.['Principal Amount'] ?? '').toBe(cells[1]);
        expect(scenario['on'] ?? '').toBe(cells[5]);
      }),
      { seed: 6 },
    );
  });

  test('is refused where a cell opens like JSON and is none, or events stand twice', () => {
    expect(scenarioOf({ cells: ['s1', '', '', '[["2006-01-01","5"]'] })).toEqual({
      problem: expect.stringContaining('$.facts."Shares Outstanding": The cell opens like JSON'),
    });
    const events = [['s1', '2006-01-02', 'Issuance', '{', null]];
    expect(scenarioOf({ cells: ['s1'], events })).toEqual({
      problem: expect.stringContaining('$.events[0]: The cell opens like JSON'),
    });
    expect(scenarioOf({ cells: ['s1', '', '', '', '[]'], events })).toEqual({
      problem: expect.stringContaining('in its own row and in the file of events'),
    });
  });
});

describe('a heading', () => {
  test.each([
    ['Principle Amount', 'Did you mean `Principal Amount`?'],
    ['Conversion Price', 'ask for the Term by --term'],
    ['Issuance', 'is an event'],
    ['', 'no blank, fact, ambiguity or table named ``'],
    ['__proto__', 'named `__proto__`'],
  ])('%s is no input', (heading, told) => {
    const found = planScenarioColumns(ir, ['scenario', heading]);
    if (!('problem' in found)) throw new Error('It was taken.');
    expect(`${found.problem} ${found.help}`).toContain(told);
  });

  test('stands once, and those that join tables stand', () => {
    expect(planScenarioColumns(ir, ['on', 'on'])).toMatchObject({
      problem: 'Two columns are named `on`.',
    });
    expect(planEventColumns(ir, ['scenario', 'event'])).toMatchObject({
      problem: 'It has no column `on`.',
    });
    expect(planEventColumns(ir, ['scenario', 'on', 'Base Shares Price'])).toMatchObject({
      help: 'Did you mean `Base Share Price`?',
    });
    expect(planSeriesColumns(ir, ['scenario', 'Closing Price'])).toMatchObject({
      problem: 'It has no column `date`.',
    });
    expect(planSeriesColumns(ir, ['scenario', 'date', 'Principal Amount'])).toMatchObject({
      problem: expect.stringContaining('is no fact'),
    });
  });
});
