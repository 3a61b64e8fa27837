import type { Statement } from '@termsheet/dsl';
import type { EventSpec, ExceptionSpec, FieldSpec, RuleSpec, WriteSpec } from '@termsheet/runtime';
import type { BoundException, BoundRule, BoundWrite } from '../bound/bound.ts';
import type { EventSymbol, FieldSymbol } from '../bound/symbol.ts';
import type { Checked } from '../checked/checked.ts';
import type { IrExpression } from './expression.ts';
import { citeSection } from '../documents/document.ts';
import { frameFor, lowerBody } from './from-checked-definitions.ts';
import { takenFields } from './from-checked-duties.ts';
import { stateIndex } from './from-checked-names-and-literals.ts';
import { lowerDay } from './from-checked-names-and-literals.ts';
import { lowerRows } from './from-checked-phrases.ts';
import type { Frame, LowerContext, Place } from './lower-context.ts';
import { rootPlace } from './sites.ts';
import { valueTypeOf } from './value-type-of.ts';

/** What an event is called and what it tells, without how it comes about. */
export function eventTable(
  checked: Checked,
  symbol: EventSymbol,
): Omit<EventSpec<never>, 'source' | 'receipt'> {
  return {
    name: symbol.name.text,
    clause: symbol.clause,
    by: symbol.node.kind === 'Event' ? symbol.node.by.map((party) => party.text) : [],
    fields: [
      ...[...symbol.fields.values()].map((field) => lowerField(checked, field)),
      ...takenFields(checked, symbol),
    ],
  };
}

function lowerField(checked: Checked, field: FieldSymbol): FieldSpec {
  const { name, node } = field;
  if (node.kind === 'Field') {
    const type = valueTypeOf(checked.writtenTypes.get(node.type));
    return { name: name.text, type, several: node.several };
  }
  const obligation = checked.bound.symbols.byDeclaration.get(node.name);
  const type = obligation === undefined ? undefined : checked.symbolTypes.get(obligation);
  return { name: name.text, type: valueTypeOf(type), several: false };
}

/** The exceptions, and which of them reach each write. */
export interface LoweredExceptions {
  readonly specs: readonly ExceptionSpec<IrExpression>[];
  readonly byWrite: ReadonlyMap<BoundWrite, readonly number[]>;
}

/** An exception that reads fields becomes one for each event whose rules it reaches. */
export function lowerExceptions(context: LowerContext): LoweredExceptions {
  const specs: ExceptionSpec<IrExpression>[] = [];
  const byWrite = new Map<BoundWrite, number[]>();
  for (const exception of context.checked.bound.exceptions) {
    const first = specs.length;
    specs.push(...lowerException(context, exception));
    for (const write of exception.writes) {
      const reaching = byWrite.get(write) ?? [];
      byWrite.set(write, reaching);
      for (let index = first; index < specs.length; index += 1) reaching.push(index);
    }
  }
  return { specs, byWrite };
}

function lowerException(
  context: LowerContext,
  exception: BoundException,
): readonly ExceptionSpec<IrExpression>[] {
  const { node, clause, state } = exception;
  if (state === null) return [];
  const under = citeSection(context.checked.bound.documents, node.under);
  const common = { state: stateIndex(context, state), clause, under };
  if (node.exception === 'increases it') {
    const frame = frameFor(context, node);
    const { site } = rootPlace(context, node.span, { clause, frame, type: null });
    return [{ ...common, event: null, when: null, site, locals: frame.size }];
  }
  const specs: ExceptionSpec<IrExpression>[] = [];
  const binding = context.checked.bound.frames.get(node);
  for (const event of exception.events) {
    const frame = frameFor(context, node);
    if (binding?.kind === 'occurrence') frame.events.set(binding, event);
    const { code, site } = lowerBody(context, node.exception, { clause, frame });
    const spec = { ...common, when: code, site, locals: frame.size };
    // A condition that reads no field is the same whichever event happened.
    if (!frame.readsFirst) return [{ ...spec, event: null }];
    specs.push({ ...spec, event: event.index });
  }
  return specs;
}

/** A rule upon several events becomes one for each. */
export function lowerRule(
  context: LowerContext,
  rule: BoundRule,
  exceptions: LoweredExceptions,
): readonly RuleSpec<IrExpression>[] {
  return rule.events.map((event) => lowerRuleUpon(context, { rule, event }, exceptions));
}

interface RuleUpon {
  readonly rule: BoundRule;
  readonly event: EventSymbol;
}

