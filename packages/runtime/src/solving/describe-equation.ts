import { Exact } from '../exact/exact.ts';
import { formatExact } from '../exact/format.ts';
import type { Program, SystemSpec } from '../program/program.ts';
import type { Found } from './equations.ts';
import { listOf } from './explain-refusal.ts';
import type { Polynomial } from './polynomial.ts';
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
  const name = definitions[first]?.name ?? '';
  const equation = found.equation === null ? null : equationOf(name, found.equation);
  const only = 'no other figure satisfies them';
  if (equation === null || equation.length > MAX_LENGTH) return `${together}; ${only}`;
  return `${together}: ${equation}; ${only}`;
}

function equationOf(
  name: string,
  { above, below }: { readonly above: Polynomial; readonly below: Polynomial },
): string {
  const [top, bottom] = [above.inOne(UNKNOWN) ?? [], below.inOne(UNKNOWN) ?? []];
  const isWhole = bottom.length === 1 && bottom[0]?.equals(Exact.ONE) === true;
  const right = isWhole ? sumOf(top, name) : `(${sumOf(top, name)}) / (${sumOf(bottom, name)})`;
  return `${name} = ${right}`;
}

/** `8,000,000 + 0.05 × Company Capitalization`. */
function sumOf(coefficients: Coefficients, name: string): string {
  let text = '';
  for (const [power, coefficient] of coefficients.entries()) {
    if (coefficient.isZero()) continue;
    const term = termOf(coefficient.abs(), power, name);
    if (text === '') text = coefficient.sign() < 0 ? `-${term}` : term;
    else text += coefficient.sign() < 0 ? ` - ${term}` : ` + ${term}`;
  }
  return text === '' ? '0' : text;
}

function termOf(coefficient: Exact, power: number, name: string): string {
  const figure = formatExact(coefficient);
  if (power === 0) return figure;
  const raised = power === 1 ? name : `${name}^${power}`;
  return coefficient.equals(Exact.ONE) ? raised : `${figure} × ${raised}`;
}
