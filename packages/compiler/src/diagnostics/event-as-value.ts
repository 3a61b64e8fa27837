import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A Term that stands for an occurrence. */
export const eventAsValue = defineDiagnostic<{ readonly name: string; readonly event: string }>({
  code: 'event-as-value',
  severity: 'error',
  message: ({ name, event }) =>
    `\`${name}\` would stand for an event, the \`${event}\`, which is no value.`,
  why: () =>
    'A Term stands for a figure, a date, yes or no, or a text; an event can only be asked for its date and fields.',
  help: ({ event }) => `Write \`the date of …\`, or name a field: \`… of the last ${event}\`.`,
  examples: {
    bad: exampleFile('event Issuance', 'Latest means the last Issuance'),
    good: exampleFile('event Issuance', 'Latest means the date of the last Issuance'),
  },
});
