import { formulaLines, roundingInWords, type Working } from '@termsheet/compiler';
import { escapeHtml } from './escape-html.ts';

/** The formula as written, the same with numbers, what a rounding changed, and what else is to be said. */
export function workingHtml(working: Working): string {
  const { note } = working;
  const remark =
    note === null
      ? ''
      : `<span class="explained-formula explained-note">${escapeHtml(note)}</span>`;
  return `${linesOf(working).map(lineHtml).join('')}${remark}`;
}

/** The same as lines of text, those of a formula's items set off. */
export function workingLines(working: Working): readonly string[] {
  const lines = linesOf(working).flatMap(([first, ...items]) => [
    first ?? '',
    ...items.map((item) => `   ${item}`),
  ]);
  return working.note === null ? lines : [...lines, working.note];
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
