import { Exact, formatIsoDate, Missing } from '@termsheet/runtime';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Answers, contractOf, day } from './contract.ts';

const ON = formatIsoDate(day('2026-03-06'));

/** A contract that asks a formula of X both for figures and for itself. */
function asking(body: string, range: string): Answers {
  return contractOf(`  blank One : number
  Formula for X (number) : number means One * (${body})
  Answer : number means Formula for Answer
  solved together Answer${range}`).given({ blanks: { One: '1' } });
}

/** Whether a figure satisfies the formula, asked of the formula itself. */
function satisfies(answers: Answers, figure: Exact): boolean {
  const given = answers.value('Formula', ON, figure);
  return given instanceof Exact && given.equals(figure);
}

/** The one solution, `none`, `several`, or `refused` where nothing is shown. */
function outcomeOf(answers: Answers): string {
  const value = answers.value('Answer', ON);
  if (value instanceof Exact) return value.toString();
  const [reason = ''] = value instanceof Missing ? value.reasons : [];
  if (reason.includes('no figure')) return 'none';
  return reason.includes('more than one') ? 'several' : 'refused';
}

function expectedOf(solutions: readonly string[]): string {
  const [first, ...others] = new Set(solutions);
  if (first === undefined) return 'none';
  return others.length > 0 ? 'several' : first;
}

const anyFactor = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 2, max: 20 }))
  .filter(([above, below]) => above !== below)
  .map(([above, below]) => ({ above, below }));

/** `above / below * X + constant`. */
const anyLine = fc.record({ factor: anyFactor, constant: fc.integer({ min: -20, max: 60 }) });

type Line = typeof anyLine extends fc.Arbitrary<infer Value> ? Value : never;

function writeLine({ factor, constant }: Line): string {
  return `(${factor.above} / ${factor.below} * X + ${constant})`
    .replaceAll('(-', '(0 - ')
    .replaceAll('+ -', '- ');
}

/** Where a line meets the diagonal: every solution of a formula of lines is such a place. */
function crossing({ factor: { above, below }, constant }: Line): Exact {
  return Exact.ratio(BigInt(constant * below), BigInt(below - above));
}

const anyLimits = fc.letrec<{
  formula: { readonly text: string; readonly lines: readonly Line[] };
}>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 3, depthSize: 'medium' },
    anyLine.map((line) => ({ text: writeLine(line), lines: [line] })),
    fc
      .tuple(fc.constantFrom('greater', 'lesser'), tie('formula'), tie('formula'))
      .map(([which, left, right]) => ({
        text: `(the ${which} of ${left.text} and ${right.text})`,
        lines: [...left.lines, ...right.lines],
      })),
    fc
      .tuple(anyLine, fc.integer({ min: -5, max: 40 }), tie('formula'), tie('formula'))
      .map(([tested, than, left, right]) => ({
        text: `(if ${writeLine(tested)} is more than ${than} then ${left.text} otherwise ${right.text})`.replaceAll(
          'than -',
          'than 0 - ',
        ),
        lines: [...left.lines, ...right.lines],
      })),
  ),
})).formula;

test('of limits and choices between lines the only solution is found, or all that is wrong with it', () => {
  const kinds = new Map<string, number>();
  fc.assert(
    fc.property(anyLimits, ({ text, lines }) => {
      const answers = asking(text, '');
      const solutions = lines.map(crossing).filter((figure) => satisfies(answers, figure));
      const outcome = outcomeOf(answers);
      const kind = /\d/.test(outcome) ? 'one' : outcome;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      expect(outcome).toBe(expectedOf(solutions.map((figure) => figure.toString())));
    }),
    { numRuns: 300, seed: 25 },
  );
  expect([...kinds.keys()].toSorted()).toEqual(['none', 'one', 'several']);
});

const LAST = 120;

const anyRounded = fc
  .tuple(anyLimits, fc.constantFrom('up', 'down', 'half up', 'half even'), anyLine)
  .map(([{ text }, mode, line]) => {
    const inner = `((${text}), rounded ${mode} to 0 decimals)`;
    const outer = writeLine(line).replaceAll('X', inner);
    return `((${outer}), rounded half up to 0 decimals)`;
  });

test('of roundings to whole figures the only whole solution is found, or all that is wrong with it', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(anyRounded, (text) => {
      const answers = asking(text, `, from 0 to ${LAST}`);
      const whole = Array.from({ length: LAST + 1 }, (_, figure) => Exact.of(figure));
      const solutions = whole.filter((figure) => satisfies(answers, figure));
      const outcome = outcomeOf(answers);
      kinds.add(/\d/.test(outcome) ? 'one' : outcome);
      expect(outcome).toBe(expectedOf(solutions.map((figure) => figure.toString())));
    }),
    { numRuns: 200, seed: 25 },
  );
  expect([...kinds].toSorted()).toEqual(['none', 'one', 'several']);
});
