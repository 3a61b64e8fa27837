import { checkInvariants, type Compilation } from '@termsheet/compiler';
import type { Diagnostic } from '@termsheet/dsl';

/** What no text for a reader may hold: values of the machine, and the trace of a stack. */
const OF_THE_MACHINE =
  /\[object |\bundefined\b(?! terms?\b)|\bNaN\b|\bInfinity\b|\bis not a function\b|^\s+at .*:\d+:\d+/mu;

/** A message is read, not scrolled; hostile names may make it long, but not without end. */
const LONGEST_MESSAGE = 10_000;

/** Every finding must say something, and where. */
export function expectPlaced(diagnostics: readonly Diagnostic[], length: number): void {
  for (const { code, span, message, related, fix } of diagnostics) {
    const edits = fix?.edits ?? [];
    for (const each of [span, ...related.map((place) => place.span), ...edits.map((e) => e.span)]) {
      if (each.start < 0 || each.start > each.end || each.end > length)
        throw new Error(`${code} stands at ${each.start} to ${each.end} of ${length}: ${message}`);
    }
    if (message === '') throw new Error(`${code} says nothing`);
    if (message.length > LONGEST_MESSAGE) throw new Error(`${code} says ${message.length} letters`);
  }
}

/** A file either runs or has an error, and what runs is sound in itself. */
export function expectSound({ ir, diagnostics }: Compilation): void {
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  if ((ir === null) !== hasErrors)
    throw new Error(ir === null ? 'no program and no error' : 'a program in spite of an error');
  if (ir === null) return;
  const broken = checkInvariants(ir);
  if (broken.length > 0) throw new Error(`invariants: ${broken.join('; ')}`);
}

/** A text that is shown is in the words of the contract and of the language. */
export function expectReadable(shown: string, source: string): void {
  const found = OF_THE_MACHINE.exec(shown)?.[0];
  if (found === undefined || source.includes(found)) return;
  throw new Error(`shows ${JSON.stringify(found)}: ${shown.slice(0, 2000)}`);
}
