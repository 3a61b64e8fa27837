import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** An argument for what takes none. */
export const unexpectedArgument = defineDiagnostic<{ readonly name: string }>({
  code: 'unexpected-argument',
  severity: 'error',
  message: ({ name }) => `\`${name}\` takes no argument.`,
  why: () => 'An argument that nothing reads would be silently ignored.',
  help: () => 'Leave it out, or give the definition a parameter: `X for P (money) means …`.',
  examples: {
    bad: exampleFile('Share means 10%', 'Fee means Share for $100'),
    good: exampleFile('Share means 10%', 'Fee means Share * $100'),
  },
});
