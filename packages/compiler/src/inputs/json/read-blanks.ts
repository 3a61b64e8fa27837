import type { Node } from 'jsonc-parser';
import type { DraftInputs } from '../draft-inputs.ts';
import type { JsonContext } from './json-context.ts';
import { readMembers } from './json-shapes.ts';
import { readJsonValue } from './read-json-value.ts';
import { readNamed } from './read-named.ts';

/** Reads `"blanks": { "Principal Amount": "500000" }`. */
export function readBlanks(context: JsonContext, draft: DraftInputs, node: Node): void {
  for (const member of readMembers(context, node, 'an object with a key for each blank') ?? []) {
    const index = readNamed(context, member, 'blank');
    const spec = index === null ? undefined : context.ir.blanks[index];
    if (index === null || spec === undefined) continue;
    const slot = { ...spec, several: false, describe: () => spec.name };
    draft.blanks[index] = readJsonValue(context, slot, member.value);
  }
}
