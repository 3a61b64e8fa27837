import type { PlainEvent, PlainLayout, PlainType } from '@termsheet/runtime/simulation/exact';
import { columnOfNames, type FieldSpec, type ValueType } from '@termsheet/runtime';
import type { IrExpression } from '../../ir/expression.ts';
import type { Ir } from '../../ir/ir.ts';
import { dataLines } from './data-code.ts';

/** How a value of a type is read from plain inputs, and shown in results. */
export function plainType(type: ValueType, ir: Ir): PlainType {
  switch (type.kind) {
    case 'quantity': {
      const { per } = type.unit;
      return per === null ? { kind: 'figure' } : { kind: 'figure', per };
    }
    case 'date':
    case 'yes/no':
    case 'text':
      return { kind: type.kind };
    case 'party':
      return { kind: 'text' };
    case 'one of':
      return { kind: 'text', members: type.members };
    case 'time':
      return { kind: 'time' };
    case 'day count':
      return { kind: 'text' };
    case 'occurrence':
      return { kind: 'occurrence', event: ir.events.findIndex(({ name }) => name === type.event) };
    case 'list':
      return { ...plainType(type.of, ir), several: true };
    default:
      return { kind: 'not read' };
  }
}

/** What the contract is called with, as a constant of the module. */
export function layoutCode(ir: Ir): readonly string[] {
  const several = (type: ValueType, isList: boolean): PlainType =>
    plainType(isList ? { kind: 'list', of: type } : type, ir);
  const layout: PlainLayout = {
    blanks: ir.blanks.map(({ name, type }) => [name, plainType(type, ir)]),
    facts: ir.facts.map((spec) => [spec.name, several(spec.type, spec.several), spec.keyedBy]),
    readings: ir.ambiguities.map(({ name, readings }) => [
      name,
      readings.map(({ label }) => label),
    ]),
    events: ir.events.map(({ name, fields, source }) => ({
      name,
      kind: KINDS[source.kind] ?? 'made',
      fields: fields.map((field) => [field.name, several(field.type, field.several)]),
      rows: source.kind === 'row' ? printedNames(fields, source.rows ?? []) : null,
    })),
    obligations: ir.obligations
      .filter(({ act }) => act.event === null)
      .map(({ name, events: { performance }, key }) => {
        const [field] = ir.events[performance]?.fields ?? [];
        const amount =
          field === undefined ? null : ([field.name, plainType(field.type, ir)] as const);
        return { name, event: performance, amount, key: key?.event ?? null };
      }),
  };
  return ['', `const layout = ${dataLines(layout)};`];
}

const KINDS: Readonly<Record<string, PlainEvent['kind']>> = { reported: 'reported', row: 'table' };

/** What the rows that the contract prints are called. */
function printedNames(
  fields: readonly FieldSpec[],
  rows: readonly (readonly IrExpression[])[],
): readonly (string | null)[] {
  const column = columnOfNames(fields);
  return rows.map((row) => {
    const cell = row[column];
    return cell?.kind === 'constant' && cell.constant.kind === 'text' ? cell.constant.value : null;
  });
}
