import type { Expression, Statement } from '@termsheet/dsl';
import type { WritableSymbol } from '../bound/symbol.ts';
import { shapeOfUnit } from '../checked/quantity.ts';
import { fractionOfShare } from '../diagnostics/fraction-of-share.ts';
import { roundingsOf, unroundedPart } from './rounding/unrounded-part.ts';
import type { SettledContext, SettledRule } from './rule-context.ts';

/**
 * A number of shares that is kept is whole: what a rule writes into it is rounded somewhere on the
 * way. Nobody can hold the fraction that a quotient or a percentage leaves. Where only a reading of an
 * ambiguous Term leaves it, the text may mean just that: it is said and no warning.
 */
export const shareCountsAreWhole: SettledRule = ({ checked, index, report }) => {
  const roundings = roundingsOf(index.constants);
  for (const writes of checked.bound.writes.values()) {
    for (const { rule, statement, state } of writes) {
      const value = valueOf(rule.node.statements[statement]);
      if (value === null || !isOfShares(checked, state)) continue;
      const found = unroundedPart(roundings, value);
      if (found === null) continue;
      const related = [{ span: state.name.span, message: 'the shares are counted here' }];
      const parameters = { name: state.name.text, of: 'balance' } as const;
      const finding = fractionOfShare.at(found.part.span, parameters, { related });
      report({ ...finding, severity: found.severity });
    }
  }
};

function valueOf(statement: Statement | undefined): Expression | null {
  return statement === undefined || statement.kind === 'ValidOnlyIf' ? null : statement.value;
}

function isOfShares(checked: SettledContext['checked'], state: WritableSymbol): boolean {
  const type = checked.symbolTypes.get(state);
  return type?.kind === 'quantity' && shapeOfUnit(type.unit) === 'shares';
}
