import type { RuleSpec, WriteSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { THERE, TESTED, writesKept } from '../rules.ts';
import type { Making } from '../terms.ts';
import { type At, Writer } from '../writer.ts';
import { giveUpIf, giveUpUnless, requireKnown, writeAsked } from './asked.ts';
import { figureCode } from './figure-code.ts';
import { keepFigure } from './given-arithmetic.ts';
import { isJudged, isReported, writeGivenRows } from './given-rows.ts';
import { needsNoOther, writeValue } from './given-states.ts';
import { knownOfType } from './known.ts';

type WriteOf = WriteSpec<IrExpression>;

/** The function of a rule for given inputs, whose effect has a day. */
export function writeGivenRule({ ir, shared }: Making, index: number): readonly string[] {
  const rule = ir.rules[index];
  if (rule === undefined || !isReported(ir, rule.event)) return [];
  const writer = new Writer(ir, shared, 'given');
  if (isJudged(ir, rule.event)) writer.line('if (!stands[event]) return;');
  const tested = rule.effective === null ? THERE : TESTED;
  if (tested === TESTED) {
    writer.line('const testedDay = days[event];');
    writer.line('const testedSequence = testedDay === day ? sequence : sequences[event];');
  }
  if (rule.when !== null) {
    const applies = writeAsked(writer, { node: rule.when, at: tested }, 'verdict');
    writer.line(`if (!${applies}) return;`);
  }
  for (const spec of writesKept(rule, shared.needs.states)) {
    writeWrite(writer, spec, { rule, index, tested });
  }
  return [`function rule${index}Given(event, day, sequence) {`, ...writer.lines, '}'];
}

interface OfRule {
  readonly rule: RuleSpec<IrExpression>;
  readonly index: number;
  /** The moment at which its conditions are looked at. */
  readonly tested: At;
}

function writeWrite(writer: Writer, spec: WriteOf, of: OfRule): void {
  const label = writer.fresh();
  const exceptions = spec.exceptions.flatMap((at) => writer.ir.exceptions[at] ?? []);
  writer.block(`${label}:`, () => {
    for (const { when } of exceptions) {
      if (when === null) continue;
      const holds = writeAsked(writer, { node: when, at: of.tested }, 'verdict');
      writer.line(`if (${holds}) break ${label};`);
    }
    const neverUp = exceptions.some(({ when }) => when === null);
    writeCopies(writer, spec, (copy, at) => {
      const value = writer.write(spec.value, at);
      if (needsNoOther(writer, { event: of.rule.event, state: spec.state })) {
        writeAtOnce(writer, { spec, copy, value, neverUp, rule: of.index });
      } else {
        const code = `state${spec.state}Written, ${copy}, '${spec.how}', ${value}`;
        writer.line(`addWrite(${code}, null, null, ${neverUp}, ${of.index});`);
      }
    });
  });
}

function writeCopies(writer: Writer, { key }: WriteOf, each: (copy: string, at: At) => void): void {
  if (key === null) return each('0', THERE);
  if (key.kind === 'one') {
    return each(writeAsked(writer, { node: key.occurrence, at: THERE }, 'place'), THERE);
  }
  writeGivenRows(writer, { rows: key.rows, at: THERE }, ({ row, inner }) => each(row, inner));
}

interface AtOnce {
  readonly spec: WriteOf;
  readonly copy: string;
  readonly value: string;
  readonly neverUp: boolean;
  readonly rule: number;
}

/** Makes a write good at once, as `commitWrites` does with one that is alone. */
function writeAtOnce(writer: Writer, { spec, copy, value, neverUp, rule }: AtOnce): void {
  const { type, floor } = stateOf(writer, spec);
  const log = `state${spec.state}Log`;
  const last = writer.keep(`${log}.last[${copy}]`);
  const before = writeValue(writer, { state: spec.state, copy, change: last });
  const known = knownOfType(type) ?? 'figure';
  requireKnown(writer, value, known);
  const record = (after: string): void => {
    const change = `{ day, sequence: clock + 1, value: ${after}, rule: ${rule}, before: ${last} }`;
    writer.line(`${log}.record(${copy}, ${change});`);
  };
  if (known !== 'figure') {
    writer.block(`if (${before} !== ${value})`, () => record(value));
    return;
  }
  const code = figureCode(writer.shared.numeric);
  const after = afterWrite(writer, spec.how, [before, value]);
  const changes =
    spec.how === 'reduce to' ? code.isMore(before, after) : `!(${code.isEqual(before, after)})`;
  const rises = neverUp && spec.how !== 'reduce to' ? ` && !(${code.isMore(after, before)})` : '';
  writer.block(`if (${changes}${rises})`, () => {
    if (floor === 'above zero') giveUpUnless(writer, code.isAboveZero(after));
    if (floor === 'zero') giveUpIf(writer, code.isBelowZero(after));
    record(after);
  });
}

function afterWrite(
  writer: Writer,
  how: WriteOf['how'],
  [before, value]: readonly [string, string],
): string {
  const code = figureCode(writer.shared.numeric);
  if (how === 'reduce by') return keepFigure(writer, code.subtract(before, value));
  if (how === 'increase by') return keepFigure(writer, code.add(before, value));
  return value;
}

function stateOf({ ir }: Writer, { state }: WriteOf): Ir['states'][number] {
  const spec = ir.states[state];
  if (spec === undefined) throw new RangeError(`There is no state ${state}.`);
  return spec;
}

/** What an event sets off where everything about it is given: at once, or once its day has come. */
export function writeGivenUpon({ ir, shared }: Making, event: number): readonly string[] {
  if (!isReported(ir, event)) return [];
  const writer = new Writer(ir, shared, 'given');
  for (const [index, rule] of ir.rules.entries()) {
    if (rule.event !== event || writesKept(rule, shared.needs.states).length === 0) continue;
    const call = `rule${index}Given(event, day, sequence);`;
    if (rule.effective === null) {
      writer.line(call);
      continue;
    }
    const { date, beforeOpening } = rule.effective;
    const on = writeAsked(writer, { node: date, at: THERE }, 'place');
    giveUpIf(writer, `${on} < day`);
    writer.line(`if (${on} === day) ${call}`);
    writer.line(
      `else waiting.await(event, ${index}, { day: ${on}, beforeOpening: ${beforeOpening} });`,
    );
  }
  return [`function upon${event}Given(event, day, sequence) {`, ...writer.lines, '}'];
}
