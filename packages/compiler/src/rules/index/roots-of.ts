import type {
  Declaration,
  Event,
  Expression,
  LateInterest,
  Obligation,
  Right,
  Schedule,
  Statement,
  Window,
} from '@termsheet/dsl';
import type { Bound } from '../../bound/bound.ts';
import { costsOf } from '../../bound/declare-duties.ts';
import { daysOf as daysOfWindow } from '../../bound/rights.ts';
import { interestParts } from '../../checked/children-of.ts';
import { deadlinesOfAll } from '../../documents/document.ts';
import { anchorsOf } from './windows-of.ts';

/** What a declaration says with an expression. */
export interface Root {
  readonly expression: Expression;
  /**
   * `condition`: something turns on whether it holds. `assertion`: it is said to hold, so that
   * always holding is no fault. `value`: anything else.
   */
  readonly role: 'condition' | 'assertion' | 'value';
}

/** The expressions that stand directly in a declaration; a new kind of declaration is a new case. */
export function rootsOf(node: Declaration): readonly Root[] {
  switch (node.kind) {
    case 'Definition':
      return [value(node.body)];
    case 'State':
      return [value(node.start)];
    case 'Accrual':
      return interestParts(node).map(value);
    case 'Ambiguous':
      return node.readings.flatMap((reading) =>
        reading.value === null ? [] : [value(reading.value)],
      );
    case 'Calendar':
      return node.condition === null ? [] : [condition(node.condition)];
    case 'Check':
      return [
        { expression: node.condition, role: 'assertion' },
        ...(node.forEach?.where ? [condition(node.forEach.where)] : []),
        ...(node.forEach?.window ? inWindow(node.forEach.window) : []),
      ];
    case 'Upon':
      return [
        ...(node.condition === null ? [] : [condition(node.condition)]),
        ...(node.effective === null ? [] : [value(node.effective.date)]),
        ...node.statements.flatMap(rootsOfStatement),
      ];
    case 'SolvedTogether':
      return node.range === null ? [] : [value(node.range.from), value(node.range.to)];
    case 'NoAdjustment':
      return node.exception === 'increases it' ? [] : [condition(node.exception)];
    case 'Event':
      return [
        ...(node.occurs?.kind === 'Schedule'
          ? rootsOfSchedule(node.occurs)
          : conditionsOf(node.occurs).map(condition)),
        ...(node.received === null ? [] : [value(node.received)]),
      ];
    case 'Obligation':
      return rootsOfObligation(node);
    case 'Right':
      return rootsOfRight(node);
    case 'Covenant':
      return [
        { expression: node.condition, role: 'assertion' },
        ...(node.while === null ? [] : [condition(node.while.condition)]),
      ];
    case 'Quote':
    case 'Party':
    case 'ShareClass':
    case 'Blank':
    case 'Fact':
    case 'Table':
    case 'Unresolved':
    case 'NotComputableSection':
      return [];
  }
}

function rootsOfObligation(node: Obligation): readonly Root[] {
  const { key, act, due, cure, late, satisfied } = node;
  return [
    ...(key?.condition ? [condition(key.condition)] : []),
    ...(act === null || act.kind === 'Perform'
      ? []
      : [value(act.kind === 'Notify' ? act.of : act.amount)]),
    ...(due?.kind === 'DueOn' ? [value(due.date)] : []),
    ...(node.while === null ? [] : [condition(node.while.condition)]),
    ...(cure === null ? [] : [value(cure.anchor)]),
    ...late.flatMap(({ from }) => (from === null ? [] : [value(from)])),
    ...satisfied.flatMap(({ extent }) => (extent === null ? [] : [value(extent)])),
    ...costsOf(node).flatMap((cost) =>
      cost.kind === 'PerDay' ? [value(cost.amount)] : rootsOfLateInterest(cost),
    ),
  ];
}

function rootsOfLateInterest({ rate, counting }: LateInterest): readonly Root[] {
  const { dayCount, maturing } = counting;
  return [rate, dayCount, ...(maturing === null ? [] : [maturing])].map(value);
}

function rootsOfRight({ key, limit, window, while: bound }: Right): readonly Root[] {
  return [
    ...(key?.condition ? [condition(key.condition)] : []),
    ...(limit === null ? [] : [value(limit.most)]),
    ...(window === null ? [] : daysOfWindow(window).map(value)),
    ...(bound === null ? [] : [condition(bound.condition)]),
  ];
}

/** The expressions of the headings: when history begins, and when deadlines roll. */
export function rootsOfHeadings({ contract, documents }: Bound): readonly Root[] {
  const begins = (contract?.settings ?? []).flatMap((setting) =>
    setting.kind === 'InEffectSetting' ? [value(setting.date)] : [],
  );
  const rolls = deadlinesOfAll(documents).flatMap(({ when }) => when ?? []);
  return [...begins, ...rolls.map(condition)];
}

/** What decides whether a derived event occurs. */
function conditionsOf(occurs: Event['occurs']): readonly Expression[] {
  if (occurs === null || occurs.kind === 'Schedule') return [];
  if (occurs.kind === 'OccursWhen') return [occurs.condition];
  return [occurs.where, occurs.unless].filter((part) => part !== null);
}

/** The dates that a schedule names, its period where that is a Term, and when its options apply. */
function rootsOfSchedule({ dates, from, to, options }: Schedule): readonly Root[] {
  const listed = dates.kind === 'Listed' ? dates.days : [];
  const period = dates.kind === 'Every' && dates.period.kind === 'Reference' ? [dates.period] : [];
  const read = [...listed, ...period, from?.day, to?.day].filter((day) => day !== undefined);
  const conditions = options.flatMap(({ when }) => (when === null ? [] : [when]));
  return [...read.map(value), ...conditions.map(condition)];
}

function rootsOfStatement(node: Statement): readonly Root[] {
  if (node.kind === 'ValidOnlyIf') return [condition(node.condition)];
  const { forEach, of } = node.target;
  return [
    value(node.value),
    ...(of === null ? [] : [value(of)]),
    ...(forEach?.where ? [condition(forEach.where)] : []),
    ...(forEach?.window ? inWindow(forEach.window) : []),
  ];
}

function inWindow(window: Window): readonly Root[] {
  return anchorsOf(window).map(value);
}

function value(expression: Expression): Root {
  return { expression, role: 'value' };
}

function condition(expression: Expression): Root {
  return { expression, role: 'condition' };
}
