import type { Type } from '@termsheet/compiler';
import type { TypeSetting } from './write-type.ts';
import { writeName } from './write-name.ts';

/** A figure written with the unit of a type; null where the type is no simple amount. */
export function writeFigure(figure: string, type: Type, setting: TypeSetting): string | null {
  if (type.kind !== 'quantity' || !/^-?\d+(\.\d+)?$/.test(figure)) return null;
  const { factors } = type.unit;
  const [first, second, ...others] = factors;
  if (first === undefined || others.length > 0) return null;
  const above = [first, second].find((factor) => factor?.power === 1)?.dimension;
  const below = [first, second].find((factor) => factor?.power === -1)?.dimension;
  const counted = grouped(figure);
  if (above === undefined) return null;
  if (second === undefined) {
    if (above.kind === 'currency') return money(above.code, counted);
    return above.kind === 'shares'
      ? `${counted} ${shares(figure)}${ofClass(above.shareClass, setting)}`
      : null;
  }
  if (above.kind !== 'currency' || below?.kind !== 'shares') return null;
  return `${money(above.code, counted)} per share${ofClass(below.shareClass, setting)}`;
}

function money(code: string, figure: string): string {
  return code === 'USD' ? `$${figure}` : `${code} ${figure}`;
}

function shares(figure: string): string {
  return figure === '1' ? 'share' : 'shares';
}

function ofClass(name: string, { shareClass }: TypeSetting): string {
  return name === shareClass ? '' : ` of ${writeName(name)}`;
}

/** With a comma between thousands, as contracts write figures. */
function grouped(figure: string): string {
  const [whole = '', ...rest] = figure.split('.');
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}
