import {
  type Inputs,
  formatLongDate,
  Missing,
  type Program,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import { UNDATED_ROW_DAY } from '../inputs/undated-row-day.ts';

/** One figure, day or choice of a scenario, and how to make it another. */
export interface ChangeableInput {
  /** As a person speaks of it: `Closing Price on March 8, 2006`, `Requested of the Notice of …`. */
  readonly words: string;
  readonly value: Value;
  readonly type: ValueType;
  /** The same inputs with another value here. */
  readonly with: (inputs: Inputs, value: Value) => Inputs;
}

/** What inputs are taken apart and changed by: a program of any code. */
export type ChangeableProgram = Pick<Program<unknown>, 'facts' | 'blanks' | 'events'>;

/** What a scenario is given and tells that can be otherwise by itself: blanks, fields of events, rows of facts. */
export function changeableInputs(
  program: ChangeableProgram,
  inputs: Inputs,
): readonly ChangeableInput[] {
  const all = [
    ...blanksOf(program, inputs),
    ...fieldsOf(program, inputs),
    ...daysOf(program, inputs),
    ...factsOf(program, inputs),
  ];
  return all.filter(({ value }) => !(value instanceof Missing) && !Array.isArray(value));
}

function blanksOf({ blanks }: ChangeableProgram, inputs: Inputs): readonly ChangeableInput[] {
  return inputs.blanks.flatMap((value, at): readonly ChangeableInput[] => {
    const spec = blanks[at];
    if (value === null || spec === undefined) return [];
    return [
      {
        words: spec.name,
        value,
        type: spec.type,
        with: (given, other) => ({ ...given, blanks: given.blanks.with(at, other) }),
      },
    ];
  });
}

function fieldsOf({ events }: ChangeableProgram, inputs: Inputs): readonly ChangeableInput[] {
  return inputs.occurrences.flatMap((occurrence, at) =>
    occurrence.fields.flatMap((value, field): readonly ChangeableInput[] => {
      const spec = events[occurrence.event]?.fields[field];
      if (spec === undefined || spec.several) return [];
      return [
        {
          words: `${spec.name} of ${eventInWords(events, occurrence)}`,
          value,
          type: spec.type,
          with: (given, other) => {
            const told = given.occurrences[at];
            if (told === undefined) return given;
            const changed = { ...told, fields: told.fields.with(field, other) };
            return { ...given, occurrences: given.occurrences.with(at, changed) };
          },
        },
      ];
    }),
  );
}

function daysOf({ events }: ChangeableProgram, inputs: Inputs): readonly ChangeableInput[] {
  return inputs.occurrences.map((occurrence, at): ChangeableInput => ({
    words: `the date of ${eventInWords(events, occurrence)}`,
    value: occurrence.day,
    type: { kind: 'date' },
    with: (given, day) => {
      const told = given.occurrences[at];
      if (told === undefined || typeof day !== 'number') return given;
      const others = given.occurrences.toSpliced(at, 1);
      // Among events of the new day it is the last, as if it had been reported after them.
      const place = others.findLastIndex((other) => other.day <= day) + 1;
      return { ...given, occurrences: others.toSpliced(place, 0, { ...told, day }) };
    },
  }));
}

function eventInWords(
  events: ChangeableProgram['events'],
  { event, id, day }: Inputs['occurrences'][number],
): string {
  const name = events[event]?.name ?? 'event';
  return id === null ? `the ${name} of ${formatLongDate(day)}` : `${name} "${id}"`;
}

function factsOf({ facts }: ChangeableProgram, inputs: Inputs): readonly ChangeableInput[] {
  return inputs.facts.flatMap((rows, at): readonly ChangeableInput[] => {
    const spec = facts[at];
    if (rows === null || spec === undefined || spec.several) return [];
    return rows.days.map((day, place) => ({
      words: day === UNDATED_ROW_DAY ? spec.name : `${spec.name} on ${formatLongDate(day)}`,
      value: rows.values[place] ?? false,
      type: spec.type,
      with: (given, other) => {
        const told = given.facts[at];
        if (told === null || told === undefined) return given;
        const changed = { ...told, values: told.values.with(place, other) };
        return { ...given, facts: given.facts.with(at, changed) };
      },
    }));
  });
}