function lowerRuleUpon(
  context: LowerContext,
  upon: RuleUpon,
  exceptions: LoweredExceptions,
): RuleSpec<IrExpression> {
  const { node, clause } = upon.rule;
  const frame = frameFor(context, node);
  const trigger = context.checked.bound.frames.get(node);
  if (trigger?.kind === 'occurrence') frame.events.set(trigger, upon.event);
  const place = rootPlace(context, node.span, { clause, frame, type: null });
  const when = node.condition === null ? null : context.lower(context, place, node.condition);
  const effective =
    node.effective === null
      ? null
      : {
          beforeOpening: node.effective.beforeOpening,
          date: lowerDay(context, place, node.effective.date),
        };
  const writes = lowerWrites(context, { upon, place, exceptions });
  const validity = lowerValidity(context, upon, frame);
  const { site } = place;
  return {
    clause,
    event: upon.event.index,
    when,
    effective,
    writes,
    validity,
    site,
    locals: frame.size,
  };
}

interface RuleParts {
  readonly upon: RuleUpon;
  readonly place: Place;
  readonly exceptions: LoweredExceptions;
}

function lowerWrites(context: LowerContext, parts: RuleParts): readonly WriteSpec<IrExpression>[] {
  const { rule } = parts.upon;
  const writes = context.checked.bound.writes.get(rule) ?? [];
  return writes.flatMap((write) => {
    const statement = rule.node.statements[write.statement];
    if (statement === undefined || statement.kind === 'ValidOnlyIf') return [];
    return [lowerWrite(context, parts, { write, statement })];
  });
}

function lowerWrite(
  context: LowerContext,
  parts: RuleParts,
  written: {
    readonly write: BoundWrite;
    readonly statement: Exclude<Statement, { readonly kind: 'ValidOnlyIf' }>;
  },
): WriteSpec<IrExpression> {
  const { write, statement } = written;
  const { frame, clause } = parts.place;
  const type = valueTypeOf(context.checked.symbolTypes.get(write.state));
  const key = lowerKey(context, parts.place, written);
  const { code, site } = lowerBody(context, statement.value, { clause, frame, type });
  const reaching = parts.exceptions.byWrite.get(write) ?? [];
  return {
    state: stateIndex(context, write.state),
    key,
    how: howOf(statement),
    value: code,
    site,
    exceptions: reaching.filter((index) => {
      const { event } = parts.exceptions.specs[index] ?? { event: null };
      return event === null || event === parts.upon.event.index;
    }),
  };
}

function lowerKey(
  context: LowerContext,
  place: Place,
  { write, statement }: Parameters<typeof lowerWrite>[2],
): WriteSpec<IrExpression>['key'] {
  if (!context.checked.bound.keys.has(write.state)) return null;
  const { target } = statement;
  if (target.of !== null) {
    return { kind: 'one', occurrence: context.lower(context, place, target.of) };
  }
  if (target.forEach === null) return { kind: 'one', occurrence: lowerOwnKey(context, write) };
  return { kind: 'each', rows: lowerRows(context, place, { ...target.forEach, node: target }) };
}

/** The rule's own occurrence, or the one that it follows, whichever keys the state. */
function lowerOwnKey(context: LowerContext, { rule, state }: BoundWrite): IrExpression {
  const { keys, origins } = context.checked.bound;
  const key = keys.get(state);
  let occurrence: IrExpression = { kind: 'local', slot: 0, site: null };
  for (let at = rule.events[0]; at !== undefined && at !== key; at = origins.get(at)) {
    occurrence = { kind: 'origin', of: occurrence, site: null };
  }
  return occurrence;
}

function howOf(statement: Parameters<typeof lowerWrite>[2]['statement']): WriteSpec<never>['how'] {
  if (statement.kind === 'Set') return 'set';
  if (statement.kind === 'Increase') return 'increase by';
  return statement.how === 'to' ? 'reduce to' : 'reduce by';
}

function lowerValidity(
  context: LowerContext,
  upon: RuleUpon,
  frame: Frame,
): RuleSpec<IrExpression>['validity'] {
  const { node, clause } = upon.rule;
  return node.statements.flatMap((statement) => {
    if (statement.kind !== 'ValidOnlyIf') return [];
    const { code, site } = lowerBody(context, statement.condition, { clause, frame });
    return [{ condition: code, otherwise: statement.otherwise.text, site }];
  });
}
