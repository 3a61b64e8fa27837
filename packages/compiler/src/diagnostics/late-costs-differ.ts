import { defineDiagnostic } from '@termsheet/dsl';
import { exampleFile } from './example-file.ts';

/** Two obligations add amounts of two kinds to one late cost. */
export const lateCostsDiffer = defineDiagnostic<{
  readonly name: string;
  readonly found: string;
}>({
  code: 'late-costs-differ',
  severity: 'error',
  message: ({ name, found }) => `\`${name}\` is of another kind elsewhere, and this adds ${found}.`,
  why: () => 'What several obligations cost is added up under one name, which takes one unit.',
  help: () => 'Give the cost a name of its own after `, as`.',
  examples: {
    bad: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      '  late: $5 per day, as Damages',
      'obligation Grant',
      '  Company delivers 100 shares to Holder',
      '  due on March 2, 2026',
      '  late: 5 shares per day, as Damages',
    ),
    good: exampleFile(
      'party Holder',
      'obligation Fee',
      '  Company pays $100 to Holder',
      '  due on March 2, 2026',
      '  late: $5 per day, as Damages',
      'obligation Grant',
      '  Company delivers 100 shares to Holder',
      '  due on March 2, 2026',
      '  late: 5 shares per day, as Further Shares',
      'Owed means Damages',
      'Owed In Shares means Further Shares',
    ),
  },
});
