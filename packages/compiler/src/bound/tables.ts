import type { Interpolation, Name } from '@termsheet/dsl';
import { notInterpolated } from '../diagnostics/not-interpolated.ts';
import { unknownField } from '../diagnostics/unknown-field.ts';
import type { BindContext } from './bind-context.ts';
import { bindEvent } from './names-and-literals.ts';
import type { Scope } from './scope.ts';

/** A grid, or a column of a table, and the places at which it is read. */
export function bindInterpolation(
  context: BindContext,
  scope: Scope | null,
  node: Interpolation,
): void {
  for (const place of node.at) context.bind(context, scope, place);
  const { table, column } = splitName(context, node);
  const event = bindEvent(context, { ...node.table, name: table });
  if (event === null) return;
  const { referents } = context.tables;
  referents.set(node.table.name, { kind: 'declared', symbol: event, key: null });
  const names = { table: event.name.text, column: column ?? event.name.text };
  if (event.node.kind !== 'Table') {
    context.report(notInterpolated.at(node.table.span, { found: 'event', ...names }));
    return;
  }
  const field = event.fields.get(names.column);
  if (field !== undefined) {
    context.tables.interpolated.set(node, { table: event, column: field });
  } else if (column === null) {
    context.report(notInterpolated.at(node.table.span, { found: 'no grid', ...names }));
  } else {
    const nearest = context.suggest(column, event.fields.keys())[0] ?? null;
    const found = { name: column, event: names.table, nearest };
    context.report(unknownField.at(node.column?.span ?? node.table.span, found));
  }
}

/** `Premium of Premium Schedule` reads as one name, and is a column of a table where none is called so. */
function splitName(
  { symbols }: BindContext,
  { table: { name }, column }: Interpolation,
): { readonly table: Name; readonly column: string | null } {
  if (column !== null) return { table: name, column: column.text };
  const { text } = name;
  if (symbols.find(name) === undefined) {
    for (let at = text.indexOf(OF); at !== -1; at = text.indexOf(OF, at + 1)) {
      const table = { ...name, text: text.slice(at + OF.length) };
      if (symbols.find(table)?.kind === 'event') return { table, column: text.slice(0, at) };
    }
  }
  return { table: name, column: null };
}

const OF = ' of ';
