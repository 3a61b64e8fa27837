import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** A party or a field of an event that the contract derives. */
export const derivedEventReported = defineDiagnostic<{
  readonly name: string;
  readonly what: 'party' | 'field';
}>({
  code: 'derived-event-reported',
  severity: 'error',
  message: ({ name, what }) =>
    `\`${name}\` occurs by itself, so it has no ${what === 'party' ? 'party whose act it is' : 'fields'}.`,
  why: () =>
    'Parties and fields are what somebody reports of an event. Nobody reports this one: the contract says when it occurs.',
  help: ({ what }) =>
    what === 'party'
      ? 'Leave out `by` and the party, or leave out `occurs` and report the event.'
      : 'Read what you need where the event is used: rules upon an event that follows another can read the fields of that other.',
  examples: {
    bad: exampleFile(
      'fact Price : number',
      'event Default by Company occurs when Price is less than 1',
      'Is Default means there is a Default',
    ),
    good: exampleFile(
      'fact Price : number',
      'event Default occurs when Price is less than 1',
      'Is Default means there is a Default',
    ),
  },
});
