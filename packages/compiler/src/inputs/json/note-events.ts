import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { inputDuplicateId } from '../diagnostics/input-duplicate-id.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';

/** Notes what the events of a scenario file are called: facts and events may speak of them. */
export function noteEvents(context: JsonContext, node: Node): void {
  if (node.type !== 'array') return;
  for (const [place, item] of (node.children ?? []).entries()) {
    const id = findNodeAtLocation(item, ['id']);
    if (id?.type !== 'string') continue;
    const name: unknown = findNodeAtLocation(item, ['event'])?.value;
    const event = typeof name === 'string' ? context.names.declared.get(name) : undefined;
    const index = event?.kind === 'event' ? event.index : -1;
    if (context.keys.noteEvent(index, String(id.value), place)) continue;
    const { span, describe } = placeOf(id);
    context.findings.report(inputDuplicateId.at(span, { id: String(id.value) }), describe);
  }
}
