import { defineDiagnostic } from './diagnostic-kind.ts';

/** Brackets in brackets in brackets: nobody can read it, and no stage need handle it. */
export const nestedTooDeeply = defineDiagnostic<Record<string, never>>({
  code: 'nested-too-deeply',
  severity: 'error',
  message: () => 'This is nested too deeply, or too long, to be followed.',
  why: () => 'No clause of a contract needs a hundred levels, and no reader could check one.',
  help: () => 'Give its parts names in definitions of their own.',
  examples: {
    bad: `clause §1 "Depth"\n  Depth means ${'('.repeat(150)}1${')'.repeat(150)}\n`,
    good: 'clause §1 "Depth"\n  Part means (1 + 2)\n  Depth means (Part * 2)\n',
  },
});
