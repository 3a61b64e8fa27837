import { unitLabel, type Unit, type ValueType } from '@termsheet/runtime';
import type { Ir } from '../../../ir/ir.ts';

/** A type with the identifier of what has it. */
interface TypedPart {
  readonly name: string;
  readonly type: ValueType;
}

/** Everything that callers hand in. */
function suppliedParts(ir: Ir): readonly TypedPart[] {
  return [
    ...ir.blanks,
    ...ir.facts,
    ...ir.events.flatMap(({ fields }) => fields),
    ...ir.definitions.flatMap(({ parameter }) => parameter ?? []),
  ];
}

/** The units of all that callers hand in, each once, by its label. */
export function suppliedUnits(ir: Ir): ReadonlyMap<string, Unit> {
  return unitsIn(suppliedParts(ir));
}

/** The units of all that can be read on a date, each once, by its label. */
export function unitsOf(ir: Ir): ReadonlyMap<string, Unit> {
  return unitsIn([...suppliedParts(ir), ...ir.ambiguities, ...ir.states, ...ir.definitions]);
}

/** Each `one of`, by its members, with the name of the first thing that is one. */
export function choicesOf(ir: Ir): ReadonlyMap<string, string> {
  const choices = new Map<string, string>();
  const parts: readonly TypedPart[] = [
    ...suppliedParts(ir),
    ...ir.ambiguities,
    ...ir.states,
    ...ir.definitions,
  ];
  for (const { name, type } of parts) {
    const inner = innermost(type);
    if (inner.kind !== 'one of') continue;
    const key = JSON.stringify(inner.members);
    if (!choices.has(key)) choices.set(key, name);
  }
  return choices;
}

function unitsIn(parts: readonly TypedPart[]): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const { type } of parts) {
    const inner = innermost(type);
    if (inner.kind === 'quantity') units.set(unitLabel(inner.unit), inner.unit);
  }
  return units;
}

function innermost(type: ValueType): ValueType {
  return type.kind === 'list' ? innermost(type.of) : type;
}
