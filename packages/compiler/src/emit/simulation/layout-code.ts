import type { PlainLayout, PlainType } from '@termsheet/runtime/simulation/exact';
import type { ValueType } from '@termsheet/runtime';
import type { Ir } from '../../ir/ir.ts';
import { stringLiteral } from '../typescript/text/string-literal.ts';

/** How a value of a type is read from plain inputs, and shown in results. */
export function plainType(type: ValueType): PlainType {
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
    case 'list':
      return { ...plainType(type.of), several: true };
    default:
      return { kind: 'not read' };
  }
}

/** What the contract is called with, as a constant of the module. */
export function layoutCode(ir: Ir): readonly string[] {
  const layout: PlainLayout = {
    blanks: ir.blanks.map(({ name, type }) => [name, plainType(type)]),
    facts: ir.facts.map(({ name, type, several, keyedBy }) => [
      name,
      keyedBy === null
        ? plainType(several ? { kind: 'list', of: type } : type)
        : { kind: 'not read' },
    ]),
    readings: ir.ambiguities.map(({ name, readings }) => [
      name,
      readings.map(({ label }) => label),
    ]),
    events: ir.events.map(({ name, fields }) => ({
      name,
      fields: fields.map((field) => [
        field.name,
        plainType(field.several ? { kind: 'list', of: field.type } : field.type),
      ]),
    })),
  };
  return ['', `const layout = ${codeOf(layout)};`];
}

/** Plain data as code, its texts as literals that stay text. */
function codeOf(data: unknown): string {
  if (typeof data === 'string') return stringLiteral(data);
  if (Array.isArray(data)) return `[${data.map(codeOf).join(', ')}]`;
  if (typeof data !== 'object' || data === null) return String(data);
  const entries = Object.entries(data).map(([key, value]) => `${key}: ${codeOf(value)}`);
  return `{ ${entries.join(', ')} }`;
}
