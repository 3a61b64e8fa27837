import type { IrReference, Node } from '../../../ir/chapters.ts';
import { numberFormat } from '../text/number-formats.ts';
import { constantFormula } from '../text/literals.ts';
import { NotHeld } from '../not-held.ts';
import { accruedBefore, accruedOn, requireHeld } from './accruals.ts';
import { atom, type Formula, keyOf, plain, write } from './formula.ts';
import type { Env, Local } from './env.ts';
import { readFact } from './facts.ts';
import { readField } from './fields.ts';
import { readKeyedFact } from './keyed-facts.ts';
import { readKeyedState } from './keyed-copies.ts';
import { numberOf } from './numbers.ts';
import { inputKey, occurrenceOf } from './occurrences.ts';
import { readLateState } from './late-states.ts';
import { isRecounted, recounted } from './recounted-accruals.ts';
import { lastLineBy } from './line-keys.ts';
import { cellOf } from './logic.ts';
import { dayOf, momentKey, onceCome, requireKnown } from './moments.ts';
import { IMPOSSIBLE, NOT_YET, UNKNOWN } from './statuses.ts';
import { solvedDefinition, systemOf } from './systems.ts';

/** Names and literals. */
export function writeReference(env: Env, node: IrReference): Formula {
  const assumed = assumedOf(env, node);
  if (assumed !== null) return assumed;
  switch (node.kind) {
    case 'constant':
      return constantFormula(node.constant);
    case 'local': {
      const local = env.locals.get(node.slot);
      if (local === undefined) throw new NotHeld('it takes an event or a row as a value');
      return local.kind === 'value' ? local.value : numberOf(env, local);
    }
    case 'date in question':
      return dayOf(env);
    case 'blank':
      return plain(inputName(env, `blank ${node.index}`));
    case 'undefined':
      return UNKNOWN;
    case 'origin':
      return numberOf(env, occurrenceOf(env, node));
    case 'fact':
      return node.key === null
        ? readFact(env, node.index)
        : readKeyedFact(env, node.index, occurrenceOf(env, node.key));
    case 'state':
      return node.key === null
        ? readState(env, node.index)
        : readKeyedState(env, node.index, occurrenceOf(env, node.key));
    case 'definition':
      return readDefinition(env, node);
    case 'ambiguity':
      return readAmbiguity(env, node);
    case 'field':
      return readField(env, node);
  }
}

/** What a term is taken to be; null where it is what it is. */
function assumedOf({ assumed }: Env, node: IrReference): Formula | null {
  if (assumed.size === 0 || !('index' in node)) return null;
  if ('key' in node && node.key !== null) return null;
  if ('argument' in node && node.argument !== null) return null;
  return assumed.get(`${node.kind} ${node.index}`) ?? null;
}

function inputName({ book }: Env, input: string): string {
  const name = book.inputNames.get(input);
  if (name === undefined) throw new NotHeld('it rests on an input of a kind that no cell can hold');
  return name;
}

/** A quantity with a history: before the event at hand, or at the close of a day. */
export function readState(env: Env, index: number): Formula {
  const { book, block, moment } = env;
  const spec = book.ir.states[index];
  const why = book.unheld.get(index);
  const name = spec?.name ?? '';
  if (why !== undefined) throw new NotHeld(`it rests on ${name}, which is not held: ${why}`);
  requireKnown(env, name);
  if (moment.kind === 'never')
    throw new NotHeld(`it reads ${name} once for each event as of the date in question`);
  const about = { title: name, format: numberFormat(spec?.type ?? { kind: 'text' }) };
  if (spec?.keyedBy !== null) throw new NotHeld(`it reads ${name} of none of those that have it`);
  const inHistory = block === book.history;
  if (spec.accrues !== null) return readLateState(env, index, spec.accrues);
  if (isRecounted(book, index)) return recounted(env, index);
  const grows = spec.accrual !== null;
  if (grows) requireHeld(book, index);
  if (grows && (moment.kind === 'on' || !inHistory)) return accruedOn(env, index);
  if (moment.kind !== 'on' && inHistory) {
    const after = block.reserve(`after ${index}`);
    return block.slot(`before ${index}`, { ...about, title: `${name} before` }, () =>
      grows ? accruedBefore(env, index) : atom({ kind: 'previous', slot: after }),
    );
  }
  return block.slot(`state ${index} ${momentKey(env)}`, about, () => {
    const after = book.history.reserve(`after ${index}`);
    const day = cellOf(env, dayOf(env), 'yyyy-mm-dd');
    const found = write`INDEX(${atom({ kind: 'past', of: after })},${lastLineBy(day)})`;
    return onceCome(env, day, write`IF(${day}<Takes_Effect,${NOT_YET},${found})`);
  });
}

function readDefinition(env: Env, node: Node<'definition'>): Formula {
  const spec = env.book.ir.definitions[node.index];
  if (spec === undefined) throw new NotHeld('it is not defined');
  const locals = new Map<number, Local>();
  let input = '';
  if (node.key !== null) {
    const local = occurrenceOf(env, node.key);
    locals.set(0, local);
    input = inputKey(local);
  } else if (node.argument !== null) {
    const cell = cellOf(env, env.book.express(env, node.argument));
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
    env.block.slot(`definition ${index}${input} ${momentKey(env)}`, about, () => {
      const together = systemOf(env, index);
      return together === null
        ? env.book.express(env, spec.body)
        : solvedDefinition(env, index, { spec: together, read: definitionCell });
    }),
  );
}

/** The chosen reading: its words, or what it means. */
function readAmbiguity(env: Env, node: Node<'ambiguity'>): Formula {
  const spec = env.book.ir.ambiguities[node.index];
  if (spec === undefined) throw new NotHeld('it is not defined');
  const chosen =
    env.assumed.get(`reading ${node.index}`) ?? plain(inputName(env, `reading ${node.index}`));
  if (spec.readings.every(({ value }) => value === null)) return chosen;
  const about = { title: spec.name, format: numberFormat(spec.type) };
  const local = node.key === null ? null : occurrenceOf(env, node.key);
  const locals = new Map<number, Local>(local === null ? [] : [[0, local]]);
  const inner = { ...env, locals };
  const input = local === null ? '' : inputKey(local);
  return resting(spec.name, () =>
    env.block.slot(`reading ${node.index}${input} ${momentKey(env)}`, about, () =>
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
