import { describe, expect, test } from 'vitest';
import { Exact, type Inputs } from '@termsheet/runtime';
import {
  changeableInputs,
  compile,
  makeExecutable,
  nearestInWords,
  nearestPartings,
  partsOfScenario,
  readScenarios,
  scenarioOf,
  type Side,
  shrinkScenario,
  writeScenario,
} from '../../src/index.ts';

const NOTE = `contract "Note"
  currency USD
  in effect from January 1, 2026
  calendar Trading Day follows NYSE
party Company
share class Common Stock
clause §1 "x"
  blank Principal Amount : money
  fact Closing Price : price, each Trading Day
  fact Is Listed : yes/no
  table Noteholder
    | Name : text | Held : money |
  fact Signs for each Noteholder : yes/no
  event Sale
    Sale Price : price
  event Notice
    Of : Sale
  ambiguous Rounding
    reading "up"
    reading "down"
  obligation Payment
    Company pays Principal Amount to Company
    due on March 2, 2026
  Conversion Price starts at $2 per share
  upon Sale
    reduce Conversion Price to Sale Price
  Paid starts at $0
  upon performance of Payment
    increase Paid by the amount paid
  Consents means the count of Noteholder where Signs
scenario "all kinds"
  given Principal Amount is $1,000.55
    and Rounding is "up"
    and Is Listed is yes
    and Noteholder
      | "A" | $500 |
      | "B" | $300 |
      | "C" | $200 |
    and Signs for "A" is no
    and Signs for "B" is yes
    and Closing Price on January 5, 2026 is $11/150 per share
    and Closing Price on January 6, 2026 is none
  on February 2, 2026 Sale "first"
    Sale Price is $1.50 per share
  on February 3, 2026 Sale "second"
    Sale Price is $1.20 per share
  on February 4, 2026 Notice
    Of is "second"
  on March 2, 2026 Company performs Payment
    Amount Paid is $10
  expect on March 3, 2026
    Paid is $10
`;

const TEXT = NOTE.replace('    Amount Paid is $10\n', '').replace(
  'Paid is $10\n',
  'Paid is $1,000.55\n',
);

function told() {
  const { file, ir, diagnostics } = compile({ path: 'note.terms', text: TEXT });
  if (ir === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const [scenario] = readScenarios(file, ir);
  if (scenario === undefined) throw new Error('no scenario');
  expect(scenario.diagnostics).toEqual([]);
  return { ir, inputs: scenario.inputs, program: makeExecutable(ir) };
}

function readBack(lines: readonly string[]): Inputs {
  const head = TEXT.slice(0, TEXT.indexOf('scenario'));
  const { file, ir, diagnostics } = compile({
    path: 'note.terms',
    text: `${head}scenario "written"\n${lines.join('\n')}\n  expect on March 3, 2026\n    Paid is $0\n`,
  });
  if (ir === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const [scenario] = readScenarios(file, ir);
  expect(scenario?.diagnostics).toEqual([]);
  return scenario?.inputs ?? ({} as Inputs);
}

/** A side on which something comes about above a sum of the first blank. */
function over(cents: bigint): Side {
  const limit = Exact.decimal(cents, 2);
  return {
    work: ({ blanks: [sum] }) => {
      const isOver = sum instanceof Exact && limit.lessThan(sum);
      const shown = isOver ? 'yes' : 'no';
      const type = { kind: 'yes/no' } as const;
      return new Map([['x', { value: isOver, type, shown, asked: 'x', day: 0 }]]);
    },
  };
}

describe('a scenario made smaller', () => {
  test('a scenario that is written is read back as it was', () => {
    const { ir, inputs } = told();
    expect(readBack(writeScenario(ir, inputs))).toEqual(inputs);
  });

  test('rows that stay are called by their new places, and what speaks of those that go is not told', () => {
    const { ir, inputs } = told();
    const parts = partsOfScenario(inputs);
    const kept = parts.filter(
      (part) =>
        !(part.kind === 'row' && part.place === 0) && !(part.kind === 'event' && part.at === 1),
    );
    const smaller = scenarioOf(ir, inputs, kept);
    const lines = writeScenario(ir, smaller);
    expect(lines.filter((line) => line.includes('Signs'))).toEqual([
      '    and Signs for "B" is yes',
    ]);
    expect(lines).not.toContain('    Of is "second"');
    expect(readBack(lines).tables).toEqual(smaller.tables);
  });

  test('what is left still holds, and no longer does without any one part', () => {
    const { ir, inputs } = told();
    const wanted = ['Principal Amount', 'Sale "second"', 'Signs for "B"'];
    const holds = (smaller: Inputs): boolean => {
      const text = writeScenario(ir, smaller).join('\n');
      return wanted.every((words) => text.includes(words));
    };
    const shrunk = shrinkScenario({ program: ir, inputs, holds, tries: 500 });
    expect(shrunk.isMinimal).toBe(true);
    expect(holds(shrunk.inputs)).toBe(true);
    const parts = partsOfScenario(shrunk.inputs);
    // The row whose name the fact is kept for is needed too.
    expect(parts).toHaveLength(4);
    for (const part of parts) {
      const rest = parts.filter((each) => each !== part);
      expect(holds(scenarioOf(ir, shrunk.inputs, rest))).toBe(false);
    }
  });

  test('where the tries are used up, it says that it may not be the smallest', () => {
    const { ir, inputs } = told();
    const shrunk = shrinkScenario({ program: ir, inputs, holds: () => true, tries: 2 });
    expect(shrunk).toMatchObject({ tried: 2, isMinimal: false });
  });

  test('the nearest change at which sides part is exact to the cent', () => {
    const { program, inputs } = told();
    const changeable = changeableInputs(program, inputs);
    const search = nearestPartings({
      sides: [over(177_777n), over(178_000n)],
      inputs,
      changeable,
      tries: 200,
    });
    expect(search.found.map(nearestInWords)).toEqual([
      'when Principal Amount is $1,777.78 instead of $1,000.55; at $1,777.77 they still agree',
    ]);
    expect(search.isWhole).toBe(true);
  });
});
