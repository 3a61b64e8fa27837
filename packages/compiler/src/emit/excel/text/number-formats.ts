import type { Unit, ValueType } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';

/** How a value of a type is shown: by its unit; shares without decimals where they are whole. */
export function numberFormat(type: ValueType, body: IrExpression | null = null): string {
  switch (type.kind) {
    case 'date':
      return 'yyyy-mm-dd';
    case 'quantity':
      return quantityFormat(type.unit, body);
    default:
      return 'General';
  }
}

function quantityFormat({ factors }: Unit, body: IrExpression | null): string {
  const [first, second] = factors;
  const kind = first?.dimension.kind;
  const isAlone = factors.length === 1 && first?.power === 1;
  const sign = first?.dimension.kind === 'currency' && first.dimension.code === 'USD' ? '"$"' : '';
  if (kind === 'currency' && isAlone) return `${sign}#,##0.00`;
  if (kind === 'currency' && first?.power === 1 && second?.power === -1)
    return `${sign}#,##0.00####`;
  if (kind === 'shares' && isAlone)
    return body === null || body.kind === 'round' ? '#,##0' : '#,##0.0000';
  if (kind === 'annum' && first?.power === -1) return '0.00##%';
  return factors.length === 0 ? 'General' : '#,##0.00######';
}
