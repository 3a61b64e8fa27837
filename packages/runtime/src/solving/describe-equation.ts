import { Exact } from '../exact/exact.ts';
import { formatExact } from '../exact/format.ts';
import type { DefinitionSpec, Program, SystemSpec } from '../program/program.ts';
import { formatValue } from '../value/format-value.ts';
import type { Found, Quotient } from './equations.ts';
import { listOf } from './explain-refusal.ts';
import { UNKNOWN } from './region.ts';
import type { Coefficients } from './univariate.ts';

/** Longer equations tell a reader nothing. */
const MAX_LENGTH = 200;

/** How the solution was found: with what, and from which equation. */
export function describeEquation(
  { definitions }: Pick<Program<unknown>, 'definitions'>,
  { members, unknowns }: SystemSpec<unknown>,
  found: Found,
): string {
  const names = members.map((member) => definitions[member]?.name ?? '');
  const together = `${listOf(names)} ${names.length > 1 ? 'are solved together' : 'is solved for itself'}`;
  if (found.kind !== 'one') return together;
  const [first = 0] = unknowns;
  const unknown = definitions[first];
  const isTold = found.equation !== null && unknown !== undefined;
  const equation = isTold ? equationOf(unknown, found.equation) : null;
  const only = 'no other figure satisfies them';
  if (equation === null || equation.length > MAX_LENGTH) return `${together}; ${only}`;
  return `${together}: ${equation}; ${only}`;
}

type Unknown = Pick<DefinitionSpec<unknown>, 'name' | 'type'>;

function equationOf(unknown: Unknown, { above, below }: Quotient): string {
  const [top, bottom] = [above.inOne(UNKNOWN) ?? [], below.inOne(UNKNOWN) ?? []];
  const { name } = unknown;
  const isWhole = bottom.length === 1 && bottom[0]?.equals(Exact.ONE) === true;
  // What stands alone in a sum has the unknown's own unit; of a quotient's parts nobody knows.
  if (isWhole)
    return `${name} = ${sumOf(top, name, (figure) => formatValue(figure, unknown.type))}`;
  return `${name} = (${sumOf(top, name, formatExact)}) / (${sumOf(bottom, name, formatExact)})`;
}

/** `8,000,000 shares + 0.05 × Company Capitalization`. */
function sumOf(
  coefficients: Coefficients,
  name: string,
  formatConstant: (figure: Exact) => string,
): string {
  let text = '';
  for (const [power, coefficient] of coefficients.entries()) {
    if (coefficient.isZero()) continue;
    const size = coefficient.abs();
    const term = power === 0 ? formatConstant(size) : termOf(size, power, name);
    if (text === '') text = coefficient.sign() < 0 ? `-${term}` : term;
    else text += coefficient.sign() < 0 ? ` - ${term}` : ` + ${term}`;
  }
  return text === '' ? '0' : text;
}

function termOf(coefficient: Exact, power: number, name: string): string {
  const raised = power === 1 ? name : `${name}^${power}`;
  return coefficient.equals(Exact.ONE) ? raised : `${formatExact(coefficient)} × ${raised}`;
}
