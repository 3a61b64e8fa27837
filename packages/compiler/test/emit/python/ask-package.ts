import { type Day, formatIsoDate } from '@termsheet/runtime';
import { type Asked, type InProcess, plainSteps, type Terms } from '../compare-evaluators.ts';
import type { History } from '../history-arbitrary.ts';
import type { PythonProcess } from './python-process.ts';

/** A term, with what it is asked for, under the name that a comparison has it by. */
interface Question {
  readonly key: string;
  readonly term: string;
  readonly inputs: unknown;
}

/** What an emitted package is asked. */
export interface PackageRequest {
  readonly python: PythonProcess;
  readonly package: string;
  readonly history: History;
  readonly day: Day;
  readonly asked: Asked;
}

/** Every term of an emitted package on a day, as `InProcess.termsOn` has them. */
export async function packageTerms(
  evaluator: InProcess,
  { python, package: name, history, day, asked }: PackageRequest,
): Promise<Terms> {
  const questions = questionsOf(evaluator, asked);
  const on = formatIsoDate(day);
  const inputs = history.typed;
  const told = (await python.ask({ ask: 'terms', package: name, inputs, on, questions })) as {
    readonly terms: readonly unknown[];
    readonly checks: readonly { readonly holds: unknown }[];
    readonly docket: unknown;
  };
  const terms = new Map<string, unknown>();
  for (const [at, { key }] of questions.entries()) terms.set(key, told.terms[at]);
  terms.set('docket', told.docket);
  for (const [at, check] of told.checks.entries()) {
    const { holds, failsOn, failsFor } = check as Readonly<Record<string, unknown>>;
    terms.set(`check ${at}`, { holds, failsOn, failsFor });
  }
  return terms;
}

/** The derivations of all that can be explained by itself or for its parameter: Python's, and ours. */
export async function bothDerivations(
  evaluator: InProcess,
  { python, package: name, history, day, asked }: PackageRequest,
): Promise<readonly { readonly given: unknown; readonly wanted: unknown }[]> {
  const { ir, names } = evaluator;
  const snapshot = evaluator.over(history.engine, 'derivations').on(day);
  const definitions = ir.definitions.flatMap(({ keyedBy, parameter }, at) => {
    if (keyedBy !== null) return [];
    const argument = parameter === null ? null : asked.argumentFor(at);
    const term = names.definitions[at] ?? '';
    const inputs = argument === null ? null : { [names.parameters[at] ?? '']: argument.typed };
    return [
      { term, inputs, wanted: () => snapshot.explainDefinition(at, argument?.engine ?? null) },
    ];
  });
  const states = ir.states.flatMap(({ keyedBy }, at) =>
    keyedBy === null
      ? [{ term: names.states[at] ?? '', inputs: null, wanted: () => snapshot.explainState(at) }]
      : [],
  );
  const all = [...definitions, ...states];
  const questions = all.map(({ term, inputs }) => ({ term, inputs }));
  const on = formatIsoDate(day);
  const request = { ask: 'explain', package: name, inputs: history.typed, on, questions };
  const told = (await python.ask(request)) as readonly unknown[];
  return all.map(({ wanted }, at) => ({
    given: told[at],
    wanted: JSON.parse(JSON.stringify(plainSteps(wanted()))) as unknown,
  }));
}

function questionsOf({ ir, names }: InProcess, asked: Asked): readonly Question[] {
  const each = (
    identifiers: readonly string[],
    keys: readonly { readonly keyedBy: number | null }[],
  ): readonly Question[] =>
    keys.flatMap(({ keyedBy }, at): readonly Question[] => {
      const term = identifiers[at] ?? '';
      if (keyedBy === null) return [{ key: term, term, inputs: null }];
      return asked.keysOf(keyedBy).map(({ typed }) => ({
        key: `${term} for ${String(typed)}`,
        term,
        inputs: { [names.events[keyedBy] ?? '']: typed },
      }));
    });
  const definitions = each(names.definitions, ir.definitions).map((question) => {
    const at = names.definitions.indexOf(question.term);
    if (ir.definitions[at]?.parameter == null) return question;
    const inputs = { [names.parameters[at] ?? '']: asked.argumentFor(at).typed };
    return { ...question, inputs };
  });
  return [
    ...names.blanks.map((term) => ({ key: term, term, inputs: null })),
    ...each(names.facts, ir.facts),
    ...each(names.readings, ir.ambiguities),
    ...each(names.states, ir.states),
    ...definitions,
  ];
}
