import type { Ir } from '../../ir/ir.ts';
import type { IrExpression } from '../../ir/expression.ts';
import { knownOfLiteral, type Known } from './given/known.ts';

/** Where and when an expression is read, as code: the names that hold the moment and the local names. */
export interface At {
  readonly day: string;
  readonly sequence: string;
  readonly slots: ReadonlyMap<number, string>;
}

/** What a module turns out to need, by the indexes of the program. */
export interface Needs {
  readonly blanks: Set<number>;
  readonly facts: Set<number>;
  readonly states: Set<number>;
  readonly definitions: Set<number>;
  readonly ambiguities: Set<number>;
  readonly events: Set<number>;
  readonly calendars: Set<number>;
  /** Fields, as `event/field`. */
  readonly fields: Set<string>;
  /** What only the engine's timeline has: obligations, headings of deadlines, days of receipt (`all`). */
  readonly obligations: Set<number>;
  readonly headings: Set<number>;
  readonly receipts: Set<string>;
}

/**
 * What a function is written for: any inputs, or those where every value it asks for is given. The second
 * gives up as soon as one is not, and the first is asked.
 */
export type Mode = 'any' | 'given';

/** The operations that ask nothing of exact figures, and their methods. */
const METHODS: Readonly<Record<string, string>> = { add: 'plus', multiply: 'times' };

/** Writes statements one after another, and notes what they need. */
export class Writer {
  readonly ir: Ir;
  readonly needs: Needs;
  readonly constants: Map<string, string>;
  readonly #names: { next: number };
  readonly shared: Shared;
  readonly #lines: string[] = [];
  readonly #sure = new Set(['day', 'sequence', 'event', 'testedDay']);
  readonly #top = new Map<string, string>();
  /** What is known of names where the next line stands, which is forgotten behind the block it stands in. */
  #known = new Map<string, Known>();
  #depth = 1;
  #mode: Mode;

  constructor(ir: Ir, shared: Shared, mode: Mode = 'any') {
    this.ir = ir;
    this.shared = shared;
    this.#mode = mode;
    this.needs = shared.needs;
    this.constants = shared.constants;
    this.#names = shared.names;
  }

  get mode(): Mode {
    return this.#mode;
  }

