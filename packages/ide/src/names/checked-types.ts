import { Unit } from '@termsheet/runtime';
import type { Analysis } from '../workspace/analysis.ts';
import { typeSettingOf } from './type-setting.ts';
import type { TypeReader } from './wanted-type.ts';

/** The types of a file as the checker found them; null where it left one open or found it wrong. */
export function checkedTypes(analysis: Analysis): TypeReader {
  const { checked, bound } = analysis.compilation;
  const { currency, shareClass } = typeSettingOf(analysis);
  return {
    symbols: bound.symbols,
    ofExpression: (expression) => {
      const type = checked.types.get(expression);
      return type === undefined || type.kind === 'open' || type.kind === 'error' ? null : type;
    },
    ofName: (name) => {
      const symbol = bound.symbols.find(name);
      return (symbol === undefined ? undefined : checked.symbolTypes.get(symbol)) ?? null;
    },
    ofWritten: (type) => checked.writtenTypes.get(type) ?? null,
    money: currency === null ? null : { kind: 'quantity', unit: Unit.money(currency) },
    shares: shareClass === null ? null : { kind: 'quantity', unit: Unit.shares(shareClass) },
  };
}
