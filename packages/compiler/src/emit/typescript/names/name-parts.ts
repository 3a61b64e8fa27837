import type { Ir } from '../../../ir/ir.ts';
import { namePartsIn, type PartNames } from '../../code/names/name-parts.ts';
import { TYPESCRIPT_NAMES } from './name-identifiers.ts';

export type { PartNames } from '../../code/names/name-parts.ts';

/** Names everything that has a name, in camelCase. */
export function nameParts(ir: Ir): PartNames {
  return namePartsIn(TYPESCRIPT_NAMES, ir);
}
