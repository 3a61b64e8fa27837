import type { ExceptionSpec, RuleSpec, WriteSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../ir/expression.ts';
import { requireReported, writeRows } from './rows.ts';
import type { Making } from './terms.ts';
import { type At, Writer } from './writer.ts';

type Rule = RuleSpec<IrExpression>;
type WriteOf = WriteSpec<IrExpression>;

/** What a rule writes to states that the module keeps. */
export function writesKept(rule: Rule, states: ReadonlySet<number>): readonly WriteOf[] {
  return rule.writes.filter(({ state }) => states.has(state));
}

/** The moment of an effect, and of its event, by the names of a rule's function. */
export const THERE: At = { day: 'day', sequence: 'sequence', slots: new Map([[0, 'event']]) };
export const TESTED: At = { ...THERE, day: 'testedDay', sequence: 'testedSequence' };

/** The function of a rule: what it writes when it takes effect, put beside the others' writes. */
export function writeRule({ ir, shared }: Making, index: number): readonly string[] {
  const rule = ir.rules[index];
  if (rule === undefined) return [];
  const writer = new Writer(ir, shared);
  requireReported(writer, rule.event);
  const { when } = rule;
  writer.line('const isHere = days[event] === day;');
  writer.line(
    'const testedDay = days[event], testedSequence = isHere ? sequence : sequences[event];',
  );
  writer.line('let applies = stands[event];');
  if (when !== null) {
    writer.block('if (applies !== false)', () => {
      const holds = writer.write(when, TESTED);
      writer.line(`applies = applies === true ? ${holds} : joinAnd(applies, ${holds});`);
    });
  }
  writer.line('if (applies === false) return;');
  for (const each of writesKept(rule, shared.needs.states)) writeWrite(writer, each, index);
  return [`function rule${index}(event, undated, day, sequence) {`, ...writer.lines, '}'];
}

function writeWrite(writer: Writer, spec: WriteOf, rule: number): void {
  const label = writer.fresh();
  const exceptions = spec.exceptions.flatMap((at) => writer.ir.exceptions[at] ?? []);
  writer.block(`${label}:`, () => {
    const doubt = writer.fresh();
    writer.line(`let ${doubt} = null;`);
    for (const exception of exceptions) writeException(writer, exception, { doubt, label });
    writer.line(`if (${writer.isAbsent('applies')}) ${doubt} = undecidedOf(${doubt}, applies);`);
    const neverUp = exceptions.some(({ when }) => when === null);
    writeKeys(writer, spec, (copy, at, doubtOfKey) => {
      const open =
        doubtOfKey === null
          ? doubt
          : writer.keep(`${doubtOfKey} === null ? ${doubt} : undecidedOf(${doubt}, ${doubtOfKey})`);
      const value = writer.write(spec.value, at);
      const code = `state${spec.state}Written, ${copy}, '${spec.how}', ${value}, ${open}, undated, ${neverUp}, ${rule}`;
      writer.line(`addWrite(${code});`);
    });
  });
}

/** An exception that holds skips the write; one of which that is not known puts it in doubt. */
function writeException(
  writer: Writer,
  { when }: ExceptionSpec<IrExpression>,
  of: { readonly doubt: string; readonly label: string },
): void {
  if (when === null) return;
  const holds = writer.write(when, TESTED);
  writer.line(`if (${holds} === true) break ${of.label};`);
  writer.line(`if (${writer.isAbsent(holds)}) ${of.doubt} = undecidedOf(${of.doubt}, ${holds});`);
}

type WriteCopy = (copy: string, at: At, doubt: string | null) => void;

/** The copies that a write reaches, each with the name of why that is not known. */
function writeKeys(writer: Writer, { state, key }: WriteOf, each: WriteCopy): void {
  if (key === null) return each('0', THERE, null);
  if (key.kind === 'one') {
    const of = writer.write(key.occurrence, THERE);
    writer.block(`if (${writer.isPlace(of)})`, () => each(of, THERE, null));
    // Where it is not known whose copy is meant, every one may be.
    const event = writer.ir.states[state]?.keyedBy ?? -1;
    const all = { event, slot: -1, window: null, where: null };
    writer.block(`else if (isUnknown(${of}))`, () => {
      writeRows(writer, { rows: all, at: THERE }, ({ row }) => each(row, THERE, of));
    });
    return;
  }
  const { rows } = key;
  const doubt = writer.fresh();
  const absent = writeRows(writer, { rows, at: THERE }, ({ row, verdict, inner }) => {
    writer.line(`const ${doubt} = ${verdict} === true ? null : ${verdict};`);
    each(row, inner, doubt);
  });
  if (rows.window === null) return;
  // Where it is not known which days a window takes in, every event there is may be meant.
  writer.block(`if (${absent} !== null && isAbsent(${absent}))`, () => {
    const all = { ...rows, window: null };
    writeRows(writer, { rows: all, at: THERE }, ({ row, verdict, inner }) => {
      writer.line(
        `const ${doubt} = undecidedOf(isAbsent(${verdict}) ? ${verdict} : null, ${absent});`,
      );
      each(row, inner, doubt);
    });
  });
}

/** The function that judges an event by what its rules ask of it. */
export function writeJudge({ ir, shared }: Making, event: number): readonly string[] {
  const rules = ir.rules.filter((rule) => rule.event === event && rule.validity.length > 0);
  if (rules.length === 0) return [];
  const writer = new Writer(ir, shared);
  writer.line('let isVoid = false, doubt = null;');
  for (const { when, validity } of rules) {
    const applies = when === null ? null : writer.write(when, THERE);
    for (const { condition } of validity) {
      writer.block(applies === null ? '' : `if (${applies} !== false)`, () => {
        const holds = writer.write(condition, THERE);
        const fails = writer.keep(
          applies === null
            ? `not(${holds})`
            : `${applies} === true ? not(${holds}) : joinAnd(${applies}, not(${holds}))`,
        );
        writer.line(`if (${fails} === true) isVoid = true;`);
        writer.line(`else if (isAbsent(${fails})) doubt = undecidedOf(doubt, ${fails});`);
      });
    }
  }
  return [
    `function judge${event}(event, day, sequence) {`,
    ...writer.lines,
    '  return isVoid ? false : (doubt ?? true);',
    '}',
  ];
}

/** What an event sets off, rule by rule: at once, or once its day has come. */
export function writeUpon({ ir, shared }: Making, event: number): readonly string[] {
  const writer = new Writer(ir, shared);
  for (const [index, rule] of ir.rules.entries()) {
    if (rule.event !== event || writesKept(rule, shared.needs.states).length === 0) continue;
    if (rule.effective === null) {
      writer.line(`rule${index}(event, null, day, sequence);`);
      continue;
    }
    const { date, beforeOpening } = rule.effective;
    const on = writer.write(date, THERE);
    const call = (undated: string): string => `rule${index}(event, ${undated}, day, sequence);`;
    writer.line(`if (!(${writer.isPlace(on)})) ${call(`isAbsent(${on}) ? ${on} : IMPOSSIBLE`)}`);
    writer.line(`else if (${on} < day) ${call('IMPOSSIBLE')}`);
    writer.line(`else if (${on} === day) ${call('null')}`);
    const when = `{ day: ${on}, beforeOpening: ${beforeOpening} }`;
    writer.line(`else waiting.await(event, ${index}, ${when});`);
  }
  return [`function upon${event}(event, day, sequence) {`, ...writer.lines, '}'];
}
