import { formulaLines, type OutlineNode, roundingInWords } from '@termsheet/compiler';
import { escapeHtml } from './escape-html.ts';

type Working = Pick<OutlineNode, 'formula' | 'withNumbers' | 'rounding'>;

/** The formula as written, the same with numbers, and what a rounding changed. */
export function workingHtml(working: Working): string {
  return linesOf(working).map(lineHtml).join('');
}

/** The same as lines of text, those of a formula's items set off. */
export function workingLines(working: Working): readonly string[] {
  return linesOf(working).flatMap(([first, ...items]) => [
    first ?? '',
    ...items.map((item) => `   ${item}`),
  ]);
}

function linesOf({ formula, withNumbers, rounding }: Working): readonly (readonly string[])[] {
  const formulas = [formula, withNumbers].flatMap((line) => (line === null ? [] : [`= ${line}`]));
  const all = rounding === null ? formulas : [...formulas, roundingInWords(rounding)];
  return all.map(formulaLines);
}

function lineHtml(line: readonly string[]): string {
  const [first = '', ...items] = line.map(escapeHtml);
  const others = items.map((item) => `<span class="explained-item">${item}</span>`);
  return `<span class="explained-formula">${first}${others.join('')}</span>`;
}
