import { formatDecimal, parseExact } from '../exact/index.ts';
import type { Dimension, Unit } from './unit.ts';

/** How what stands below the line is written where a figure is shown for many of it. */
type WriteMany = (per: string, of: string) => string;

/** What stands above the line, `USD × shares of A`, and below it, `per share of B per annum`. */
export function sides(
  unit: Unit,
  writeMany: WriteMany = writeCount,
): { readonly above: string; readonly below: string } {
  const above = unit.factors.filter(({ power }) => power > 0);
  const below = unit.factors.filter(({ power }) => power < 0);
  return {
    above: above.map(({ dimension, power }) => raised(plural(dimension), power)).join(' × '),
    below: below
      .map(({ dimension, power }, index) => {
        const one = raised(singular(dimension), -power);
        return `per ${unit.per === null || index > 0 ? one : writeMany(unit.per, one)}`;
      })
      .join(' '),
  };
}

function writeCount(per: string, of: string): string {
  const count = parseExact(per);
  return `${count === undefined ? per : formatDecimal(count)} ${of}`;
}

/** Whether the unit is that of an interest rate and nothing else. */
export function isPerAnnum(unit: Unit): boolean {
  const [factor, ...others] = unit.factors;
  return others.length === 0 && factor?.dimension.kind === 'annum' && factor.power === -1;
}

/** The unit of one: `share of Common Stock`. */
export function singular(dimension: Dimension): string {
  if (dimension.kind === 'annum' || dimension.kind === 'day') return dimension.kind;
  return dimension.kind === 'currency'
    ? nameText(dimension.code)
    : `share of ${nameText(dimension.shareClass)}`;
}

function plural(dimension: Dimension): string {
  if (dimension.kind === 'annum') return 'years';
  if (dimension.kind === 'day') return 'days';
  return dimension.kind === 'currency'
    ? nameText(dimension.code)
    : `shares of ${nameText(dimension.shareClass)}`;
}

function raised(text: string, power: number): string {
  if (power === 1) return text;
  return `${text.includes(' ') ? `(${text})` : text}^${power}`;
}

const CAPITALISED =
  /^[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.&'’-]*(?: (?:of )?[\p{Lu}\p{N}][\p{L}\p{M}\p{N}.&'’-]*)*$/u;

/**
 * A name as the language writes it: capitalised words as they are, any other in backquotes, so that
 * it cannot read as part of the label. Characters that do not show, or turn the text around them
 * about, are given by their codes.
 */
function nameText(name: string): string {
  if (CAPITALISED.test(name)) return name;
  return `\`${name.replace(/[`\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, escaped)}\``;
}

function escaped(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}
