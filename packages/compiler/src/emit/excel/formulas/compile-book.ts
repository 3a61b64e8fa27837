import type { ValueType } from '@termsheet/runtime';
import type { Ir } from '../../../ir/ir.ts';
import { DefinedNames } from '../text/defined-names.ts';
import { numberFormat } from '../text/number-formats.ts';
import { attempt, NotHeld } from '../not-held.ts';
import { fillOwing } from './amounts-owed.ts';
import { askedFor, type AskedTerm } from './asked-for.ts';
import { Block } from './block.ts';
import { refuseCircles } from './circles.ts';
import { type Book, type Env, type Local, standingIn } from './env.ts';
import { writeExpression } from './expressions.ts';
import { type Formula, ownSlot, write } from './formula.ts';
import { happens } from './made-events.ts';
import { isMade } from './is-made.ts';
import { readKeyedState } from './keyed-copies.ts';
import { writeKeyedState } from './keyed-states.ts';
import { UNKNOWN } from './statuses.ts';
import { isScalar } from './is-scalar.ts';
import { definitionCell, readState } from './references.ts';
import { admits } from './rights.ts';
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
  /** The event or table for one of which it is asked; null for a term that is not. */
  readonly keyedBy: number | null;
  readonly outcome: { readonly slot: number } | { readonly reason: string };
}

/** All formulas of a workbook, before they have a place. */
export interface CompiledBook {
  readonly book: Book;
  readonly terms: readonly HeldTerm[];
  /** The first value of each state that is held, by its index, read on the day on which the contract takes effect. */
  readonly starts: ReadonlyMap<number, Formula>;
  readonly takesEffect: Formula | null;
}

/** Writes the formulas of all terms that a workbook can hold. */
export function compileBook(ir: Ir): CompiledBook {
  const unheld = new Map<number, string>();
  const unjudged = new Map<number, string>();
  const unowed = new Map<number, string>();
  const refused = (): number => unheld.size + unjudged.size + unowed.size;
  for (;;) {
    const names = new DefinedNames();
    const inputNames = nameInputs(ir, names);
    const book: Book = {
      ir,
      express: writeExpression,
      happens: (event) => happens(book, event),
      admits,
      inputNames,
      days: new Block(),
      history: new Block(),
      delays: new Map(),
      schedules: new Map(),
      wakes: { facts: new Set(), days: [] },
      nests: new Map(),
      unheld: new Map(unheld),
      unjudged,
      owing: new Set(),
      unowed,
      undecided: new Map(),
      areas: new Set(),
    };
    const starts = new Map<number, Formula>();
    const before = refused();
    const takesEffect = startOf(book, unheld);
    for (const index of ir.states.keys()) {
      if (unheld.has(index)) continue;
      const isKeyed = ir.states[index]?.keyedBy !== null;
      const writeAny = isKeyed ? writeKeyedState : writeState;
      const outcome = attempt(() => writeAny(inHistory(book), index));
      if (outcome instanceof NotHeld) unheld.set(index, outcome.message);
      else if (outcome !== undefined) starts.set(index, outcome);
    }
    fillOwing(book);
    // A state that is not held takes those that rest on it along: all is written again without it.
    if (refused() > before) continue;
    const terms = termsOf(book, names);
    fillOwing(book);
    if (refused() === before) refuseCircles(book);
    if (refused() > before) continue;
    return { book, starts, takesEffect, terms };
  }
}

function inHistory(book: Book): Env {
  return standingIn({ book, block: book.history, moment: { kind: 'own' } });
}

/** The day on which the contract takes effect; without it no state is held. */
function startOf(book: Book, unheld: Map<number, string>): Formula | null {
  const { ir } = book;
  const code = ir.inEffectFrom;
  if (code === null) return null;
  const env = standingIn({ book, block: book.days, moment: { kind: 'never' } });
  const outcome = attempt(() => writeExpression(env, code));
  if (!(outcome instanceof NotHeld)) return outcome;
  for (const index of ir.states.keys()) {
    unheld.set(index, `the day on which the contract takes effect is not held: ${outcome.message}`);
  }
  return UNKNOWN;
}

