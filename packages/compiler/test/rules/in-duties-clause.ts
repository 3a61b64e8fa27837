import type { Diagnostic } from '@termsheet/dsl';
import { compileClause } from '../in-clause.ts';

/** An order, a notice, a closing and a debt. */
export const DECLARED = `
party Holder
blank Fee : money
fact Ratio : number
fact Market : one of Open, Shut
event Order by Holder
  Ordered : shares of Common Stock
  Price Paid : money
event Notice by Holder
event Closing
Outstanding Principal starts at $100,000
`;

/** Findings that a small clause has in any case. */
const BESIDE = /^(?:unused-|reading-not-chosen)/u;

/** What is found in a clause with some orders, a closing and a debt, what nothing reads left out. */
export function findingsOf(lines: string): readonly Diagnostic[] {
  return compileClause(`${DECLARED}${lines}`).diagnostics.filter(({ code }) => !BESIDE.test(code));
}

/** The codes of what is found. */
export function codesOf(lines: string): readonly string[] {
  return findingsOf(lines).map(({ code }) => code);
}

/** Of what is found, that of some kinds. */
export function codesAmong(lines: string, ...wanted: readonly string[]): readonly string[] {
  return codesOf(lines).filter((code) => wanted.includes(code));
}
