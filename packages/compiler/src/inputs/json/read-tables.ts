import type { Node } from 'jsonc-parser';
import { jsonUnknownTable } from '../diagnostics/json-unknown-table.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';
import { readMembers } from './json-shapes.ts';

/** Reads `"tables": { }`. No contract has tables yet, so each one named is refused. */
export function readTables(context: JsonContext, node: Node): void {
  for (const { key, keyNode } of readMembers(context, node, 'an object of tables') ?? []) {
    const { span, describe } = placeOf(keyNode);
    context.findings.report(jsonUnknownTable.at(span, { name: key }), describe);
  }
}