function termsOf(book: Book, names: DefinedNames): readonly HeldTerm[] {
  const { ir } = book;
  const states = ir.states.map((spec, index) => {
    const known = book.unheld.get(index) ?? '';
    return heldTerm(book, { kind: 'state', index, spec, known }, names);
  });
  const definitions = ir.definitions.map((spec, index) =>
    heldTerm(book, { kind: 'definition', index, spec, known: '' }, names),
  );
  return [...states, ...definitions];
}

/** A term to find the cell of. */
interface Sought {
  readonly kind: 'state' | 'definition';
  readonly index: number;
  readonly spec: AskedTerm & { readonly name: string; readonly clause: string };
  /** Why it is not held, where that is known already. */
  readonly known: string;
}

function heldTerm(book: Book, sought: Sought, names: DefinedNames): HeldTerm {
  const { kind, index, spec, known } = sought;
  const { name, clause, keyedBy, parameter = null } = spec;
  const isAsked = keyedBy !== null || parameter !== null;
  const parameterName = isAsked ? names.give(`${name} for`) : null;
  const env = standingIn({ book, block: book.days, moment: { kind: 'own' } });
  const outcome = attempt(() =>
    book.days.within(`${kind} ${index}`, () => {
      if (parameterName === null)
        return kind === 'state' ? readState(env, index) : definitionCell(env, index, '');
      const local = askedFor(env, spec, parameterName);
      if (kind === 'state' && local.kind === 'numbered') return readKeyedState(env, index, local);
      const cell = definitionCell({ ...env, locals: new Map([[0, local]]) }, index, ' as asked');
      return kind === 'definition' ? asAsked(env, { index, cell, local }) : cell;
    }),
  );
  const term = { kind, index, name, clause, parameterName, keyedBy };
  return termOf(term, { outcome, reason: known, names });
}

/** Of what has not come about nothing is known, whatever its term rests on. */
function asAsked(
  { book }: Env,
  { index, cell, local }: { readonly index: number; readonly cell: Formula; readonly local: Local },
): Formula {
  const spec = book.ir.definitions[index];
  if (local.kind !== 'numbered' || spec === undefined || !isMade({ book }, local.event))
    return cell;
  const about = { title: spec.name, format: numberFormat(spec.type, spec.body) };
  return book.days.slot(
    `definition ${index} of one`,
    about,
    () => write`IF(ISERROR(${local.number}),${local.number},${cell})`,
  );
}

function termOf(
  term: Omit<HeldTerm, 'definedName' | 'outcome'>,
  found: {
    readonly outcome: Formula | NotHeld;
    readonly reason: string;
    readonly names: DefinedNames;
  },
): HeldTerm {
  const { outcome, reason, names } = found;
  if (outcome instanceof NotHeld) {
    const said = reason === '' ? outcome.message : reason;
    // What a term rests on in its own formula is told without the term itself.
    const why = said.replace(`it rests on ${term.name}, which is not held: `, () => '');
    return { ...term, definedName: null, parameterName: null, outcome: { reason: why } };
  }
  return {
    ...term,
    definedName: names.give(term.name),
    outcome: { slot: ownSlot(outcome) },
  };
}

/** Whether it is a length of time in calendar days or months: a number of days, or a text such as `3 months`. */
function isLength(type: ValueType): boolean {
  return type.kind === 'duration' && typeof type.basis === 'string';
}

/** The defined names of blanks and readings that one cell can hold. */
function nameInputs(ir: Ir, names: DefinedNames): ReadonlyMap<string, string> {
  const given = new Map<string, string>();
  for (const [index, { name, type }] of ir.blanks.entries()) {
    if (isScalar(type.kind) || isLength(type)) given.set(`blank ${index}`, names.give(name));
  }
  for (const [index, { name }] of ir.ambiguities.entries()) {
    given.set(`reading ${index}`, names.give(`Reading of ${name}`));
  }
  return given;
}
