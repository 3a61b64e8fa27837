import {
  countOf,
  type Explanation,
  type ExplanationOutline,
  formulaLines,
  inputsInWords,
  makeOutline,
  type OutlineNode,
  roundingInWords,
  type Working,
} from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';
import { plainStyle } from '../../host/style.ts';
import { layOutTable } from '../layout/lay-out-table.ts';
import type { TextLayout } from '../layout/text-layout.ts';
import { padRight, textWidth } from '../layout/text-width.ts';
import { wrapText } from '../layout/wrap-text.ts';

/** How an explanation is laid out. */
interface ExplanationLayout extends TextLayout {
  /** How many levels of steps are shown. */
  readonly depth: number;
}

/** An explanation for a terminal or a plain file: the summary, then the steps as a tree. */
export function explanationToText(
  explanation: Explanation,
  layout: ExplanationLayout = { width: 100, style: plainStyle, depth: Infinity },
): string {
  const outline = makeOutline(explanation, layout.depth);
  const { further } = outline;
  const parts = [
    summaryLines(outline, layout),
    changeLines(outline, layout),
    inputLines(outline, layout),
    rootLines(outline, layout),
    further.flatMap((step) => ['', ...stepLines(step, layout)]),
    endLines(outline, layout),
  ];
  return `${parts.flat().join('\n')}\n`;
}

/** The answer and its steps alone, as far as the layout's depth goes. */
export function stepsToText(explanation: Explanation, layout: ExplanationLayout): string {
  const outline = makeOutline(explanation, layout.depth);
  return `${[...summaryLines(outline, layout), ...rootLines(outline, layout)].join('\n')}\n`;
}

/** The tree of the answer, whose formula stands in the summary. */
function rootLines({ root }: ExplanationOutline, layout: ExplanationLayout): readonly string[] {
  if (!hasSteps(root)) return [];
  return ['', ...headLines(root, layout), ...partLines(root, layout)];
}

function summaryLines(
  { root, term, argument, day, clause, summary }: ExplanationOutline,
  layout: ExplanationLayout,
): readonly string[] {
  const { style } = layout;
  const asked = argument === null ? '' : ` for ${argument.name} = ${argument.shown}`;
  const heading = `${style.bold(term)}${asked} on ${formatLongDate(day)}`;
  const value = style.bold(root.value);
  return [
    withClause(heading, clause, layout),
    '',
    `  ${value}${style.dim(remarkOf(root))}`,
    ...detailLines(summary.working, layout).map((line) => `  ${line}`),
  ];
}

/** Of a longer history the first value and the last ones are shown in the summary. */
const MOST_CHANGES = 12;

function changeLines(
  { summary }: ExplanationOutline,
  layout: ExplanationLayout,
): readonly string[] {
  const { changes } = summary;
  if (changes.length === 0) return [];
  const left = changes.length - MOST_CHANGES;
  const shown = left > 0 ? [...changes.slice(0, 1), ...changes.slice(left + 1)] : changes;
  const rows = shown.map(({ day, from, to, cause, clause }) => [
    formatLongDate(day),
    from === null ? to : `${from} → ${to}`,
    cause,
    clause ?? '',
  ]);
  const lines = layOutTable(rows, layout.width - 2).map((line) => `  ${line}`);
  const gap = left > 0 ? [`  … ${countOf(left, 'change')} after the first left out here`] : [];
  return ['', layout.style.bold('The changes that made it'), ...lines, ...gap];
}

function inputLines({ summary }: ExplanationOutline, layout: ExplanationLayout): readonly string[] {
  const { inputs, clauses } = summary;
  const { style, width } = layout;
  const groups = inputs.flatMap((group) => [
    '',
    style.bold(inputsInWords(group)),
    ...group.inputs.flatMap(({ title, value, source, clause }) => {
      const room = width - textWidth(clause ?? '') - 4;
      const [first = '', ...others] = wrapText(
        `${title} = ${value}${source === '' ? '' : `, ${source}`}`,
        room,
      );
      return [withClause(`  ${first}`, clause, layout), ...others.map((line) => `    ${line}`)];
    }),
  ]);
  if (clauses.length === 0) return groups;
  const lines = wrapText(clauses.join(', '), width - 2).map((line) => `  ${line}`);
  return [...groups, '', style.bold('Clauses relied upon'), ...lines];
}

