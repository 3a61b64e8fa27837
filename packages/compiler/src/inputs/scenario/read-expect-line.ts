import type { ExpectLine } from '@termsheet/dsl';
import type { Day, Value, ValueType } from '@termsheet/runtime';
import { describeType } from '../../checked/describe-type.ts';
import { expectNeedsArgument } from '../diagnostics/expect-needs-argument.ts';
import { expectNeedsKey } from '../diagnostics/expect-needs-key.ts';
import { expectNoSingleValue } from '../diagnostics/expect-no-single-value.ts';
import { expectTakesNoArgument } from '../diagnostics/expect-takes-no-argument.ts';
import { expectUnknownName } from '../diagnostics/expect-unknown-name.ts';
import { expectValueOfEvent } from '../diagnostics/expect-value-of-event.ts';
import { expectVoidOfValue } from '../diagnostics/expect-void-of-value.ts';
import type { Expectation, Expected, ExpectationTarget } from '../expectation.ts';
import type { InputContext } from '../input-context.ts';
import { namesOf } from '../name-index.ts';
import { occurrenceType } from '../occurrence-type.ts';
import { readWrittenValue } from './read-written-values.ts';

/** What can be expected to be something, with the type of its value; an event has none. */
interface Expectable {
  readonly kind: ExpectationTarget['kind'];
  readonly index: number;
  readonly type: ValueType | null;
  readonly parameter: { readonly name: string; readonly type: ValueType } | null;
  /** The event or table of which there is one value each; null where there is one in all. */
  readonly keyedBy: string | null;
  /** Why it has more than one value on a day; null where it has one. */
  readonly plural: string | null;
}

/** Reads one line under `expect on`; null where it is refused and reported. */
export function readExpectLine(
  context: InputContext,
  day: Day,
  line: ExpectLine,
): Expectation | null {
  const expectable = findExpectable(context, line);
  if (expectable === null) return null;
  const argument = readArgument(context, expectable, line);
  const expected = readExpected(context, expectable, line);
  if (argument === undefined || expected === null) return null;
  const { kind, index } = expectable;
  const target = { kind, index, argument };
  return { span: line.span, day, name: line.name.text, target, expected };
}

function findExpectable(context: InputContext, line: ExpectLine): Expectable | null {
  const { text: name, span } = line.name;
  const expectable = expectableOf(context, name);
  if (expectable === null) {
    const kinds = ['definition', 'state', 'fact', 'blank', 'ambiguity', 'event'] as const;
    const nearest = context.findings.nearest(name, namesOf(context.names, ...kinds));
    context.findings.report(expectUnknownName.at(span, { name, nearest }));
    return null;
  }
  if (expectable.plural === null) return expectable;
  const found = { name, reason: expectable.plural };
  context.findings.report(expectNoSingleValue.at(span, found));
  return null;
}

function expectableOf({ ir, names }: InputContext, name: string): Expectable | null {
  const named = names.declared.get(name);
  if (named === undefined) return null;
  const { kind, index } = named;
  const simple = { index, parameter: null, plural: null, keyedBy: null };
  switch (kind) {
    case 'event':
      // Of one of several it may be said by its name.
      return { ...simple, kind, type: null };
    case 'blank':
      return withType({ ...simple, kind }, ir.blanks[index]?.type);
    case 'ambiguity': {
      const spec = ir.ambiguities[index];
      return withType({ ...simple, kind, keyedBy: keyOf(ir, spec) }, spec?.type);
    }
    case 'state': {
      const spec = ir.states[index];
      return withType({ ...simple, kind, keyedBy: keyOf(ir, spec) }, spec?.type);
    }
    case 'definition': {
      const spec = ir.definitions[index];
      const parameter = spec?.parameter ?? null;
      return withType({ ...simple, kind, parameter, keyedBy: keyOf(ir, spec) }, spec?.type);
    }
    case 'fact': {
      const spec = ir.facts[index];
      const plural = spec?.several === true ? 'it is a list' : null;
      return withType({ ...simple, kind, plural, keyedBy: keyOf(ir, spec) }, spec?.type);
    }
    default:
      return null;
  }
}

/** The target with its type; a list cannot be written as one value. */
function withType(
  target: Omit<Expectable, 'type'>,
  type: ValueType | undefined,
): Expectable | null {
  if (type === undefined) return null;
  if (type.kind !== 'list') return { ...target, type };
  return { ...target, type, plural: target.plural ?? `it is ${describeType(type)}` };
}

function keyOf(
  ir: InputContext['ir'],
  spec: { readonly keyedBy: number | null } | undefined,
): string | null {
  if (spec === undefined || spec.keyedBy === null) return null;
  return ir.events[spec.keyedBy]?.name ?? 'event';
}

/** The value after `for`, null where none is wanted, or undefined where it is refused. */
function readArgument(
  context: InputContext,
  { kind, parameter, keyedBy }: Expectable,
  line: ExpectLine,
): Value | null | undefined {
  const { text: name, span } = line.name;
  const event = kind === 'event' ? name : keyedBy;
  const index = event === null ? undefined : context.keys.indexOf(event);
  if (index !== undefined && line.argument !== null) {
    const type = occurrenceType(context.ir, index);
    return readWrittenValue(context, { name, type }, line.argument) ?? undefined;
  }
  if (keyedBy !== null) {
    context.findings.report(expectNeedsKey.at(span, { name, event: keyedBy }));
    return undefined;
  }
  if (parameter !== null && line.argument !== null) {
    return readWrittenValue(context, parameter, line.argument) ?? undefined;
  }
  if (parameter !== null) {
    const found = { name, parameter: parameter.name, type: describeType(parameter.type) };
    context.findings.report(expectNeedsArgument.at(span, found));
    return undefined;
  }
  if (line.argument === null) return null;
  context.findings.report(expectTakesNoArgument.at(line.argument.span, { name }));
  return undefined;
}

function readExpected(
  context: InputContext,
  { type }: Expectable,
  line: ExpectLine,
): Expected | null {
  const { expected } = line;
  const { text: name } = line.name;
  if (expected.kind === 'Hole') return null;
  if (expected.kind === 'NoneLiteral') return { kind: 'status', status: 'none' };
  if (expected.kind !== 'ExpectedStatus') {
    if (type === null) {
      context.findings.report(expectValueOfEvent.at(expected.span, { name }));
      return null;
    }
    const value = readWrittenValue({ ...context, reads: 'results' }, { name, type }, expected);
    return value === null ? null : { kind: 'value', value, type };
  }
  if (expected.status === 'void' && type !== null) {
    context.findings.report(expectVoidOfValue.at(expected.span, { name }));
    return null;
  }
  return { kind: 'status', status: expected.status };
}
