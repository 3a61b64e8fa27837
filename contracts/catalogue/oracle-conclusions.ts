import { readFileSync } from 'node:fs';
import type { Compilation } from '@termsheet/compiler';
import { leavesOf, type OracleCase } from './oracle-cases.ts';
import type { OracleAnswer, OracleScenario } from './oracle-scenarios.ts';
import { normalised } from './oracle-values.ts';

/** Where an answer of a case stands, as far as it matters. */
export interface Place {
  /** Words of the titles of its scenarios. */
  readonly in?: string | readonly string[];
  /** The day at whose close it is asked, as ISO. */
  readonly on?: string;
}

/** A line of the scenarios of a case, as it is written there. */
export type Line = string | (Place & { readonly line: string });

/** What meets a conclusion: by itself a line that gives it, or what stands for it. */
export type Conclusion = Line | Stated;

/** A conclusion in the words of the case, and all that its scenarios and the checker say for it. */
interface Stated {
  readonly says: string;
  readonly lines?: readonly Line[];
  /** What the scenarios are given for it, where the case only repeats it. */
  readonly told?: { readonly in?: string; readonly words: string };
  /** What the checker finds in the contract. */
  readonly found?: { readonly rule: string; readonly words: string };
  /** Why the lines amount to it, where they do not say it themselves. */
  readonly because?: string;
}

/** What a conclusion is held against. */
export interface Grounds {
  readonly scenarios: readonly OracleScenario[];
  /** The findings in the contract; asked for where a conclusion names one. */
  readonly findings: () => Compilation['diagnostics'];
}

const CONCLUSIONS: Readonly<Record<string, Readonly<Record<string, Conclusion>>>> = JSON.parse(
  readFileSync(new URL('conclusions.json', import.meta.url), 'utf8'),
);

/** The conclusions of a case that are recorded, by where they stand in what it expects. */
export function conclusionsOf(id: string): Readonly<Record<string, Conclusion>> {
  return CONCLUSIONS[id] ?? {};
}

/** The ids of the cases with conclusions. */
export function casesWithConclusions(): readonly string[] {
  return Object.keys(CONCLUSIONS);
}

/**
 * Whether what a case expects must be recorded: words and yes/no, numbers so small that some other line
 * would be found to say them, and what two questions of the scenarios give.
 */
export function mustBeRecorded(text: string, scenarios: readonly OracleScenario[]): boolean {
  const value = normalised(text);
  if (value === null || value === 'yes' || value === 'no' || /^\d\d?$/u.test(value)) return true;
  const answers = scenarios.flatMap((each) => each.answers());
  const saying = answers.filter(({ given }) => given === value);
  return new Set(saying.map(({ question }) => question)).size > 1;
}

/** What a case concludes that its scenarios do not bear out, each in words. */
export function unmetConclusions(
  { id, expected }: OracleCase,
  grounds: Grounds,
): readonly string[] {
  const leaves = leavesOf(expected);
  const recorded = conclusionsOf(id);
  const unknown = Object.keys(recorded).filter((key) => leaves.every(({ path }) => path !== key));
  const unmet = leaves.flatMap(({ path, text }) => {
    const conclusion = recorded[path];
    if (conclusion !== undefined) {
      return unmetParts(conclusion, text, grounds).map((part) => `${path}: ${part}`);
    }
    return mustBeRecorded(text, grounds.scenarios)
      ? [`${path}: nothing is recorded for “${text}”`]
      : [];
  });
  return [...unknown.map((path) => `${path}: the case expects no such thing`), ...unmet];
}

function unmetParts(conclusion: Conclusion, text: string, grounds: Grounds): readonly string[] {
  if (typeof conclusion === 'string' || !('says' in conclusion)) {
    const answers = answersAt(conclusion, grounds.scenarios);
    if (answers.length === 0) return [noSuchLine(conclusion)];
    const isGiven = answers.every(({ isMet, given }) => isMet && given === normalised(text));
    return isGiven ? [] : [`${lineOf(conclusion)} does not give ${text}`];
  }
  const { says, lines = [], told, found } = conclusion;
  const unmet = lines.flatMap((line) => {
    const answers = answersAt(line, grounds.scenarios);
    return answers.length > 0 && answers.every(({ isMet }) => isMet) ? [] : [noSuchLine(line)];
  });
  if (says !== text) unmet.push(`the case says “${text}”, not “${says}”`);
  if (lines.length === 0 && told === undefined && found === undefined)
    unmet.push('nothing says so');
  if (told !== undefined && !isTold(told, grounds.scenarios)) {
    unmet.push(`no scenario is given ${told.words}`);
  }
  if (found !== undefined && !isFound(found, grounds.findings())) {
    unmet.push(`the checker does not find ${found.rule}: ${found.words}`);
  }
  return unmet;
}

/** The answers that a line speaks of. */
export function answersAt(
  line: Line,
  scenarios: readonly OracleScenario[],
): readonly OracleAnswer[] {
  const { in: words, on, line: written } = typeof line === 'string' ? { line } : line;
  return scenariosIn(words, scenarios)
    .flatMap(({ answers }) => answers())
    .filter((each) => each.line === written && (on === undefined || on === each.day));
}

/** The scenarios whose titles hold all these words. */
export function scenariosIn(
  words: string | readonly string[] = [],
  scenarios: readonly OracleScenario[],
): readonly OracleScenario[] {
  const all = typeof words === 'string' ? [words] : words;
  return scenarios.filter(({ title }) => all.every((each) => title.includes(each)));
}

function lineOf(line: Line): string {
  return typeof line === 'string' ? line : line.line;
}

function noSuchLine(line: Line): string {
  return `no scenario bears out ${JSON.stringify(line)}`;
}

function isTold(
  told: { readonly in?: string; readonly words: string },
  scenarios: readonly OracleScenario[],
): boolean {
  return scenariosIn(told.in, scenarios).some(({ text }) => text.includes(told.words));
}

function isFound(
  { rule, words }: { readonly rule: string; readonly words: string },
  findings: Compilation['diagnostics'],
): boolean {
  return findings.some(({ code, message }) => code === rule && message.includes(words));
}
