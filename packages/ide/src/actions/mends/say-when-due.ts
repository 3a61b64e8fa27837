import type { Obligation } from '@termsheet/dsl';
import { type Finding, innermost, type Mend, type QuickFix } from '../finding.ts';
import { insertBelow } from '../placing.ts';

/** An obligation that does not say when it is due. */
export const sayWhenDue: QuickFix = {
  codes: ['obligation-without-due'],
  mendsOf: ({ analysis, nodes }: Finding): readonly Mend[] => {
    const obligation = innermost<Obligation>(nodes, 'Obligation');
    if (obligation?.act == null) return [];
    const { act } = obligation;
    return [
      { words: 'due on demand', title: 'It is due on demand' },
      { words: 'due promptly', title: 'It is due promptly' },
      { words: 'no time stated', title: 'The contract states no time' },
    ].map(({ words, title }) => ({
      title,
      changes: [insertBelow(analysis, act, { lines: [words] })],
    }));
  },
};
