import type { Type } from '@termsheet/compiler';
import { ofClass, type TypeSetting } from './write-type.ts';

/** A figure written with the unit of a type; null where the type is no simple amount. */
export function writeFigure(figure: string, type: Type, setting: TypeSetting): string | null {
  if (type.kind !== 'quantity' || !/^-?\d+(\.\d+)?$/.test(figure)) return null;
  const { factors } = type.unit;
  const [first, second, ...others] = factors;
  if (first === undefined || others.length > 0) return null;
  const above = [first, second].find((factor) => factor?.power === 1)?.dimension;
  const below = [first, second].find((factor) => factor?.power === -1)?.dimension;
  const counted = inThousands(figure);
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

/** With a comma between thousands, as contracts write figures. */
export function inThousands(figure: string): string {
  const [whole = '', ...rest] = figure.split('.');
  return [whole.replaceAll(/\B(?=(\d{3})+$)/g, ','), ...rest].join('.');
}
