import { formatDecimal, parseExact } from '@termsheet/runtime';

/** Backquotes are of the file, not of the contract. */
export function plain(words: string): string {
  return words.replaceAll('`', '');
}

/** A formula or figure as paper has it: multiplied by a cross, and what a fraction comes near to in more decimals. */
export function onPaper(words: string): string {
  return plain(words).replaceAll(' * ', ' × ').replaceAll(FRACTION, nearer);
}

/** `10,987,791/110,987,791 (≈ 0.0990000)` */
const FRACTION = /(?<fraction>\d[\d,]*\/\d[\d,]*) \(≈ (?<near>[\d.,]+)\)/gu;

/** Of a part of one so many decimals that 9.9% and the next share beyond it can be told apart; of more than one, six. */
const PLACES = { part: 10, whole: 6 } as const;

function nearer(words: string, fraction: string, near: string): string {
  const exact = parseExact(fraction.replaceAll(',', ''));
  if (exact === undefined) return words;
  const places = near.startsWith('0.') ? PLACES.part : PLACES.whole;
  return `${fraction} (≈\u00A0${formatDecimal(exact, { places })})`;
}
