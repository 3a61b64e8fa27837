import { Exact } from '../exact/exact.ts';
import { formatApproximate } from '../exact/format.ts';
import type { Program, SystemSpec } from '../program/program.ts';
import { formatValue } from '../value/format-value.ts';
import { impossible, type Missing } from '../value/missing.ts';
import type { Found, Nearly, Solving } from './equations.ts';

type Terms = Pick<Program<unknown>, 'definitions'>;

/** Why definitions that include one another have no value, in words. */
export function explainRefusal(
  { definitions }: Terms,
  { members, unknowns }: SystemSpec<unknown>,
  found: Exclude<Found, { readonly kind: 'one' }>,
): Missing {
  if (found.kind === 'missing') return found.missing;
  const [first = 0] = unknowns;
  const names = members.map((member) => definitions[member]?.name ?? '');
  const isOne = names.length === 1;
  const circle = `${listOf(names)} ${isOne ? 'includes itself' : 'include one another'}`;
  const it = isOne ? 'it' : 'them';
  const name = definitions[first]?.name ?? '';
  const shown = (unknown: number, solving: Solving): string =>
    solving instanceof Exact
      ? formatValue(solving, definitions[unknowns[unknown] ?? 0]?.type ?? null)
      : placeOf(solving);
  switch (found.kind) {
    case 'none':
      return impossible(`${circle}, and no figure for ${name} satisfies ${it}`);
    case 'several': {
      const either = definitions[unknowns[found.unknown] ?? 0]?.name ?? '';
      const two = `${shown(found.unknown, found.either)} and ${shown(found.unknown, found.or)}`;
      return impossible(
        `${circle}, and more than one figure for ${either} satisfies ${it}: ${two}; say between which figures it lies`,
      );
    }
    case 'all':
      return impossible(`${circle}, and any of many figures for ${name} satisfies ${it}`);
    case 'no fraction':
      return impossible(
        `${circle}, and what satisfies ${it} is no fraction: ${name} is ${placeOf(found.near)}`,
      );
    case 'no bounds':
      return impossible(
        `${circle}, and a rounding or a limit stands in between: say from which figure to which ${name} is to be sought`,
      );
    case 'open':
    case 'not shown':
      return impossible(
        `${circle}, and it cannot be shown that exactly one figure for ${name} satisfies ${it}`,
      );
  }
}

/** Where a figure lies that is no fraction: `near 1.414213562…`. */
function placeOf({ low, high }: Nearly): string {
  for (const digits of [10, 9, 8, 7]) {
    const [from, to] = [formatApproximate(low, digits), formatApproximate(high, digits)];
    if (from === to) return `near ${from}`;
  }
  return `between ${formatApproximate(low, 10)} and ${formatApproximate(high, 10)}`;
}

/** `A, B and C`. */
export function listOf(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
