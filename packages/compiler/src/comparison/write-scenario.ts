import {
  type Day,
  type FactRows,
  formatLongDate,
  type Inputs,
  Missing,
  type OccurrenceInput,
  OccurrenceName,
  type Program,
  type Value,
  type ValueType,
} from '@termsheet/runtime';
import { UNDATED_ROW_DAY } from '../inputs/undated-row-day.ts';
import { writeName } from '../results/words/write-name.ts';
import { showValue } from '../results/write-value.ts';

/** What inputs are written by. */
export type WritingProgram = Pick<
  Program<unknown>,
  'blanks' | 'facts' | 'events' | 'ambiguities' | 'obligations'
>;

/**
 * Inputs as the lines of a scenario, below its title: what is given, then what happens. Read again they give
 * the same inputs. Values that nobody supplied are left out.
 */
export function writeScenario(program: WritingProgram, inputs: Inputs): readonly string[] {
  const writer = new Writer(program, inputs);
  const given = [...writer.blanks(), ...writer.readings(), ...writer.tables(), ...writer.facts()];
  const lines = given.map((lines, at) => [
    `${at === 0 ? '  given' : '    and'} ${lines[0] ?? ''}`,
    ...lines.slice(1),
  ]);
  return [...lines.flat(), ...inputs.occurrences.flatMap((each) => writer.event(each))];
}

/** One thing that is given: its line, and those below it. */
type GivenLines = readonly string[];

class Writer {
  readonly #program: WritingProgram;
  readonly #inputs: Inputs;

  constructor(program: WritingProgram, inputs: Inputs) {
    this.#program = program;
    this.#inputs = inputs;
  }

  blanks(): readonly GivenLines[] {
    return this.#inputs.blanks.flatMap((value, at): readonly GivenLines[] => {
      const spec = this.#program.blanks[at];
      const written = value === null || spec === undefined ? null : this.#value(value, spec.type);
      return written === null || spec === undefined
        ? []
        : [[`${writeName(spec.name)} is ${written}`]];
    });
  }

  readings(): readonly GivenLines[] {
    return this.#inputs.readings.flatMap((reading, at): readonly GivenLines[] => {
      const spec = this.#program.ambiguities[at];
      const label = spec?.readings[reading ?? -1]?.label;
      return spec === undefined || label === undefined
        ? []
        : [[`${writeName(spec.name)} is "${label}"`]];
    });
  }

  tables(): readonly GivenLines[] {
    return [...this.#inputs.tables].map(([at, rows]): GivenLines => {
      const { name = '', fields = [] } = this.#program.events[at] ?? {};
      const lines = rows.map((row) => {
        const cells = fields.map(({ type }, column) => this.#value(row[column] ?? '', type) ?? '');
        return `      | ${cells.join(' | ')} |`;
      });
      return [writeName(name), ...lines];
    });
  }

  facts(): readonly GivenLines[] {
    const plain = this.#inputs.facts.flatMap((rows, at) => this.#rows(at, rows, ''));
    const keyed = this.#inputs.keyedFacts.flatMap((copies, at) =>
      [...(copies ?? [])].flatMap(([of, rows]) => {
        const event = this.#program.facts[at]?.keyedBy ?? -1;
        return this.#rows(at, rows, ` for ${this.#name(new OccurrenceName(event, of))}`);
      }),
    );
    return [...plain, ...keyed];
  }

  event({ event, day, id, fields, duty = null }: OccurrenceInput): readonly string[] {
    const spec = this.#program.events[event];
    const { source } = spec ?? {};
    const obligation =
      source?.kind === 'duty' ? this.#program.obligations[source.obligation] : undefined;
    const what =
      obligation === undefined
        ? writeName(spec?.name ?? '')
        : `${writeName(obligation.by[0] ?? '')} performs ${writeName(obligation.name)}${this.#duty(duty)}`;
    const called = id === null ? '' : ` "${id}"`;
    const lines = (spec?.fields ?? []).flatMap(({ name, type, several }, field) => {
      const value = fields[field];
      const of: ValueType = several ? { kind: 'list', of: type } : type;
      const written = value === undefined ? null : this.#value(value, of);
      return written === null ? [] : [`    ${writeName(name)} is ${written}`];
    });
    return [`  on ${formatLongDate(day)} ${what}${called}`, ...lines];
  }

  #duty(duty: OccurrenceInput['duty']): string {
    if (duty === null || duty === undefined) return '';
    return ` for ${duty instanceof OccurrenceName ? this.#name(duty) : formatLongDate(duty)}`;
  }

  /** An event by its id, a row by what stands in its first column of names, else by its number. */
  #name({ event, of }: OccurrenceName): string {
    if (typeof of === 'string') return `"${of}"`;
    const column = (this.#program.events[event]?.fields ?? []).findIndex(
      ({ type }) => type.kind === 'text',
    );
    const named = this.#inputs.tables.get(event)?.[of]?.[column];
    return typeof named === 'string' ? `"${named}"` : `${of + 1}`;
  }

  #rows(at: number, rows: FactRows | null, of: string): readonly GivenLines[] {
    const spec = this.#program.facts[at];
    if (rows === null || spec === undefined) return [];
    const type: ValueType = spec.several ? { kind: 'list', of: spec.type } : spec.type;
    return rows.days.flatMap((day, place): readonly GivenLines[] => {
      const written = this.#value(rows.values[place] ?? '', type);
      return written === null ? [] : [[`${writeName(spec.name)}${of}${onDay(day)} is ${written}`]];
    });
  }

  #value(value: Value, type: ValueType): string | null {
    if (value instanceof Missing) return value.kind === 'none' ? 'none' : null;
    if (value instanceof OccurrenceName) return this.#name(value);
    if (typeof value === 'string' && type.kind === 'text') return `"${value}"`;
    if (typeof value === 'string' && type.kind !== 'day count') return writeName(value);
    // Where no decimal is exact the fraction is, and its decimals beside it are for people alone.
    return showValue(value, type).replace(/ \(≈[^)]*\)/u, '');
  }
}

function onDay(day: Day): string {
  return day === UNDATED_ROW_DAY ? '' : ` on ${formatLongDate(day)}`;
}
