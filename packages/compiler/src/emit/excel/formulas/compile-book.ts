import type { Ir } from '../../../ir/ir.ts';
import { DefinedNames } from '../text/defined-names.ts';
import { NotHeld } from '../not-held.ts';
import { Block } from './block.ts';
import type { Book, Env, Local } from './env.ts';
import { writeExpression } from './expressions.ts';
import type { Formula } from './formula.ts';
import { UNKNOWN } from './statuses.ts';
import { isScalar } from './is-scalar.ts';
import { definitionCell, readState } from './references.ts';
import { writeState } from './states.ts';

/** A definition or a state: its cell of a day, or why the workbook does not hold it. */
export interface HeldTerm {
  readonly kind: 'state' | 'definition';
  readonly index: number;
  readonly name: string;
  readonly clause: string;
  /** Its defined name; null where it is not held. */
  readonly definedName: string | null;
  /** The cell in which its parameter is put in; null for a term that has none. */
  readonly parameterName: string | null;
  readonly outcome: { readonly slot: number } | { readonly reason: string };
}

/** All formulas of a workbook, before they have a place. */
export interface CompiledBook {
  readonly book: Book;
  readonly terms: readonly HeldTerm[];
  /** The first value of each state that is held, by its index, read on the day on which the contract takes effect. */
  readonly starts: ReadonlyMap<number, Formula>;
  readonly takesEffect: Formula | null;
  /** Why the day on which the contract takes effect is not held; null where it is. */
  readonly names: DefinedNames;
}

/** Writes the formulas of all terms that a workbook can hold. */
export function compileBook(ir: Ir): CompiledBook {
  const unheld = new Map<number, string>();
  const names = new DefinedNames();
  const inputNames = nameInputs(ir, names);
  for (;;) {
    const book: Book = {
      ir,
      express: writeExpression,
      inputNames,
      days: new Block(),
      history: new Block(),
      effects: new Block(),
      unheld: new Map(unheld),
      areas: new Set(),
    };
    const starts = new Map<number, Formula>();
    const before = unheld.size;
    const takesEffect = startOf(book, unheld);
    for (const index of ir.states.keys()) {
      if (unheld.has(index)) continue;
      const outcome = attempt(() => writeState(inHistory(book), index));
      if (outcome instanceof NotHeld) unheld.set(index, outcome.message);
      else starts.set(index, outcome);
    }
    // A state that is not held takes those that rest on it along: all is written again without it.
    if (unheld.size > before) continue;
    return { book, starts, takesEffect, terms: termsOf(book, names), names };
  }
}

function inHistory(book: Book): Env {
  return { book, block: book.history, moment: { kind: 'own' }, locals: new Map() };
}

/** The day on which the contract takes effect; without it no state is held. */
function startOf(book: Book, unheld: Map<number, string>): Formula | null {
  const { ir } = book;
  const code = ir.inEffectFrom;
  if (code === null) return null;
  const env: Env = { book, block: book.days, moment: { kind: 'never' }, locals: new Map() };
  const outcome = attempt(() => writeExpression(env, code));
  if (!(outcome instanceof NotHeld)) return outcome;
  for (const index of ir.states.keys()) {
    unheld.set(index, `the day on which the contract takes effect is not held: ${outcome.message}`);
  }
  return UNKNOWN;
}

function termsOf(book: Book, names: DefinedNames): readonly HeldTerm[] {
  const { ir, days } = book;
  const env: Env = { book, block: days, moment: { kind: 'own' }, locals: new Map() };
  const states = ir.states.map(({ name, clause }, index): HeldTerm => {
    const outcome = attempt(() => days.within(`state ${index}`, () => readState(env, index)));
    const reason = book.unheld.get(index) ?? '';
    return termOf({ kind: 'state', index, name, clause }, { outcome, reason, names });
  });
  const definitions = ir.definitions.map(
    ({ name, clause, parameter, keyedBy }, index): HeldTerm => {
      const parameterName = parameter === null ? null : names.give(`${name} for`);
      const outcome = attempt(() => {
        if (keyedBy !== null)
          throw new NotHeld(
            'it is asked for each of several events or rows; the sheet Timeline has it where a rule uses it',
          );
        if (parameter !== null && !isScalar(parameter.type.kind)) {
          throw new NotHeld('it is asked for something that no cell can hold');
        }
        const locals = new Map<number, Local>();
        if (parameterName !== null)
          locals.set(0, { kind: 'value', value: cellNamed(parameterName) });
        return days.within(`definition ${index}`, () =>
          definitionCell({ ...env, locals }, index, parameterName === null ? '' : ' as asked'),
        );
      });
      const term = { kind: 'definition', index, name, clause, parameterName } as const;
      return termOf(term, { outcome, reason: '', names });
    },
  );
  return [...states, ...definitions];
}

function cellNamed(name: string): Formula {
  return { pieces: [`IF(${name}="",NA(),${name})`], binds: 'atom', isPlain: true };
}

function termOf(
  term: Pick<HeldTerm, 'kind' | 'index' | 'name' | 'clause'> & {
    readonly parameterName?: string | null;
  },
  found: {
    readonly outcome: Formula | NotHeld;
    readonly reason: string;
    readonly names: DefinedNames;
  },
): HeldTerm {
  const { outcome, reason, names } = found;
  const { parameterName = null } = term;
  if (outcome instanceof NotHeld) {
    const why = reason === '' ? outcome.message : reason;
    return { ...term, definedName: null, parameterName: null, outcome: { reason: why } };
  }
  const [piece] = outcome.pieces;
  if (typeof piece !== 'object' || piece.kind !== 'slot')
    throw new Error('A term has a cell of its own.');
  return {
    ...term,
    parameterName,
    definedName: names.give(term.name),
    outcome: { slot: piece.slot },
  };
}

/** The defined names of blanks and readings that one cell can hold. */
function nameInputs(ir: Ir, names: DefinedNames): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [index, { name, type }] of ir.blanks.entries()) {
    if (isScalar(type.kind)) given.set(`blank ${index}`, names.give(name));
  }
  for (const [index, { name }] of ir.ambiguities.entries()) {
    given.set(`reading ${index}`, names.give(`Reading of ${name}`));
  }
  return given;
}

function attempt<Result>(work: () => Result): Result | NotHeld {
  try {
    return work();
  } catch (error) {
    if (error instanceof NotHeld) return error;
    throw error;
  }
}
