import type { Node } from 'jsonc-parser';
import { inputUnknownReading } from '../diagnostics/input-unknown-reading.ts';
import type { DraftInputs } from '../draft-inputs.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';
import { readMembers, readString } from './json-shapes.ts';
import { readNamed } from './read-named.ts';

/** Reads `"readings": { "Day Count": "actual days" }`. */
export function readReadings(context: JsonContext, draft: DraftInputs, node: Node): void {
  for (const member of readMembers(context, node, 'an object with a key for each reading') ?? []) {
    const index = readNamed(context, member, 'ambiguity');
    const spec = index === null ? undefined : context.ir.ambiguities[index];
    if (index === null || spec === undefined) continue;
    const label = readString(context, member.value, 'the label of a reading, in quotes');
    if (label === null) continue;
    const readings = spec.readings.map((reading) => reading.label);
    const chosen = readings.indexOf(label);
    if (chosen >= 0) {
      draft.readings[index] = chosen;
      continue;
    }
    const { span, describe } = placeOf(member.value);
    const found = { name: spec.name, label, readings };
    context.findings.report(inputUnknownReading.at(span, found), describe);
  }
}
