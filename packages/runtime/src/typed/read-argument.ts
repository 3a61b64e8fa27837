import type { Value } from '../value/value.ts';
import { type ContractSource, entryOf } from './contract-names.ts';
import { InputError } from './input-error.ts';
import { readMembers } from './read-members.ts';
import { readValue } from './read-value.ts';

/**
 * The argument for a definition with a parameter, null for one without.
 *
 * @throws InputError where it is missing, not of the type that is wanted, or given for nothing.
 */
export function readArgument(
  { program, names }: ContractSource,
  definition: { readonly name: string; readonly index: number },
  given: unknown,
): Value | null {
  const { name, index } = definition;
  const parameter = program.definitions[index]?.parameter ?? null;
  const key = entryOf(names.parameters, name) ?? '';
  if (parameter === null) {
    if (given !== undefined) throw new InputError(name, 'it takes no parameter.');
    return null;
  }
  const argument = readMembers(name, given, [key]).get(key);
  if (argument === undefined) throw new InputError(name, `it needs its parameter, ${key}.`);
  return readValue(program, { place: `${name}.${key}`, type: parameter.type }, argument);
}
