import { defineDiagnostic } from './diagnostic-kind.ts';

/** `A + B as if C is D + E`: what is assumed, and of what, may reach further or less far. */
export const asIfWantsBrackets = defineDiagnostic<Record<string, never>>({
  code: 'as-if-wants-brackets',
  severity: 'error',
  message: () => 'It is not clear how far this `as if` reaches.',
  why: () =>
    'It may speak of the one value before it or of everything before it, and what is assumed may end sooner or later. Each reading gives another figure.',
  help: () =>
    'Put brackets around what is read so, `(X as if Y is V)`, and around what is assumed where it has several parts, `X as if Y is (V + W)`.',
  examples: {
    bad: 'clause §1 "Fees"\n  Fee means $5\n  Total means Fee + Fee as if Fee is $2\n',
    good: 'clause §1 "Fees"\n  Fee means $5\n  Total means Fee + (Fee as if Fee is $2)\n',
  },
});
