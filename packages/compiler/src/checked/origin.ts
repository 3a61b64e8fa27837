import type { Expression, Name, RelatedPlace } from '@termsheet/dsl';
import type { ContractSymbol } from '../bound/symbol.ts';
import type { CheckContext } from './check-context.ts';
import { describeType } from './describe-type.ts';
import { errorType, type Type } from './type.ts';

/** Where an operand's type comes from: the operand, and the declaration of the Term it is. */
export function originsOf(
  context: CheckContext,
  operands: readonly Expression[],
): readonly RelatedPlace[] {
  const places: RelatedPlace[] = [];
  for (const operand of operands) {
    const type = context.types.get(operand) ?? errorType;
    places.push({ span: operand.span, message: `this is ${describeType(type)}` });
    const declared = declarationOf(context, operand, type);
    if (declared !== null) places.push(declared);
  }
  return places;
}

function declarationOf(
  context: CheckContext,
  operand: Expression,
  type: Type,
): RelatedPlace | null {
  const name = nameOf(operand);
  if (name === null) return null;
  const referent = context.bound.referents.get(name);
  if (referent?.kind === 'declared') return declaredAs(referent.symbol, type);
  if (referent?.kind === 'local') {
    return { span: referent.local.name.span, message: `\`${name.text}\` comes from here` };
  }
  if (referent?.kind !== 'field') return null;
  const field = referent.of?.events[0]?.fields.get(name.text);
  if (field === undefined) return null;
  return {
    span: field.name.span,
    message: `\`${name.text}\` is declared here as ${describeType(type)}`,
  };
}

function declaredAs(symbol: ContractSymbol, type: Type): RelatedPlace {
  return {
    span: symbol.name.span,
    message: `\`${symbol.name.text}\` is declared here, and is ${describeType(type)}`,
  };
}

/** The Term that an operand is, in whatever brackets. */
function nameOf(operand: Expression): Name | null {
  if (operand.kind === 'Reference') return operand.name;
  if (operand.kind === 'Application') return operand.callee;
  if (operand.kind === 'FieldOf') return operand.field;
  return operand.kind === 'Group' ? nameOf(operand.inner) : null;
}
