import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A fact that nothing reads. */
export const unusedFact = defineDiagnostic<{ readonly name: string }>({
  code: 'unused-fact',
  severity: 'warning',
  message: ({ name }) => `Nothing reads the fact \`${name}\`.`,
  why: () => 'What nothing reads changes no result: a clause that should read it may be missing.',
  help: () => 'Use it, or leave it out.',
  examples: {
    bad: exampleFile('fact Principal : money', 'fact Spare : money', 'Half means 50% of Principal'),
    good: exampleFile('fact Principal : money', 'Half means 50% of Principal'),
  },
});
