import type { Exact } from '../exact/exact.ts';
import { formatApproximate } from '../exact/format.ts';
import type { Program, SystemSpec } from '../program/program.ts';
import { formatValue } from '../value/format-value.ts';
import { impossible, type Missing } from '../value/missing.ts';
import type { Found } from './equations.ts';

type Terms = Pick<Program<unknown>, 'definitions'>;

/** Why definitions that include one another have no value, in words. */
export function explainRefusal(
  { definitions }: Terms,
  { members, unknowns }: SystemSpec<unknown>,
  found: Exclude<Found, { readonly kind: 'one' }>,
): Missing {
  if (found.kind === 'missing') return found.missing;
  const [first = 0] = unknowns;
  const names = listOf(members.map((member) => definitions[member]?.name ?? ''));
  const name = definitions[first]?.name ?? '';
  const shown = (unknown: number, figure: Exact): string =>
    formatValue(figure, definitions[unknowns[unknown] ?? 0]?.type ?? null);
  switch (found.kind) {
    case 'none':
      return impossible(`${names} include one another, and no figure for ${name} satisfies them`);
    case 'several': {
      const either = definitions[unknowns[found.unknown] ?? 0]?.name ?? '';
      const two = `${shown(found.unknown, found.first)} and ${shown(found.unknown, found.second)}`;
      return impossible(
        `${names} include one another, and more than one figure for ${either} satisfies them: ${two}; say between which figures it lies`,
      );
    }
    case 'all':
      return impossible(
        `${names} include one another and say nothing more: any of many figures for ${name} satisfies them`,
      );
    case 'no fraction': {
      const [low, high] = [found.low, found.high].map((end) => formatApproximate(end, 10));
      return impossible(
        `${names} include one another, and what satisfies them is no fraction: ${name} lies between ${low} and ${high}`,
      );
    }
    case 'no bounds':
      return impossible(
        `${names} include one another with a rounding or a limit between them: say from which figure to which ${name} is to be sought`,
      );
    case 'open':
    case 'not shown':
      return impossible(
        `${names} include one another, and it cannot be shown that exactly one figure for ${name} satisfies them`,
      );
  }
}

/** `A, B and C`. */
export function listOf(names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
