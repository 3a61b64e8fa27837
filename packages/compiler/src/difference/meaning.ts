import type { Ir } from '../ir/ir.ts';
import { renamedText, type Renaming } from './renamed-text.ts';

/** What a part of a contract says by itself, and on which others it rests. */
export interface Meaning {
  readonly says: string;
  readonly uses: ReadonlySet<string>;
}

/**
 * What each part of a contract means, by what it is called: `term Conversion Price`, `event Issuance`. A part
 * says the same in two versions where its formula is the same but for names that Terms bear otherwise, for
 * the numbers of clauses, and for places in the file.
 */
export function meaningsOf(ir: Ir, renaming: Renaming): ReadonlyMap<string, Meaning> {
  const names = namesIn(ir, renaming);
  const fields = ir.events.map((each) => each.fields.map(({ name }) => name));
  const meanings = new Map<string, { says: string[]; uses: Set<string> }>();
  const add = (key: string | undefined, ...specs: readonly unknown[]): void => {
    if (key === undefined) return;
    const meaning = meanings.get(key) ?? { says: [], uses: new Set<string>() };
    meanings.set(key, meaning);
    const writer = new Writer({ names, fields }, meaning.uses);
    meaning.says.push(...specs.map((spec) => JSON.stringify(writer.write(spec, null))));
  };
  add(START, ir.currency, ir.inEffectFrom);
  for (const [at, each] of ir.calendars.entries()) add(names.calendar[at], each);
  for (const [at, each] of ir.blanks.entries()) add(names.blank[at], 'blank', each);
  for (const [at, each] of ir.facts.entries()) add(names.fact[at], 'fact', each);
  for (const [at, each] of ir.ambiguities.entries()) add(names.ambiguity[at], 'ambiguity', each);
  for (const [at, each] of ir.events.entries()) add(names.event[at], 'event', each);
  for (const [at, each] of ir.obligations.entries()) add(names.obligation[at], each);
  for (const [at, each] of ir.deadlines.entries()) add(names.deadlines[at], each);
  for (const [at, each] of ir.definitions.entries()) {
    add(names.definition[at], 'definition', each);
  }
  for (const [at, each] of ir.states.entries()) {
    add(names.state[at], 'state', each);
    meanings.get(names.state[at] ?? '')?.uses.add(START);
  }
  for (const { members, ...system } of ir.systems) {
    for (const member of members) add(names.definition[member], system);
  }
  for (const right of ir.rights) add(names.event[right.event], 'right', right);
  for (const covenant of ir.covenants) add(names.event[covenant.breach], 'covenant', covenant);
  for (const { writes, validity, event, when, effective } of ir.rules) {
    if (validity.length > 0) add(names.event[event], 'validity', { validity, when });
    for (const { exceptions, ...write } of writes) {
      const forbidding = exceptions.map((at) => ir.exceptions[at]);
      add(names.state[write.state], 'rule', { event, when, effective, write, forbidding });
      meanings.get(names.state[write.state] ?? '')?.uses.add(names.event[event] ?? '');
    }
  }
  return new Map(
    [...meanings].map(([key, { says, uses }]) => [key, { says: says.toSorted().join('\n'), uses }]),
  );
}

/** What everything with a history rests on. */
const START = 'the start of history';

/** The names under which the parts of a contract are known, by their indexes. */
interface PartNames {
  readonly [kind: string]: readonly string[];
}

function namesIn(ir: Ir, renaming: Renaming): PartNames & Record<Listed, readonly string[]> {
  const terms = (list: readonly { readonly name: string }[]): readonly string[] =>
    list.map(({ name }) => `term ${renamedText(name, renaming)}`);
  return {
    blank: terms(ir.blanks),
    fact: terms(ir.facts),
    ambiguity: terms(ir.ambiguities),
    state: terms(ir.states),
    definition: terms(ir.definitions),
    calendar: ir.calendars.map(({ name }) => `calendar ${name}`),
    obligation: ir.obligations.map(({ name }) => `obligation ${name}`),
    event: ir.events.map(
      ({ name, source }) => `event ${name}${source.kind === 'duty' ? ` ${source.happening}` : ''}`,
    ),
    deadlines: ir.deadlines.map((_, at) => `deadlines ${at}`),
  };
}

type Listed =
  | 'blank'
  | 'fact'
  | 'ambiguity'
  | 'state'
  | 'definition'
  | 'calendar'
  | 'obligation'
  | 'event'
  | 'deadlines';

/** Which list an index under a key points into; what an `index` points into says the `kind` beside it. */
const LIST_OF_KEY: Readonly<Record<string, Listed>> = {
  event: 'event',
  keyedBy: 'event',
  over: 'event',
  breach: 'event',
  arising: 'event',
  performance: 'event',
  lateness: 'event',
  calendar: 'calendar',
  series: 'calendar',
  days: 'calendar',
  rollTo: 'calendar',
  obligation: 'obligation',
  fact: 'fact',
  state: 'state',
  heading: 'deadlines',
  deadlines: 'deadlines',
};

/** What is no part of the meaning: where something stands, and what it is called besides. */
const LEFT_OUT = new Set(['clause', 'under', 'stratum', 'locals', 'name', 'title']);

class Writer {
  readonly #names: PartNames;
  readonly #fields: readonly (readonly string[])[];
  readonly #uses: Set<string>;

  constructor(
    {
      names,
      fields,
    }: { readonly names: PartNames; readonly fields: readonly (readonly string[])[] },
    uses: Set<string>,
  ) {
    this.#names = names;
    this.#fields = fields;
    this.#uses = uses;
  }

  /** Plain data without indexes: for each its name, which is noted as used. */
  write(value: unknown, list: Listed | null): unknown {
    if (typeof value === 'number') return list === null ? value : this.#named(list, value);
    if (Array.isArray(value)) return value.map((each) => this.write(each, null));
    if (typeof value !== 'object' || value === null) return value;
    // The units of types know themselves by a key.
    if ('factors' in value && 'key' in value) return value.key;
    const entries: [string, unknown][] = [];
    for (const [key, each] of Object.entries(value)) {
      if (LEFT_OUT.has(key) && typeof each !== 'object') continue;
      if (/site$/iu.test(key)) continue;
      const field = this.#fieldAt(value, key, each);
      entries.push([key, field ?? this.write(each, listAt(value, key))]);
    }
    return entries;
  }

  /** A field or column of an event or table by its name, so that others can be put before it. */
  #fieldAt(holder: object, key: string, value: unknown): string | null {
    if ((key !== 'field' && key !== 'column') || typeof value !== 'number') return null;
    const { event } = holder as { readonly event?: unknown };
    return typeof event === 'number' ? (this.#fields[event]?.[value] ?? null) : null;
  }

  #named(list: Listed, index: number): string {
    const name = this.#names[list]?.[index] ?? `${list} ${index}`;
    this.#uses.add(name);
    return name;
  }
}

function listAt(holder: object, key: string): Listed | null {
  if (key !== 'index') return LIST_OF_KEY[key] ?? null;
  const { kind, term } = holder as { readonly kind?: unknown; readonly term?: unknown };
  const of = term === 'reading' ? 'ambiguity' : (term ?? kind);
  switch (of) {
    case 'blank':
    case 'fact':
    case 'ambiguity':
    case 'state':
    case 'definition':
      return of;
    default:
      return null;
  }
}
