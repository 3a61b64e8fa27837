import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A Term that nothing in scope declares. */
export const unknownTerm = defineDiagnostic<{
  readonly name: string;
  readonly nearest: readonly string[];
}>({
  code: 'unknown-term',
  severity: 'error',
  message: ({ name }) => `\`${name}\` is not declared.`,
  why: () => 'Every Term must be declared: nothing is silently zero or skipped.',
  help: ({ name, nearest }) =>
    nearest.length === 0
      ? `Declare it: \`${name} means …\`, \`blank ${name} : …\` or \`fact ${name} : …\`; or, if the contract uses it and never defines it, \`unresolved ${name} : … "…"\`.`
      : `Do you mean ${nearest.map((other) => `\`${other}\``).join(' or ')}?`,
  examples: {
    bad: exampleFile('blank Principal Amount : money', 'Half means 50% of Principle Amount'),
    good: exampleFile('blank Principal Amount : money', 'Half means 50% of Principal Amount'),
  },
});
