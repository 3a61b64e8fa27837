import { unitLabel, type ValueType } from '@termsheet/runtime';
import { namesOfBasis } from '../../code/interface/names-of-basis.ts';
import type { ModuleContext } from '../module-context.ts';
import { stringLiteral } from '../text/string-literal.ts';

/** A value's type as TypeScript writes it. */
function heldType(context: ModuleContext, type: ValueType): string {
  const { use, exported } = context;
  switch (type.kind) {
    case 'quantity':
      return `${use('Amount')}<${stringLiteral(unitLabel(type.unit))}>`;
    case 'date':
      return use('IsoDate');
    case 'time':
      return use('ClockTime');
    case 'day count':
      return use('DayCountName');
    case 'duration':
      return `${use('Length')}<${namesOfBasis(type.basis).map(stringLiteral).join(' | ')}>`;
    case 'yes/no':
      return 'boolean';
    case 'text':
      return 'string';
    case 'party':
      return context.ir.parties.length === 0 ? 'never' : exported.party;
    case 'one of':
      return exported.choices.get(JSON.stringify(type.members)) ?? 'never';
    case 'list':
      return `readonly ${heldType(context, type.of)}[]`;
    case 'occurrence':
      return `${use(type.isRow ? 'RowOfTable' : 'EventHappened')}<${stringLiteral(type.event)}>`;
  }
}

/** A value's type as callers hand it in: events by their ids, rows by their names. */
export function givenType(context: ModuleContext, type: ValueType): string {
  if (type.kind === 'occurrence') return 'string';
  if (type.kind === 'list') return `readonly ${givenType(context, type.of)}[]`;
  return heldType(context, type);
}

/** What a term of that type comes to. */
export function outcomeType(context: ModuleContext, type: ValueType): string {
  return type.kind === 'quantity'
    ? `${context.use('AmountOutcome')}<${stringLiteral(unitLabel(type.unit))}>`
    : `${context.use('Outcome')}<${heldType(context, type)}>`;
}

/** The type of what is handed in, which may be several values. */
export function suppliedType(
  context: ModuleContext,
  { type, several }: { readonly type: ValueType; readonly several: boolean },
): string {
  return givenType(context, several ? { kind: 'list', of: type } : type);
}
