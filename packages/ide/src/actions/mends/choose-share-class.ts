import { writeName } from '@termsheet/compiler';
import type { Finding, Mend, QuickFix } from '../finding.ts';

/** `100 shares`, where there are several classes: of each of them. */
export const chooseShareClass: QuickFix = {
  codes: ['ambiguous-share-class'],
  mendsOf: ({ analysis, diagnostic }: Finding): readonly Mend[] => {
    const classes = analysis.compilation.bound.symbols.lists['share class'];
    const { end } = diagnostic.span;
    return classes.slice(0, 6).map(({ name }) => ({
      title: `Write “of ${name.text}”`,
      changes: [{ span: { start: end, end }, text: ` of ${writeName(name.text)}` }],
    }));
  },
};
