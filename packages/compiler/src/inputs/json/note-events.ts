import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { inputDuplicateId } from '../diagnostics/input-duplicate-id.ts';
import { reportedEvent } from '../reported-event.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';

/** Notes what the events of a scenario file are called: facts and events may speak of them. */
export function noteEvents(context: JsonContext, node: Node): void {
  if (node.type !== 'array') return;
  for (const [place, item] of (node.children ?? []).entries()) {
    const id = findNodeAtLocation(item, ['id']);
    if (id?.type !== 'string') continue;
    const told = ['event', 'performs'].map(
      (key): unknown => findNodeAtLocation(item, [key])?.value,
    );
    const [name] = told.filter((value) => typeof value === 'string');
    const index = name === undefined ? null : reportedEvent(context, name);
    if (context.keys.noteEvent(index ?? -1, String(id.value), place)) continue;
    const { span, describe } = placeOf(id);
    context.findings.report(inputDuplicateId.at(span, { id: String(id.value) }), describe);
  }
}
