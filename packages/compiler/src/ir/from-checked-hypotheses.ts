import type { AsIf, Assumption } from '@termsheet/dsl';
import type { AssumptionSpec } from '@termsheet/runtime';
import { assumedReading } from '../checked/hypotheses.ts';
import type { IrExpression } from './expression.ts';
import { declaredSymbol, unresolvedIndex } from './from-checked-names-and-literals.ts';
import type { LowerContext, Place } from './lower-context.ts';
import { innerPlace } from './sites.ts';

export function lowerAsIf(context: LowerContext, outer: Place, node: AsIf): IrExpression {
  const place = innerPlace(context, outer, node);
  const operand = context.lower(context, place, node.operand);
  const assumptions = node.assumptions.map((each) => lowerAssumption(context, place, each));
  return { kind: 'as if', operand, assumptions, site: place.site };
}

function lowerAssumption(
  context: LowerContext,
  place: Place,
  node: Assumption,
): AssumptionSpec<IrExpression> {
  const symbol = declaredSymbol(context, node.name);
  const inner = innerPlace(context, place, node.value);
  const { site } = inner;
  const reading = assumedReading(node, symbol);
  if (reading !== null) return { term: 'reading', index: symbol.index, label: reading.text, site };
  const value = context.lower(context, inner, node.value);
  switch (symbol.kind) {
    case 'blank':
    case 'fact':
    case 'state':
    case 'definition':
    case 'ambiguity':
      return { term: symbol.kind, index: symbol.index, value, site };
    case 'unresolved':
      return { term: 'definition', index: unresolvedIndex(context, symbol), value, site };
    default:
      throw new Error(`\`${symbol.name.text}\` cannot be assumed`);
  }
}
