import type { Contract, Declaration, Event, Expression, Statement, Window } from '@termsheet/dsl';
import { interestParts } from '../../checked/children-of.ts';
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
        ...(node.forEach === null ? [] : inWindow(node.forEach.window)),
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
      return conditionsOf(node.occurs).map(condition);
    case 'Quote':
    case 'Party':
    case 'ShareClass':
    case 'Blank':
    case 'Fact':
    case 'Unresolved':
    case 'NotComputableSection':
      return [];
  }
}

/** The expressions of the contract's heading. */
export function rootsOfSettings(contract: Contract): readonly Root[] {
  return contract.settings.flatMap((setting) =>
    setting.kind === 'InEffectSetting' ? [value(setting.date)] : [],
  );
}

/** What decides whether a derived event occurs. */
function conditionsOf(occurs: Event['occurs']): readonly Expression[] {
  if (occurs === null) return [];
  if (occurs.kind === 'OccursWhen') return [occurs.condition];
  return [occurs.where, occurs.unless].filter((part) => part !== null);
}

function rootsOfStatement(node: Statement): readonly Root[] {
  if (node.kind === 'ValidOnlyIf') return [condition(node.condition)];
  const { forEach } = node.target;
  return [
    value(node.value),
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
