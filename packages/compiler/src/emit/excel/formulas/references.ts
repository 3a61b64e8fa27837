import type { IrReference, Node } from '../../../ir/chapters.ts';
import { numberFormat } from '../text/number-formats.ts';
import { constantFormula } from '../text/literals.ts';
import { NotHeld } from '../not-held.ts';
import { atom, type Formula, isAtom, keyOf, plain, write } from './formula.ts';
import type { Env, Local } from './env.ts';
import { pickedCell } from './events.ts';
import { isEvent } from './is-event.ts';
import { isScalar } from './is-scalar.ts';
import { readFact } from './facts.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey } from './moments.ts';
import { IMPOSSIBLE, NOT_YET, supplied, UNKNOWN } from './statuses.ts';

/** Names and literals. */
export function writeReference(env: Env, node: IrReference): Formula {
  const { book } = env;
  switch (node.kind) {
    case 'constant':
      return constantFormula(node.constant);
    case 'local': {
      const local = env.locals.get(node.slot);
      if (local?.kind === 'value') return local.value;
      throw new NotHeld('it takes an event or a row as a value');
    }
    case 'date in question':
      return dayOf(env);
    case 'blank':
      return plain(inputName(env, `blank ${node.index}`));
    case 'undefined':
      return UNKNOWN;
    case 'origin':
      throw new NotHeld('it asks which event another follows');
    case 'fact':
      if (node.key !== null) throw new NotHeld('it reads a fact that is kept for each of several');
      return readFact(env, node.index);
    case 'state':
      if (node.key !== null) throw new NotHeld('it reads what is kept for each of several');
      return readState(env, node.index);
    case 'definition':
      return readDefinition(env, node);
    case 'ambiguity':
      return readAmbiguity(env, node);
    case 'field':
      return readField(env, node, book.ir.events[node.event]?.fields[node.field]?.name ?? '');
  }
}

function inputName({ book }: Env, input: string): string {
  const name = book.inputNames.get(input);
  if (name === undefined) throw new NotHeld('it rests on an input of a kind that no cell can hold');
  return name;
}

/** A field of the event that the row of history is about. */
function readField(env: Env, node: Node<'field'>, name: string): Formula {
  const { book, block } = env;
  const spec = book.ir.events[node.event]?.fields[node.field];
  if (node.of.kind === 'pick event') {
    if (spec === undefined || spec.several || !isScalar(spec.type.kind)) {
      throw new NotHeld(`it reads ${name}, which one cell cannot hold`);
    }
    const picked = `field ${node.event} ${node.field}`;
    book.areas.add(picked);
    return pickedCell(env, node.of, {
      area: picked,
      about: { title: spec.name, format: numberFormat(spec.type) },
    });
  }
  const local = node.of.kind === 'local' ? env.locals.get(node.of.slot) : undefined;
  if (local?.kind !== 'event at hand' || local.event !== node.event) {
    throw new NotHeld('it reads what another event or a row of a table says');
  }
  if (spec === undefined || spec.several || !isScalar(spec.type.kind)) {
    throw new NotHeld(`it reads ${name}, which one cell cannot hold`);
  }
  const area = `field ${node.event} ${node.field}`;
  book.areas.add(area);
  const about = { title: spec.name, format: numberFormat(spec.type) };
  const cell = block.slot(area, about, () => {
    const raw = write`INDEX(${atom({ kind: 'area', area })},${atom({ kind: 'fixed', what: 'number' })})`;
    return write`IF(${isEvent(env, node.event)},${supplied(raw)},"")`;
  });
  return { ...cell, isPlain: true };
}

