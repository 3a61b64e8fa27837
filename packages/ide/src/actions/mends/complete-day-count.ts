import { writeName } from '@termsheet/compiler';
import type { Counting } from '@termsheet/dsl';
import { insertion } from '../change.ts';
import { type Finding, innermost, type Mend, type QuickFix } from '../finding.ts';

/** What a day count must know besides the days: the maturity, or the dates on which interest falls due. */
export const completeDayCount: QuickFix = {
  codes: ['day-count-wants-maturity', 'day-count-wants-schedule'],
  mendsOf: (finding): readonly Mend[] => {
    const counting = innermost<Counting>(finding.nodes, 'Counting');
    if (counting === null) return [];
    const wantsMaturity = finding.diagnostic.code === 'day-count-wants-maturity';
    const names = wantsMaturity ? datesOf(finding) : schedulesOf(finding);
    return names.slice(0, 4).map((name) => ({
      title: wantsMaturity ? `It matures on “${name}”` : `Interest falls due on each “${name}”`,
      changes: [
        insertion(
          counting.span.end,
          ` ${wantsMaturity ? 'maturing on' : 'over'} ${writeName(name)}`,
        ),
      ],
    }));
  },
};

function isMaturity(name: string): boolean {
  return /matur/i.test(name);
}

/** Dates of the contract, what is called a maturity first. */
function datesOf({ analysis }: Finding): readonly string[] {
  const { checked, bound } = analysis.compilation;
  const { blank, definition } = bound.symbols.lists;
  const dates = [...blank, ...definition].filter(
    (each) => checked.symbolTypes.get(each)?.kind === 'date',
  );
  const names = dates.map(({ name }) => name.text);
  return [...names.filter(isMaturity), ...names.filter((name) => !isMaturity(name))];
}

function schedulesOf({ analysis }: Finding): readonly string[] {
  const { event } = analysis.compilation.bound.symbols.lists;
  return event
    .filter(({ node }) => node.kind === 'Event' && node.occurs?.kind === 'Schedule')
    .map(({ name }) => name.text);
}
