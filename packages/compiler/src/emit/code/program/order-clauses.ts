import type { Ir } from '../../../ir/ir.ts';

/**
 * The clauses in the contract's order, as far as the program shows it. Each of its tables is in that
 * order; where they leave a clause several places, its number decides.
 */
export function orderClauses(ir: Ir): readonly string[] {
  const tables: readonly (readonly { readonly clause: string }[])[] = [
    ir.events,
    ir.rules,
    ir.definitions,
    ir.facts,
    ir.blanks,
    ir.states,
    ir.ambiguities,
    ir.exceptions,
    ir.systems,
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

/** Between the clauses around it in the table, before the first there that has a higher number. */
function placeFor(order: readonly string[], clauses: readonly string[], place: number): number {
  const before = clauses[place - 1];
  const after = clauses.slice(place + 1).find((clause) => order.includes(clause));
  const end = after === undefined ? order.length : order.indexOf(after);
  let at = before === undefined ? 0 : order.indexOf(before) + 1;
  while (at < end && compareClauses(order[at] ?? '', clauses[place] ?? '') < 0) at += 1;
  return at;
}

/** Character by character, with the digits of a number taken together. */
function compareClauses(left: string, right: string): number {
  const others = partsOf(right);
  for (const [place, part] of partsOf(left).entries()) {
    const other = others[place];
    if (other === undefined) return 1;
    if (part !== other) return compareParts(part, other);
  }
  return -1;
}

function partsOf(clause: string): readonly string[] {
  return clause.match(/\d+|\D/gu) ?? [];
}

function compareParts(left: string, right: string): number {
  const areNumbers = /^\d/.test(left) && /^\d/.test(right);
  if (areNumbers && left.length !== right.length) return left.length - right.length;
  return left < right ? -1 : 1;
}
