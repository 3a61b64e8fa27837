import type { Day, ExecutableProgram } from '@termsheet/runtime';
import type { ExpectationTarget } from '../inputs/expectation.ts';
import { termSpec } from '../results/term-spec.ts';
import { showValue } from '../results/write-value.ts';

/** A Term, or an event, that is asked for at the close of a day. */
export interface OutcomeQuestion {
  readonly name: string;
  readonly day: Day;
  readonly target: ExpectationTarget;
}

/** A question as a person asks it: `Conversion Shares for $100,000`. */
export function questionInWords(program: ExecutableProgram, question: OutcomeQuestion): string {
  const { name, target } = question;
  const { kind, index, argument } = target;
  if (argument === null) return name;
  const parameter = kind === 'event' ? null : termSpec(program, { kind, index }).parameter;
  return `${name} for ${showValue(argument, parameter?.type ?? null)}`;
}
