import { formatLongDate } from '@termsheet/runtime';
import { countOf } from '../words/words.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Explanation } from './explanation.ts';
import { inputsInWords } from './inputs-in-words.ts';
import { makeOutline } from './make-outline.ts';
import type { ExplanationOutline, OutlineNode, Working } from './outline.ts';
import { roundingInWords } from './rounding-of.ts';

/** An explanation as Markdown: the summary, then the steps as nested lists. */
export function explanationToMarkdown(explanation: Explanation, depth: number): string {
  const outline = makeOutline(explanation, depth);
  const { contract, term, argument, day, clause, root, further } = outline;
  const asked =
    argument === null ? '' : ` for ${escapeMarkdown(`${argument.name} = ${argument.shown}`)}`;
  const lines = [
    `# ${escapeMarkdown(term)}${asked}`,
    '',
    `**${escapeMarkdown(root.value)}**${remarkOf(root)} on ${formatLongDate(day)}${cite(clause)}`,
    '',
    escapeMarkdown(contract),
    '',
    ...detailLines(outline.summary.working).flatMap((line) => [line, '']),
    ...changeLines(outline),
    ...inputLines(outline),
    ...(root.parts.length > 0 || root.hidden > 0
      ? ['## Step by step', '', ...cutLines(outline)]
      : []),
    ...(root.parts.length > 0 || root.hidden > 0
      ? [`- ${headOf(root)}`, ...partLines(root, '  ')]
      : []),
    ...(further.length > 0 ? ['', '## Further steps', ''] : []),
    ...further.flatMap((step) => itemLines(step, '')),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** Of a longer history the first value and the last ones are shown in the summary. */
const MOST_CHANGES = 12;

function changeLines({ summary }: ExplanationOutline): readonly string[] {
  const { changes } = summary;
  if (changes.length === 0) return [];
  const left = changes.length - MOST_CHANGES;
  const shown = left > 0 ? [...changes.slice(0, 1), ...changes.slice(left + 1)] : changes;
  const rows = shown.map(({ day, cause, clause, from, to, step }) => {
    const cells = [cause, clause ?? '', from ?? '', to].map(escapeMarkdown);
    return `| ${[formatLongDate(day), ...cells, step === null ? '' : `${step}`].join(' | ')} |`;
  });
  const gap = left > 0 ? [`… ${countOf(left, 'change')} after the first left out here`, ''] : [];
  return [
    '## The changes that made it',
    '',
    '| On | By | Clause | From | To | Step |',
    '| -- | -- | ------ | ---- | -- | ---- |',
    ...rows,
    '',
    ...gap,
  ];
}

function inputLines({ summary }: ExplanationOutline): readonly string[] {
  const { inputs, clauses } = summary;
  const groups = inputs.map((group) => {
    const items = group.inputs.map(
      ({ title, value, source, clause }) =>
        `  - ${escapeMarkdown(`${title} = `)}**${escapeMarkdown(value)}**${escapeMarkdown(source === '' ? '' : `, ${source}`)}${cite(clause)}`,
    );
    return [`- ${inputsInWords(group)}`, ...items];
  });
  const rests = groups.length === 0 ? [] : ['## What it rests on', '', ...groups.flat(), ''];
  if (clauses.length === 0) return rests;
  return [...rests, `Clauses relied upon: ${clauses.map(escapeMarkdown).join(', ')}`, ''];
}

function cutLines({ summary }: ExplanationOutline): readonly string[] {
  if (!summary.isCut) return [];
  const steps = summary.steps.toLocaleString('en-US');
  return [
    `The derivation is longer than an explanation holds: the ${steps} steps nearest to the answer are told of.`,
    '',
  ];
}

function itemLines(part: OutlineNode, indent: string): readonly string[] {
  const inner = `${indent}  `;
  const details = detailLines(part).map((line) => `${inner}${line}`);
  const breaks = details.map((line, place) => (place < details.length - 1 ? `${line}\\` : line));
  const head = headOf(part) + (details.length > 0 ? '\\' : '');
  return [`${indent}- ${head}`, ...breaks, ...partLines(part, inner)];
}

function partLines(node: OutlineNode, indent: string): readonly string[] {
  const lines = node.parts.flatMap((part) => itemLines(part, indent));
  return node.hidden === 0
    ? lines
    : [...lines, `${indent}- … ${countOf(node.hidden, 'more step')}`];
}

function headOf(node: OutlineNode): string {
  const number = node.number === null ? '' : `${node.number}\\. `;
  const label = node.label === null ? '' : `${escapeMarkdown(node.label)} `;
  const remark = remarkOf(node);
  const above = node.sameAs === null ? '' : `; see step ${node.sameAs}`;
  const value = `**${escapeMarkdown(node.value)}**`;
  return `${number}${label}${escapeMarkdown(`${node.title}${node.joint}`)}${value}${remark}${above}${cite(node.clause)}`;
}

function remarkOf({ remark }: OutlineNode): string {
  return remark === null ? '' : `, ${escapeMarkdown(remark)}`;
}

function detailLines(node: Working): readonly string[] {
  const lines = [node.formula, node.withNumbers]
    .filter((line) => line !== null)
    .map((line) => `= ${escapeMarkdown(line)}`);
  if (node.rounding !== null) lines.push(escapeMarkdown(roundingInWords(node.rounding)));
  if (node.note !== null) lines.push(`_${escapeMarkdown(node.note)}_`);
  return lines;
}

function cite(clause: string | null): string {
  return clause === null || clause === '' ? '' : ` (${escapeMarkdown(clause)})`;
}