  get lines(): readonly string[] {
    const top = [...this.#top].map(([code, name]) => `  const ${name} = ${code};`);
    return [...top, ...this.#lines];
  }

  line(text: string): void {
    this.#lines.push('  '.repeat(this.#depth) + text);
  }

  /** Statements within braces, behind what opens them. */
  block(opening: string, write: () => void): void {
    const known = new Map(this.#known);
    this.line(`${opening} {`);
    this.#depth += 1;
    write();
    this.#depth -= 1;
    this.line('}');
    this.#known = known;
  }

  /** What is known of a value: that it is there, and what it is; null where it may be absent. */
  knownOf(value: string): Known | null {
    if (this.#sure.has(value)) return 'place';
    return this.#known.get(value) ?? knownOfLiteral(value);
  }

  /** Notes what is known of a name from here to the end of the block. */
  know(name: string, known: Known | null): string {
    if (known !== null) this.#known.set(name, known);
    return name;
  }

  /** Writes what asks for any inputs within a function for those that are given. */
  forAny<Result>(write: () => Result): Result {
    const before = this.#mode;
    this.#mode = 'any';
    const result = write();
    this.#mode = before;
    return result;
  }

  /** The function of a term as it is called here. */
  named(kind: 'definition' | 'ambiguity', index: number): string {
    return `${kind}${index}${this.#mode === 'given' ? 'Given' : ''}`;
  }

  /** Writes what an expression needs, and gives the code of its value: a name or a literal. */
  write(node: IrExpression, at: At): string {
    return this.shared.write(this, node, at);
  }

  /** A name that nothing else in the module bears. */
  fresh(): string {
    this.#names.next += 1;
    return `t${this.#names.next}`;
  }

  /** Keeps the value of an expression under a name of its own. */
  keep(code: string): string {
    const name = this.fresh();
    this.line(`const ${name} = ${code};`);
    return name;
  }

  /** A variable that takes its value further down. */
  variable(code: string | null): string {
    const name = this.fresh();
    this.line(`let ${name}${code === null ? '' : ` = ${code}`};`);
    return name;
  }

  /** Notes that a name stands for a day or the place of an event, never for the absence of one. */
  sure(name: string): string {
    this.#sure.add(name);
    return name;
  }

  /** The code of one thing where a value is a day or the place of an event, and of the value where it is none. */
  ifPlace(value: string, then: string, otherwise = value): string {
    if (this.knownOf(value) === 'place') return then;
    return `${this.isPlace(value)} ? ${then} : ${otherwise}`;
  }

  isPlace(value: string): string {
    if (this.knownOf(value) === 'place') return 'true';
    const isNumber = `typeof ${value} === 'number'`;
    return this.shared.numeric === 'exact' ? isNumber : `(${isNumber} && ${value} < 1e300)`;
  }

  /**
   * The code of an operation on two figures. Exact ones are asked themselves, which matters where a
   * function is too large for the engine to take calls apart; doubles gain nothing by it.
   */
  operation(name: string, left: string, right: string): string {
    const call = `${name}(${left}, ${right})`;
    const method = METHODS[name];
    if (method === undefined || this.shared.numeric === 'float64') return call;
    return `${left} instanceof Exact && ${right} instanceof Exact ? ${left}.${method}(${right}) : ${call}`;
  }

  isAbsent(value: string): string {
    if (this.knownOf(value) !== null) return 'false';
    return this.shared.numeric === 'exact'
      ? `${value} instanceof Missing`
      : `(typeof ${value} === 'number' && ${value} >= 1e300)`;
  }

  /** Keeps the value of an expression at the top of the function, once however often it is asked for. */
  atTop(code: string): string {
    let name = this.#top.get(code);
    if (name === undefined) this.#top.set(code, (name = this.fresh()));
    return name;
  }

  /** Notes a call of a definition, and gives its code. */
  call(definition: number, inputs: string): string {
    const { calls } = this.shared;
    const name = this.named('definition', definition);
    calls.set(name, (calls.get(name) ?? 0) + 1);
    return `${name}(${inputs})`;
  }

  /** The name of a figure that stands in the contract. */
  constant(figure: string): string {
    let name = this.constants.get(figure);
    if (name === undefined) {
      name = `figure${this.constants.size + 1}`;
      this.constants.set(figure, name);
    }
    return name;
  }
}

/** What the functions of one module share. */
export interface Shared {
  readonly needs: Needs;
  readonly constants: Map<string, string>;
  readonly names: { next: number };
  readonly numeric: Numeric;
  /** Whether the engine replays history, and direct code is what it asks for each expression. */
  readonly isTimed: boolean;
  /** The chapters, which need not import one another. */
  readonly write: Write;
  /** The functions that remember what they gave, which other inputs make them forget. */
  readonly remembering: string[];
  /** How often each definition is called, as it is written now and as it was when last written. */
  readonly calls: Map<string, number>;
  readonly callsBefore: ReadonlyMap<string, number>;
  /** What the functions for given inputs give for sure, as they are written now and as they were before. */
  readonly known: Map<string, Known>;
  readonly knownBefore: ReadonlyMap<string, Known>;
}

/** How a module counts: on exact figures, or on doubles. */
export type Numeric = 'exact' | 'float64';

/** Nothing written yet; what was found to be needed before is known. */
export function makeShared(
  { numeric, isTimed, write }: Pick<Shared, 'numeric' | 'isTimed' | 'write'>,
  before: Shared | null,
): Shared {
  const known = before?.needs;
  const needs = {
    blanks: new Set(known?.blanks),
    facts: new Set(known?.facts),
    states: new Set(known?.states),
    definitions: new Set(known?.definitions),
    ambiguities: new Set(known?.ambiguities),
    events: new Set(known?.events),
    calendars: new Set(known?.calendars),
    fields: new Set(known?.fields),
    obligations: new Set(known?.obligations),
    headings: new Set(known?.headings),
    receipts: new Set(known?.receipts),
  };
  return {
    needs,
    constants: new Map(),
    names: { next: 0 },
    numeric,
    isTimed,
    write,
    remembering: [],
    calls: new Map(),
    callsBefore: before?.calls ?? new Map(),
    known: new Map(),
    knownBefore: before?.known ?? new Map(),
  };
}

/** Writes what an expression needs, and gives the code of its value: a name or a literal. */
export type Write = (writer: Writer, node: IrExpression, at: At) => string;
