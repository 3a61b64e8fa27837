import { type Exact, parseExact } from '@termsheet/runtime';

/** The exact number that a text states. @throws Error where it states none. */
export function figure(text: string): Exact {
  const value = parseExact(text);
  if (value === undefined) throw new Error(`${text} is no number.`);
  return value;
}

/** The product of two numbers, as a scenario file writes it. */
export function product(left: string, right: string): string {
  return figure(left).times(figure(right)).toString();
}

/** The first number less the second, as a scenario file writes it. */
export function difference(left: string, right: string): string {
  return figure(left).minus(figure(right)).toString();
}
