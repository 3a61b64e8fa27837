import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A definition from which no type can be told. */
export const typeNotKnown = defineDiagnostic<{
  readonly name: string;
  /** What is solved together with it and is not known either. */
  readonly others?: readonly string[];
}>({
  code: 'type-not-known',
  severity: 'error',
  message: ({ name }) => `It cannot be told what kind of value \`${name}\` is.`,
  why: ({ others = [] }) =>
    others.length === 0
      ? 'A term has a unit even where it has no value, so that what uses it can be checked.'
      : `It is told from what the formula reads, and this one reads itself through ${others.map((other) => `\`${other}\``).join(', ')}.`,
  help: ({ name, others = [] }) => {
    const rest = others.length === 0 ? '' : ' Where that is enough, the others follow from it.';
    return `State it: \`${name} : money means …\`, or \`: price\`, \`: shares\`, \`: number\`.${rest}`;
  },
  examples: {
    bad: exampleFile('Damages means not computable "left to a court"'),
    good: exampleFile('Damages : money means not computable "left to a court"'),
  },
});
