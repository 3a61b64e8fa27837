import { formulaLines, type OutlineNode, roundingInWords } from '@termsheet/compiler';
import { escapeHtml } from './escape-html.ts';

/** The formula as written, the same with numbers, and what a rounding changed. */
export function workingHtml({
  formula,
  withNumbers,
  rounding,
}: Pick<OutlineNode, 'formula' | 'withNumbers' | 'rounding'>): string {
  const formulas = [formula, withNumbers].flatMap((line) => (line === null ? [] : [line]));
  const lines = formulas.map((line) => lineHtml(`= ${line}`));
  return `${lines.join('')}${rounding === null ? '' : lineHtml(roundingInWords(rounding))}`;
}

function lineHtml(line: string): string {
  const [first = '', ...items] = formulaLines(line).map(escapeHtml);
  const others = items.map((item) => `<span class="explained-item">${item}</span>`);
  return `<span class="explained-formula">${first}${others.join('')}</span>`;
}
