import {
  compile,
  explainTerm,
  type Explanation,
  makeExecutable,
  OutlineSheet,
  readScenarioFile,
} from '@termsheet/compiler';
import { Evaluation, formatIsoDate } from '@termsheet/runtime';
import { describe, expect, test } from 'vitest';
import { explanationToText } from '../src/report/explanation/explanation-to-text.ts';
import { explanationFragment } from '../src/report/explanation/html/explanation-fragment.ts';

const LINE = `contract "A line of credit"
  currency USD
  in effect from January 1, 2000

clause §1 "Draws"
  blank Fee : money
  Balance starts at $0
  event Draw
    Amount : money
  upon Draw when Amount is more than $0
    set Balance to Balance + Amount
  Owed means Balance + Fee
  Twice means 2 * Owed
`;

const FIRST = 10_960;

/** How a term of the line of credit came about after so many draws. */
function drawing(draws: number): (name: 'Balance' | 'Fee' | 'Owed' | 'Twice') => Explanation {
  const { ir } = compile({ path: 'line.terms', text: LINE });
  if (ir === null) throw new Error('the line of credit does not compile');
  const events = Array.from({ length: draws }, (_, at) => ({
    on: formatIsoDate(FIRST + at),
    event: 'Draw',
    Amount: `${100 + at}`,
  }));
  const scenario = JSON.stringify({ blanks: { Fee: '7' }, events });
  const { inputs } = readScenarioFile(scenario, ir);
  const evaluation = new Evaluation(makeExecutable(ir), inputs, 'derivations');
  const terms = {
    Balance: { kind: 'state', index: 0 },
    Fee: { kind: 'blank', index: 0 },
    Owed: { kind: 'definition', index: 0 },
    Twice: { kind: 'definition', index: 1 },
  } as const;
  return (name) => {
    const term = { name, ...terms[name] };
    return explainTerm(evaluation, inputs, { term, day: FIRST + draws, argument: null });
  };
}

const PLACE = { idPrefix: 'x', headingLevel: 2 } as const;

describe('explanations on one page', () => {
  const explain = drawing(3);
  const sheet = new OutlineSheet();
  const outlines = [explain('Owed'), explain('Twice'), explain('Owed')].map((each) =>
    sheet.add(each),
  );
  const fragments = outlines.map((outline) => explanationFragment(outline, PLACE));
  const page = fragments.join('');

  test('tell of a shared step once, and refer to it by its number', () => {
    expect(
      page.match(/Draw of January 4, 2000 \(event 1 of the scenario\): <strong>/gu),
    ).toHaveLength(1);
    expect(fragments[1]).toContain(`see <a href="#x-step-${outlines[0]?.number ?? 0}">`);
    expect(fragments[2]).toContain(`Worked out in <a href="#x-step-${outlines[0]?.number ?? 0}">`);
  });

  test('have each step under an id of its own, to which every link leads, and no id twice', () => {
    const all = [...page.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(all).size).toBe(all.length);
    expect(fragments[2]).toContain('<section class="explained" aria-label="Owed">\n<h2>Owed</h2>');
    const ids = [...page.matchAll(/ id="(x-step-\d+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/gu)) expect(ids).toContain(target);
  });

  test('refer to an answer that is one step with nothing below it', () => {
    const own = new OutlineSheet();
    const [first = '', second = ''] = [explain('Fee'), explain('Fee')].map((each) =>
      explanationFragment(own.add(each), PLACE),
    );
    expect(second).toContain('Worked out in <a href="#x-step-1">');
    expect(first.match(/ id="x-step-1"/gu)).toHaveLength(1);
    expect(second).not.toContain(' id="x-step-1"');
  });

  test('need no script, and nest their headings', () => {
    expect(page).not.toMatch(/<script|style=|on[a-z]+=/u);
    expect(fragments[0]?.match(/<h\d/gu)).toEqual(['<h2', '<h3', '<h3', '<h3', '<h3']);
  });
});

describe('a derivation as deep as it is long', () => {
  const explanation = drawing(600)('Twice');

  test('is told of in pieces, no line far to the right', () => {
    const text = explanationToText(explanation);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110);
    const told = [...text.matchAll(/^[ │├└─]*(\d+)\. /gmu)].map(([, number]) => Number(number));
    expect(told.toSorted((a, b) => a - b)).toEqual(told.map((_, at) => at + 1));
  });

  test('opens by the hundred where it is long, and nests no deeper', () => {
    const html = explanationFragment(new OutlineSheet().add(explanation), PLACE);
    let [depth, deepest] = [0, 0];
    for (const [tag] of html.matchAll(/<\/?(?:ul|details)\b/gu)) {
      depth += tag.startsWith('</') ? -1 : 1;
      deepest = Math.max(deepest, depth);
    }
    expect(depth).toBe(0);
    expect(deepest).toBeLessThan(32);
    expect(html.match(/<details/gu)?.length).toBeLessThan(40);
    expect(html).toContain('1 to 100 of ');
  });

  test('lists the changes of what was asked about, and of what is read by the way the last', () => {
    const { summary } = new OutlineSheet().add(drawing(600)('Balance'));
    expect(summary.changes).toHaveLength(601);
    const state = explanation.derivation.steps.findLast(({ kind }) => kind === 'state');
    expect(state?.rests).toHaveLength(1);
  });
});
