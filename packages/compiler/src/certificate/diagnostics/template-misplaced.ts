import { defineDiagnostic } from '@termsheet/dsl';
import { exampleTemplate } from './example-template.ts';

/** A table, signature or the like within a sentence, or a condition behind its words. */
export const templateMisplaced = defineDiagnostic<{
  readonly words: string;
  readonly isCondition: boolean;
}>({
  code: 'template-misplaced',
  severity: 'error',
  message: ({ words, isCondition }) =>
    isCondition
      ? `\`{${words}}\` does not stand before the words that it is about.`
      : `\`{${words}}\` stands within other words.`,
  why: () =>
    'Tables, quotations and signatures take the whole width of the page. A condition lets stand or leaves out the paragraph, item or row of a table that it begins, and what it would do in the middle of one is nowhere said.',
  help: ({ isCondition }) =>
    isCondition ? 'Begin the paragraph, item or row with it.' : 'Give it a paragraph of its own.',
  examples: {
    bad: exampleTemplate('The facts are {the facts of the event}.'),
    good: exampleTemplate('The facts are:\n\n{the facts of the event}'),
  },
});
