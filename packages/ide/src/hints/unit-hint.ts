import type { Declaration, Name } from '@termsheet/dsl';
import type { InlayHint } from '../features/inlay-hints.ts';
import { type TypeSetting, writeType } from '../names/write-type.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** The type of a Term that is declared without one, behind its name: `: price`. */
export function unitHint(
  analysis: Analysis,
  declaration: Declaration,
  setting: TypeSetting,
): readonly InlayHint[] {
  const name = untypedName(declaration);
  if (name === null) return [];
  const { bound, checked } = analysis.compilation;
  const symbol = bound.symbols.byDeclaration.get(name);
  const type = symbol === undefined ? undefined : checked.symbolTypes.get(symbol);
  const written = type === undefined ? null : writeType(type, setting);
  if (written === null) return [];
  return [
    { offset: headEnd(declaration, name), label: `: ${written}`, kind: 'unit', tooltip: null },
  ];
}

function untypedName(declaration: Declaration): Name | null {
  if (declaration.kind === 'Definition' || declaration.kind === 'State') {
    return declaration.resultType === null ? declaration.name : null;
  }
  return declaration.kind === 'Accrual' ? declaration.name : null;
}

/** Where a type would be written: behind the parameter, or what the Term is kept for, where there is one. */
function headEnd(declaration: Declaration, name: Name): number {
  if (declaration.kind === 'Definition' && declaration.parameter !== null) {
    return declaration.parameter.span.end;
  }
  const forEach = 'forEach' in declaration ? declaration.forEach : null;
  return forEach !== null && 'span' in forEach ? forEach.span.end : name.span.end;
}
