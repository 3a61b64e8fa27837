import type { Ir } from '../../../ir/ir.ts';

/**
 * The clauses in the contract's order, as far as the program shows it. Each of its tables is in that
 * order, so a clause that one table is the first to name goes after the clause before it there.
 */
export function orderClauses(ir: Ir): readonly string[] {
  const tables: readonly (readonly { readonly clause: string }[])[] = [
    ir.events,
    ir.definitions,
    ir.facts,
    ir.blanks,
    ir.states,
    ir.ambiguities,
    ir.rules,
    ir.exceptions,
    ir.checks,
  ];
  const order: string[] = [];
  for (const table of tables) {
    const clauses = [...new Set(table.map(({ clause }) => clause))];
    for (const [place, clause] of clauses.entries()) {
      if (!order.includes(clause)) order.splice(placeFor(order, clauses, place), 0, clause);
    }
  }
  return order;
}

/** Right after the clause before it, or else right before the first after it that has a place. */
function placeFor(order: readonly string[], clauses: readonly string[], place: number): number {
  const before = clauses[place - 1];
  if (before !== undefined) return order.indexOf(before) + 1;
  const after = clauses.slice(place + 1).find((clause) => order.includes(clause));
  return after === undefined ? order.length : order.indexOf(after);
}
