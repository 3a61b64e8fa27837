import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** What can be wrong with `, from X to Y` behind `solved together`. */
export type SoughtRangeFault =
  | { readonly fault: 'type'; readonly wanted: string; readonly found: string }
  | { readonly fault: 'circular'; readonly reads: string }
  | { readonly fault: 'not alone'; readonly others: readonly string[] };

/** Bounds of a solution that cannot be its bounds. */
export const soughtRange = defineDiagnostic<{ readonly name: string } & SoughtRangeFault>({
  code: 'sought-range',
  severity: 'error',
  message: (parameters) => `${sayFault(parameters)}.`,
  why: () => 'The first definition named is sought between the two figures, both included.',
  help: ({ name, fault }) =>
    fault === 'not alone'
      ? 'Name first the definition from which all others follow once it has a figure, or leave the bounds out.'
      : `Bound \`${name}\` by figures of its own unit that do not depend on it.`,
  examples: {
    bad: exampleFile(
      'blank Amount : money',
      'Fee : money means 5% of (Amount - Fee), rounded down to the cent',
      'solved together Fee, from $0 to 5%',
    ),
    good: exampleFile(
      'blank Amount : money',
      'Fee : money means 5% of (Amount - Fee), rounded down to the cent',
      'solved together Fee, from $0 to Amount',
    ),
  },
});

function sayFault(parameters: { readonly name: string } & SoughtRangeFault): string {
  const { name } = parameters;
  switch (parameters.fault) {
    case 'type':
      return `\`${name}\` is ${parameters.wanted}; it cannot be sought from or to ${parameters.found}`;
    case 'circular':
      return `The bounds of \`${name}\` depend on \`${parameters.reads}\`, which is solved with it`;
    case 'not alone':
      return `Between its bounds \`${name}\` alone does not settle ${parameters.others.map((other) => `\`${other}\``).join(', ')}`;
  }
}