/** A quantity with a history: before the event at hand, or at the close of a day. */
export function readState(env: Env, index: number): Formula {
  const { book, block, moment } = env;
  const spec = book.ir.states[index];
  const why = book.unheld.get(index);
  const name = spec?.name ?? '';
  if (why !== undefined) throw new NotHeld(`it rests on ${name}, which is not held: ${why}`);
  if (moment.kind === 'never')
    throw new NotHeld(`it reads ${name} once for each event as of the date in question`);
  const about = { title: name, format: numberFormat(spec?.type ?? { kind: 'text' }) };
  const inHistory = block === book.history;
  if (moment.kind !== 'on' && inHistory) {
    const after = block.reserve(`after ${index}`);
    return block.slot(`before ${index}`, { ...about, title: `${name} before` }, () =>
      atom({ kind: 'previous', slot: after }),
    );
  }
  return block.slot(`state ${index} ${momentKey(env)}`, about, () => {
    const after = book.history.reserve(`after ${index}`);
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const order = atom({ kind: 'past', of: 'order' });
    const found = write`INDEX(${atom({ kind: 'past', of: after })},MATCH(${day},${order},1))`;
    const known = write`IF(${day}<Takes_Effect,${NOT_YET},${found})`;
    if (moment.kind !== 'on') return known;
    return write`IF(${day}>${atom({ kind: 'fixed', what: 'date' })},${UNKNOWN},${known})`;
  });
}

function readDefinition(env: Env, node: Node<'definition'>): Formula {
  const spec = env.book.ir.definitions[node.index];
  const name = spec?.name ?? '';
  if (spec === undefined) throw new NotHeld('it is not defined');
  if (env.book.ir.systems.some(({ members }) => members.includes(node.index))) {
    throw new NotHeld(`${name} is found by solving several definitions together`);
  }
  const locals = new Map<number, Local>();
  let input = '';
  if (node.key !== null) {
    const local = node.key.kind === 'local' ? env.locals.get(node.key.slot) : undefined;
    if (local?.kind !== 'event at hand') throw new NotHeld(`it asks for ${name} of one of several`);
    locals.set(0, local);
    input = ` of ${local.event}`;
  } else if (node.argument !== null) {
    const argument = env.book.express(env, node.argument);
    const cell = isAtom(argument) ? argument : cellOf(env, argument);
    locals.set(0, { kind: 'value', value: cell });
    input = ` for ${keyOf(cell)}`;
  }
  return definitionCell({ ...env, locals }, node.index, input);
}

/** The cell of a definition at a moment, worked out for what its locals hold. */
export function definitionCell(env: Env, index: number, input: string): Formula {
  const spec = env.book.ir.definitions[index];
  if (spec === undefined) throw new NotHeld('it is not defined');
  const about = { title: spec.name, format: numberFormat(spec.type, spec.body) };
  return resting(spec.name, () =>
    env.block.slot(`definition ${index}${input} ${momentKey(env)}`, about, () =>
      env.book.express(env, spec.body),
    ),
  );
}

/** The chosen reading: its words, or what it means. */
function readAmbiguity(env: Env, node: Node<'ambiguity'>): Formula {
  const spec = env.book.ir.ambiguities[node.index];
  if (spec === undefined) throw new NotHeld('it is not defined');
  const chosen = plain(inputName(env, `reading ${node.index}`));
  if (spec.readings.every(({ value }) => value === null)) return chosen;
  if (node.key !== null) throw new NotHeld(`it asks for ${spec.name} of one of several`);
  const about = { title: spec.name, format: numberFormat(spec.type) };
  const inner = { ...env, locals: new Map<number, Local>() };
  return resting(spec.name, () =>
    env.block.slot(`reading ${node.index} ${momentKey(env)}`, about, () =>
      spec.readings.reduceRight<Formula>((rest, { label, value }) => {
        const words = constantFormula({ kind: 'text', value: label });
        const meaning = value === null ? words : env.book.express(inner, value);
        return write`IF(EXACT(${chosen},${words}),${meaning},${rest})`;
      }, IMPOSSIBLE),
    ),
  );
}

/** More of what rests on what is left out of a reason. */
const MAX_REASON = 240;

/** Says on what a term rests where that is not held. */
function resting<Result>(name: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof NotHeld) || error.message.length > MAX_REASON) throw error;
    throw new NotHeld(`it rests on ${name}, which is not held: ${error.message}`);
  }
}
