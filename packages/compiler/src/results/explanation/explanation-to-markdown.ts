import { formatLongDate } from '@termsheet/runtime';
import { countOf } from '../words/words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Explanation } from './explanation.ts';
import { makeOutline } from './make-outline.ts';
import type { OutlineNode } from './outline.ts';
import { roundingOf } from './rounding-of.ts';

/** An explanation as Markdown: the summary, then the steps as a nested list. */
export function explanationToMarkdown(explanation: Explanation, depth: number): string {
  const { contract, term, argument, day, clause } = explanation;
  const root = makeOutline(explanation, depth);
  const asked =
    argument === null ? '' : ` for ${escapeMarkdown(`${argument.name} = ${argument.shown}`)}`;
  const lines = [
    `# ${escapeMarkdown(term)}${asked}`,
    '',
    `**${escapeMarkdown(root.value)}**${remarkOf(root)} on ${formatLongDate(day)}${cite(clause)}`,
    '',
    escapeMarkdown(contract),
    '',
    ...detailLines(root).flatMap((line) => [line, '']),
    ...(root.parts.length > 0 || root.hidden > 0 ? ['## How it came about', ''] : []),
    ...partLines(root, ''),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function partLines(node: OutlineNode, indent: string): readonly string[] {
  const lines = node.parts.flatMap((part) => {
    const inner = `${indent}  `;
    const details = detailLines(part).map((line) => `${inner}${line}`);
    const breaks = details.map((line, place) => (place < details.length - 1 ? `${line}\\` : line));
    const head = headOf(part) + (details.length > 0 ? '\\' : '');
    return [`${indent}- ${head}`, ...breaks, ...partLines(part, inner)];
  });
  return node.hidden === 0
    ? lines
    : [...lines, `${indent}- … ${countOf(node.hidden, 'more step')}`];
}

function headOf(node: OutlineNode): string {
  const number = node.number === null ? '' : `${node.number}\\. `;
  const label = node.label === null ? '' : `${escapeMarkdown(node.label)} `;
  const remark = remarkOf(node);
  const above = node.sameAs === null ? '' : `; see step ${node.sameAs} above`;
  const value = `**${escapeMarkdown(node.value)}**`;
  return `${number}${label}${escapeMarkdown(`${node.title}${node.joint}`)}${value}${remark}${above}${cite(node.clause)}`;
}

function remarkOf({ remark }: OutlineNode): string {
  return remark === null ? '' : `, ${escapeMarkdown(remark)}`;
}

function detailLines(node: OutlineNode): readonly string[] {
  const lines = [node.formula, node.withNumbers]
    .filter((line) => line !== null)
    .map((line) => `= ${escapeMarkdown(line)}`);
  if (node.before !== null) lines.push(escapeMarkdown(roundingOf(node)));
  if (node.note !== null) lines.push(`_${escapeMarkdown(node.note)}_`);
  return lines;
}

function cite(clause: string | null): string {
  return clause === null || clause === '' ? '' : ` (${escapeMarkdown(clause)})`;
}
