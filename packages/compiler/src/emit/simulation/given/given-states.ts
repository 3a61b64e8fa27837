import { parseExact } from '@termsheet/runtime';
import { checkFigure, domain } from '@termsheet/runtime/simulation/exact';
import { THERE, writesKept } from '../rules.ts';
import type { Making } from '../terms.ts';
import { Writer } from '../writer.ts';
import { giveUpIf, requireKnown } from './asked.ts';
import { isReported } from './given-rows.ts';
import { knownOfType } from './known.ts';

/** What a state is at a moment that is not beyond what is known, where nothing of it is open. */
export function writeGivenState({ ir, shared }: Making, index: number): readonly string[] {
  const spec = ir.states[index];
  if (spec === undefined) return [];
  const writer = new Writer(ir, shared, 'given');
  const name = `state${index}`;
  const isKeyed = spec.keyedBy !== null;
  const copy = isKeyed ? writer.sure('input') : '0';
  giveUpIf(
    writer,
    isKeyed
      ? 'days[input] > day || (days[input] === day && sequences[input] > sequence)'
      : 'day < opens',
  );
  const change = writer.keep(`${name}Log.seen(${copy}, day, sequence)`);
  const value = writeValue(writer, { state: index, copy, change });
  const known = writer.knownOf(value);
  if (known !== null) shared.known.set(`${name}Given`, known);
  return [
    `function ${name}Given(day, sequence${isKeyed ? ', input' : ''}) {`,
    ...writer.lines,
    `  return ${value};`,
    '}',
  ];
}

interface OfCopy {
  readonly state: number;
  readonly copy: string;
  /** The name of its change; `null` there is what it starts at. */
  readonly change: string;
}

/** Writes what a copy was after a change, which is there. */
export function writeValue(writer: Writer, { state, copy, change }: OfCopy): string {
  const known = knownOfType(writer.ir.states[state]?.type);
  const literal = literalStart(writer, state);
  const start = literal ?? `state${state}Log.startOf(${copy}, state${state}Start)`;
  const value = writer.keep(`${change} === null ? ${start} : ${change}.value`);
  if (known === null) return value;
  const isSure = literal !== null && isWrittenAtOnce(writer, state);
  return isSure ? writer.know(value, known) : requireKnown(writer, value, known);
}

/** The code of what a state starts at, where that stands in the contract and may be its start. */
function literalStart(writer: Writer, state: number): string | null {
  const spec = writer.ir.states[state];
  if (spec?.start.kind !== 'constant') return null;
  const { constant } = spec.start;
  const figure = constant.kind === 'figure' ? parseExact(constant.value) : undefined;
  if (figure !== undefined && checkFigure(domain, spec.floor, figure) !== figure) return null;
  const code = writer.write(spec.start, THERE);
  return writer.knownOf(code) === knownOfType(spec.type) ? code : null;
}

/** Whether all that is written to a state is made good at once, so that it is there. */
function isWrittenAtOnce({ ir, shared }: Writer, state: number): boolean {
  const events = ir.rules.flatMap((rule) =>
    writesKept(rule, shared.needs.states).some((each) => each.state === state) ? [rule.event] : [],
  );
  return events.every(
    (event) => isReported(ir, event) && needsNoOther({ ir, shared }, { event, state }),
  );
}

/**
 * Whether what an event sets off writes to a state so that no write has to wait for another: there is one, or
 * each lowers the state to its own figure, so that the least of them stands whatever their order.
 */
export function needsNoOther(
  { ir, shared }: Pick<Writer, 'ir' | 'shared'>,
  of: { readonly event: number; readonly state: number },
): boolean {
  const writes = ir.rules
    .filter(({ event }) => event === of.event)
    .flatMap((each) => writesKept(each, shared.needs.states))
    .filter(({ state }) => state === of.state);
  const isMinimum = writes.every(({ how }) => how === 'reduce to');
  return (writes.length === 1 || isMinimum) && knownOfType(ir.states[of.state]?.type) !== null;
}
