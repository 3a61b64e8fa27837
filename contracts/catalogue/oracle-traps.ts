import { readFileSync } from 'node:fs';
import { parseExact, roundToDecimals } from '@termsheet/runtime';
import { leavesOf, type OracleCase } from './oracle-cases.ts';
import { answersAt, type Line, type Place, scenariosIn } from './oracle-conclusions.ts';
import type { OracleAnswer, OracleScenario } from './oracle-scenarios.ts';
import { normalised } from './oracle-values.ts';

/** What the scenarios of a case are asked; of some of them, and of one day, where said. */
type Question = string | (Place & { readonly ask: string });

/** A wrong answer in the words of the case, and what it would be an answer to. */
export type WrongAnswer =
  /** Each figure of it answers one question; the only figure may answer several. */
  | { readonly wrong: string; readonly asked: readonly Question[] }
  /** Words: the lines that show them to be wrong. */
  | { readonly wrong: string; readonly refuted: readonly Line[] };

const WRONG: Readonly<Record<string, readonly WrongAnswer[]>> = JSON.parse(
  readFileSync(new URL('wrong-answers.json', import.meta.url), 'utf8'),
);

/** The wrong answers that are recorded, by the case that lists them. */
export function recordedTraps(): Readonly<Record<string, readonly WrongAnswer[]>> {
  return WRONG;
}

/**
 * The wrong answers of a case that its scenarios give, and those that they were not asked about, each in
 * words.
 */
export function trapsMet(
  { id, expected, traps = [] }: OracleCase,
  scenarios: readonly OracleScenario[],
): readonly string[] {
  const recorded = WRONG[id] ?? [];
  const words = traps.map(({ wrong }) => wrong);
  if (recorded.map(({ wrong }) => wrong).join('\n') !== words.join('\n')) {
    return [`the wrong answers are ${JSON.stringify(words)}`];
  }
  const wanted = new Set(leavesOf(expected).map(({ text }) => normalised(text)));
  return recorded.flatMap((trap) =>
    'refuted' in trap ? notRefuted(trap.refuted, scenarios) : givenWrongly(trap, scenarios, wanted),
  );
}

function notRefuted(
  lines: readonly Line[],
  scenarios: readonly OracleScenario[],
): readonly string[] {
  return lines.flatMap((line) => {
    const answers = answersAt(line, scenarios);
    return answers.length > 0 && answers.every(({ isMet }) => isMet)
      ? []
      : [`no scenario bears out ${JSON.stringify(line)}`];
  });
}

function givenWrongly(
  { wrong, asked }: { readonly wrong: string; readonly asked: readonly Question[] },
  scenarios: readonly OracleScenario[],
  wanted: ReadonlySet<string | null>,
): readonly string[] {
  const figures = figuresIn(wrong);
  if (figures.length === 0 || (figures.length > 1 && figures.length !== asked.length)) {
    return [`“${wrong}” is not an answer to ${asked.length} questions`];
  }
  return asked.flatMap((question, index) => {
    const figure = figures[figures.length === 1 ? 0 : index] ?? '';
    const answers = answersTo(question, scenarios);
    const wrongly = answers
      .filter(({ given }) => given !== null && isTheFigure(given, figure))
      .map(({ scenario, line }) => `${scenario}: ${line}, which is the wrong ${wrong}`);
    // A question whose right answer the case does not expect is another question.
    const isAsked = answers.some(({ given }) => wanted.has(given));
    return isAsked ? wrongly : [...wrongly, `${JSON.stringify(question)} has no right answer`];
  });
}

function answersTo(
  question: Question,
  scenarios: readonly OracleScenario[],
): readonly OracleAnswer[] {
  const { in: words, on, ask } = typeof question === 'string' ? { ask: question } : question;
  return scenariosIn(words, scenarios)
    .flatMap(({ answers }) => answers())
    .filter((each) => each.question === ask && (on === undefined || on === each.day));
}

/** The numbers and dates in some words, as they are written there. */
export function figuresIn(words: string): readonly string[] {
  return words.match(/\d{4}-\d\d-\d\d|-?\d+(?:,\d{3})*(?:\.\d+)?/gu) ?? [];
}

/** Whether what is given is a figure, as far as that is written out: `11589.041` is `11589.04`. */
export function isTheFigure(given: string, figure: string): boolean {
  const value = parseExact(given);
  const wrong = parseExact(figure);
  if (value === undefined || wrong === undefined) return given === figure;
  const places = figure.split('.')[1]?.length ?? 0;
  return roundToDecimals(value, 'half up', places).equals(wrong);
}
