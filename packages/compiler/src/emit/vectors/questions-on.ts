import type { Day, Inputs } from '@termsheet/runtime';
import type { Expectation } from '../../inputs/expectation.ts';
import type { ReadScenario } from '../../inputs/read-scenario.ts';
import type { Json } from '../json/json.ts';
import type { NamedContext } from './write-inputs.ts';
import { writeSupplied } from './write-supplied.ts';

/** A term with what it is asked for, as JSON carries that. */
export interface Question {
  readonly term: string;
  readonly inputs: Json;
}

/** What the terms are asked for on a day that have no one value then. */
export function questionsOn(
  context: NamedContext,
  scenario: ReadScenario,
  day: Day,
): readonly Question[] {
  const { expectations, inputs } = scenario;
  return [...keyQuestions(context, inputs, day), ...parameterQuestions(context, expectations, day)];
}

/** Each term that is kept for each of several, for every event that has an id and every row that has a name. */
function keyQuestions(context: NamedContext, inputs: Inputs, day: Day): readonly Question[] {
  const { ir, names } = context;
  const lists = [
    [names.facts, ir.facts],
    [names.readings, ir.ambiguities],
    [names.states, ir.states],
    [names.definitions, ir.definitions],
  ] as const;
  return lists.flatMap(([identifiers, specs]) =>
    specs.flatMap(({ keyedBy }, at) => {
      if (keyedBy === null) return [];
      const keys = keysOn(context, inputs, { event: keyedBy, day });
      const term = identifiers[at] ?? '';
      return keys.map((key) => ({ term, inputs: { [names.events[keyedBy] ?? '']: key } }));
    }),
  );
}

/** Each definition with a parameter, for the arguments for which something is expected of it that day. */
function parameterQuestions(
  context: NamedContext,
  expectations: readonly Expectation[],
  day: Day,
): readonly Question[] {
  const { ir, names } = context;
  const questions = new Map<string, Question>();
  for (const { day: on, target } of expectations) {
    const { parameter = null } = ir.definitions[target.index] ?? {};
    const { kind, index, argument } = target;
    if (on !== day || kind !== 'definition' || parameter === null || argument === null) continue;
    const written = writeSupplied(context, parameter.type, argument);
    if (written === undefined) continue;
    const inputs = { [names.parameters[index] ?? '']: written };
    const term = names.definitions[index] ?? '';
    questions.set(JSON.stringify([term, inputs]), { term, inputs });
  }
  return [...questions.values()];
}

/** The ids of an event's occurrences by then that have one, or the names of a table's rows, each that is one alone. */
function keysOn(
  { rows }: NamedContext,
  { occurrences }: Inputs,
  { event, day }: { readonly event: number; readonly day: Day },
): readonly string[] {
  const names = rows.get(event);
  if (names !== undefined) {
    return names.filter(
      (name, place) => names.indexOf(name) === place && names.lastIndexOf(name) === place,
    );
  }
  return occurrences.flatMap(({ event: of, day: on, id }) =>
    of === event && on <= day && id !== null ? [id] : [],
  );
}