/** What was not shown, and how it is. */
function endLines(
  { root, further, summary }: ExplanationOutline,
  layout: ExplanationLayout,
): string[] {
  const lines: string[] = [];
  if (summary.isCut) {
    const steps = summary.steps.toLocaleString('en-US');
    lines.push(
      `The derivation is longer than an explanation holds: the ${steps} steps nearest to the answer are told of.`,
    );
  }
  if (layout.depth !== Infinity && [root, ...further].some(hidesSteps)) {
    lines.push(
      'Deeper steps are left out: --all shows every step, --depth N those down to level N.',
    );
  }
  return lines.flatMap((line) => ['', ...wrapText(line, layout.width).map(layout.style.dim)]);
}

function hidesSteps(node: OutlineNode): boolean {
  return node.hidden > 0 || node.parts.some(hidesSteps);
}

function hasSteps({ formula, parts, hidden, rounding, note, sameAs }: OutlineNode): boolean {
  const isBare = formula === null && rounding === null && note === null && sameAs === null;
  return !isBare || parts.length > 0 || hidden > 0;
}

/** A step at the left edge, with the tree below it. */
function stepLines(node: OutlineNode, layout: ExplanationLayout): readonly string[] {
  const details = detailLines(node, layout).map((line) => `   ${line}`);
  return [...headLines(node, layout), ...details, ...partLines(node, layout)];
}

/** The steps below a step, each with the lines of the tree before it. */
function partLines(node: OutlineNode, layout: ExplanationLayout): readonly string[] {
  const lines = node.parts.flatMap((part, place) => {
    const isLast = place === node.parts.length - 1 && node.hidden === 0;
    return branchLines(part, layout, isLast ? LAST_BRANCH : BRANCH);
  });
  if (node.hidden === 0) return lines;
  const more = `└─ … ${countOf(node.hidden, 'more step')}`;
  return [...lines, layout.style.dim(more)];
}

interface Branch {
  readonly first: string;
  readonly next: string;
}

const BRANCH: Branch = { first: '├─ ', next: '│  ' };
const LAST_BRANCH: Branch = { first: '└─ ', next: '   ' };

function branchLines(
  node: OutlineNode,
  layout: ExplanationLayout,
  branch: Branch,
): readonly string[] {
  const { style } = layout;
  const inner = { ...layout, width: layout.width - branch.first.length };
  const below = partLines(node, inner);
  const details = detailLines(node, inner).map((line) =>
    below.length === 0 ? `   ${line}` : `${style.dim('│')}  ${line}`,
  );
  const [first = '', ...others] = [...headLines(node, inner), ...details, ...below];
  return [style.dim(branch.first) + first, ...others.map((line) => style.dim(branch.next) + line)];
}

function headLines(node: OutlineNode, layout: ExplanationLayout): readonly string[] {
  const { style, width } = layout;
  const number = node.number === null ? '' : `${node.number}. `;
  const label = node.label === null ? '' : `${node.label} `;
  const remark = remarkOf(node);
  const above = node.sameAs === null ? '' : ` (see step ${node.sameAs})`;
  const room = width - textWidth(node.clause ?? '') - 2;
  const whole = `${number}${label}${node.title}${node.joint}${node.value}${remark}${above}`;
  if (textWidth(whole) <= room) {
    const painted = `${style.dim(number)}${label}${node.title}${node.joint}${style.bold(node.value)}`;
    return [withClause(painted + style.dim(`${remark}${above}`), node.clause, layout)];
  }
  const [first = '', ...others] = wrapText(whole, room);
  return [withClause(first, node.clause, layout), ...others.map((line) => `   ${line}`)];
}

function remarkOf({ remark }: OutlineNode): string {
  return remark === null ? '' : `, ${remark}`;
}

function detailLines(node: Working, { width, style }: TextLayout): readonly string[] {
  const formulas = [node.formula, node.withNumbers].filter((line) => line !== null);
  const lines = formulas.flatMap((line) => formulaText(line, width));
  const told = [node.rounding === null ? null : roundingInWords(node.rounding), node.note];
  for (const words of told) {
    if (words !== null) lines.push(...indented('', wrapText(words, width - 5)));
  }
  return lines.map(style.dim);
}

/** A formula with each labelled item on a line of its own. */
function formulaText(formula: string, width: number): readonly string[] {
  const [first = '', ...items] = formulaLines(formula);
  const others = items.flatMap((item) =>
    indented('  ', wrapText(item, width - 9)).map((line) => `  ${line}`),
  );
  return [...indented('= ', wrapText(first, width - 5)), ...others];
}

function indented(mark: string, lines: readonly string[]): string[] {
  return lines.map((line, place) => (place === 0 ? mark : ' '.repeat(mark.length)) + line);
}

/** The clause at the right edge, where there is room for it. */
function withClause(line: string, clause: string | null, { width, style }: TextLayout): string {
  if (clause === null || clause === '') return line;
  const room = width - textWidth(clause);
  return `${padRight(line, room - 2)}  ${style.cyan(clause)}`;
}
