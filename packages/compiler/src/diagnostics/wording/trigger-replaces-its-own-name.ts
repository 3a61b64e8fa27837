import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from '../example-file.ts';

const FILE = exampleFile('Cap means $100');

/** A name that is read as another once the event has happened that it is the name for. */
export const triggerReplacesItsOwnName = defineDiagnostic<{
  readonly trigger: string;
  readonly words: string;
  readonly market: string;
}>({
  code: 'trigger-replaces-its-own-name',
  severity: 'information',
  message: ({ trigger, words, market }) =>
    `“${trigger}” is spoken of where “${words}” has every reference to ${market} read as one to another market from that moment.`,
  why: () =>
    'The event that counts is the leaving of that market. Once it has happened the words name the next market instead, which has not been left: the right can vanish as it arises.',
  help: () => 'Except the provisions for that event: `other than in Section …`.',
  examples: {
    bad: FILE,
    good: FILE,
    prose: {
      bad: 'If the stock is delisted from the NYSE the Company repays. If the stock ceases to be listed on the NYSE, any reference thereto is deemed a reference to the next market.\n',
      good: 'If the stock is delisted from every market the Company repays. If the stock ceases to be listed on the NYSE, any reference thereto is deemed a reference to the next market.\n',
    },
  },
});
