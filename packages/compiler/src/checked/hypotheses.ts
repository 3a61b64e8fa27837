import type { AsIf, Assumption, Text } from '@termsheet/dsl';
import type { AmbiguitySymbol, ContractSymbol } from '../bound/symbol.ts';
import { assumedTwice } from '../diagnostics/assumed-twice.ts';
import { assumedWrongType } from '../diagnostics/assumed-wrong-type.ts';
import type { CheckContext } from './check-context.ts';
import { checkReadingLabel } from './comparisons.ts';
import { describeType } from './describe-type.ts';
import { originsOf } from './origin.ts';
import { inferType } from './requirements.ts';
import { errorType, type Type } from './type.ts';
import { unify } from './unify.ts';

/** `X as if Y is V` has the type of X; V must have that of Y. */
export function inferAsIf(context: CheckContext, node: AsIf): Type {
  const seen = new Map<ContractSymbol, Assumption>();
  for (const assumption of node.assumptions) {
    const symbol = assumedSymbol(context, assumption);
    if (symbol === null) {
      inferType(context, assumption.value);
      continue;
    }
    checkAssumption(context, assumption, symbol);
    const first = seen.get(symbol);
    if (first !== undefined) reportTwice(context, first, assumption);
    seen.set(symbol, first ?? assumption);
  }
  return inferType(context, node.operand);
}

/** The term that is assumed to be something else; null where it could not be resolved. */
function assumedSymbol(context: CheckContext, { name }: Assumption): ContractSymbol | null {
  const referent = context.bound.referents.get(name);
  return referent?.kind === 'declared' ? referent.symbol : null;
}

/** An assumed reading of an ambiguity: its label, whatever type the readings have. */
export function assumedReading({ value }: Assumption, symbol: ContractSymbol): Text | null {
  return symbol.kind === 'ambiguity' && value.kind === 'Text' ? value : null;
}

function checkAssumption(
  context: CheckContext,
  assumption: Assumption,
  symbol: ContractSymbol,
): void {
  const wanted = context.symbolTypes.get(symbol) ?? errorType;
  const found = context.infer(context, assumption.value, wanted);
  const label = assumedReading(assumption, symbol);
  if (label !== null) {
    checkReadingLabel(context, symbol as AmbiguitySymbol, label);
    return;
  }
  if (unify(wanted, found) !== null) return;
  context.report(
    assumedWrongType.at(
      assumption.span,
      { name: symbol.name.text, wanted: describeType(wanted), found: describeType(found) },
      {
        related: [
          ...originsOf(context, [assumption.value]),
          { span: symbol.name.span, message: `\`${symbol.name.text}\` is declared here` },
        ],
      },
    ),
  );
}

function reportTwice(context: CheckContext, first: Assumption, second: Assumption): void {
  context.report(
    assumedTwice.at(
      second.span,
      { name: second.name.text },
      { related: [{ span: first.span, message: 'this assumes it first' }] },
    ),
  );
}
