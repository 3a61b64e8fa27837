import type { Tables } from '../ir/tables.ts';

/** What a name of the contract stands for. */
export interface Named {
  readonly kind:
    | 'blank'
    | 'fact'
    | 'ambiguity'
    | 'event'
    | 'table'
    | 'state'
    | 'definition'
    | 'obligation'
    | 'party'
    | 'calendar';
  /** Its index among its kind. */
  readonly index: number;
  /** The clause it stands in, with `§`; empty in the contract's heading. */
  readonly clause: string;
}

/**
 * A contract's names, and each event's fields. Maps and not objects, so that a name such as
 * `__proto__` is a name like any other.
 */
export interface NameIndex {
  readonly declared: ReadonlyMap<string, Named>;
  /** For each event by its index, the index of each field by its name. */
  readonly fields: readonly ReadonlyMap<string, number>[];
}

/** By the tables they stand in: every scenario of a contract asks for the same. */
const indexes = new WeakMap<Tables, NameIndex>();

/** Indexes a contract's one name space; where a name is declared twice the first holds. */
export function indexNames(ir: Tables): NameIndex {
  const known = indexes.get(ir);
  if (known !== undefined) return known;
  const index = makeIndex(ir);
  indexes.set(ir, index);
  return index;
}

function makeIndex(ir: Tables): NameIndex {
  const declared = new Map<string, Named>();
  const enter = <Item extends { readonly name: string; readonly clause?: string }>(
    kind: Named['kind'],
    list: readonly Item[],
    isMeant: (item: Item) => boolean = () => true,
  ): void => {
    for (const [index, item] of list.entries()) {
      const { name, clause = '' } = item;
      if (isMeant(item) && !declared.has(name)) declared.set(name, { kind, index, clause });
    }
  };
  enter('blank', ir.blanks);
  enter('fact', ir.facts);
  enter('ambiguity', ir.ambiguities);
  enter('event', ir.events, isReported);
  enter('table', ir.events, ({ source }) => source.kind === 'row');
  enter('state', ir.states);
  enter('definition', ir.definitions);
  enter('obligation', ir.obligations);
  enter('calendar', ir.calendars);
  enter(
    'party',
    ir.parties.map((name) => ({ name })),
  );
  const fields = ir.events.map(
    (event) => new Map(event.fields.map((field, index) => [field.name, index])),
  );
  return { declared, fields };
}

/** What becomes of a duty has no name of its own. */
function isReported({ source }: Tables['events'][number]): boolean {
  return source.kind !== 'duty' && source.kind !== 'row';
}

/** The names of some kinds, for suggestions: looked for only where one is wanted. */
export function* namesOf(
  names: NameIndex,
  ...kinds: readonly Named['kind'][]
): Generator<string, void> {
  for (const [name, { kind }] of names.declared) {
    if (kinds.includes(kind)) yield name;
  }
}

/** What a name is, as a message says it: `a fact`, `a definition (§II.B)`. */
export function describeNamed({ kind, clause }: Named): string {
  const article = kind === 'ambiguity' || kind === 'event' || kind === 'obligation' ? 'an' : 'a';
  return clause === '' ? `${article} ${kind}` : `${article} ${kind} (${clause})`;
}
