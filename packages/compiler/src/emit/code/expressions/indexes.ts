import { member, number, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import type { TableName } from '../program/tables.ts';

/** Parts that have an index by name. */
type Table = Exclude<TableName, 'fields'>;

/** An index by name, `S.conversionPrice`. */
export function indexCode(context: ProgramContext, table: Table, index: number): Code {
  const key = context.names[table][index];
  return key === undefined ? number(index) : member(context.useTable(table), key);
}

/** The index of an event's field by name, `FIELD.issuance.kind`. */
export function fieldCode(context: ProgramContext, event: number, field: number): Code {
  const eventKey = context.names.events[event];
  const key = context.names.fields[event]?.[field];
  if (eventKey === undefined || key === undefined) return number(field);
  return member(context.useTable('fields'), eventKey, key);
}
