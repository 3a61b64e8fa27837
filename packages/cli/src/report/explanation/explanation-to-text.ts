import {
  countOf,
  type Explanation,
  makeOutline,
  type OutlineNode,
  roundingOf,
} from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';
import { plainStyle, type Style } from '../../host/style.ts';
import { padRight, textWidth } from '../layout/text-width.ts';
import { wrapText } from '../layout/wrap-text.ts';

/** How an explanation is laid out. */
export interface TextLayout {
  readonly width: number;
  readonly style: Style;
  /** How many levels of steps are shown. */
  readonly depth: number;
}

/** An explanation for a terminal or a plain file: the summary, then the steps as a tree. */
export function explanationToText(
  explanation: Explanation,
  layout: TextLayout = { width: 100, style: plainStyle, depth: Infinity },
): string {
  const { style, width } = layout;
  const root = makeOutline(explanation, layout.depth);
  const { term, argument, day } = explanation;
  const asked = argument === null ? '' : ` for ${argument.name} = ${argument.shown}`;
  const heading = `${style.bold(term)}${asked} on ${formatLongDate(day)}`;
  const summary = [
    withClause(heading, explanation.clause, layout),
    '',
    `  ${style.bold(root.value)}${style.dim(remarkOf(root))}`,
    ...detailLines(root, { width: width - 2, style }).map((line) => `  ${line}`),
  ];
  const steps = partLines(root, layout);
  const lines = steps.length === 0 ? summary : [...summary, '', ...steps];
  return `${lines.join('\n')}\n`;
}

/** The steps below a step, each with the lines of the tree before it. */
export function partLines(node: OutlineNode, layout: TextLayout): readonly string[] {
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

function branchLines(node: OutlineNode, layout: TextLayout, branch: Branch): readonly string[] {
  const { style } = layout;
  const inner = { ...layout, width: layout.width - branch.first.length };
  const below = partLines(node, inner);
  const details = detailLines(node, inner).map((line) =>
    below.length === 0 ? `   ${line}` : `${style.dim('│')}  ${line}`,
  );
  const [first = '', ...others] = [...headLines(node, inner), ...details, ...below];
  return [style.dim(branch.first) + first, ...others.map((line) => style.dim(branch.next) + line)];
}

function headLines(node: OutlineNode, layout: TextLayout): readonly string[] {
  const { style, width } = layout;
  const number = node.number === null ? '' : `${node.number}. `;
  const label = node.label === null ? '' : `${node.label} `;
  const remark = remarkOf(node);
  const above = node.sameAs === null ? '' : ` (see step ${node.sameAs} above)`;
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

function detailLines(
  node: OutlineNode,
  { width, style }: Pick<TextLayout, 'width' | 'style'>,
): readonly string[] {
  const formulas = [node.formula, node.withNumbers].filter((line) => line !== null);
  const lines = formulas.flatMap((line) => indented('= ', wrapText(line, width - 5)));
  if (node.before !== null) lines.push(...indented('', wrapText(roundingOf(node), width - 5)));
  if (node.note !== null) lines.push(...indented('', wrapText(node.note, width - 5)));
  return lines.map(style.dim);
}

function indented(mark: string, lines: readonly string[]): string[] {
  return lines.map((line, place) => (place === 0 ? mark : ' '.repeat(mark.length)) + line);
}

/** The clause at the right edge, where there is room for it. */
function withClause(
  line: string,
  clause: string | null,
  { width, style }: Pick<TextLayout, 'width' | 'style'>,
): string {
  if (clause === null || clause === '') return line;
  const room = width - textWidth(clause);
  return `${padRight(line, room - 2)}  ${style.cyan(clause)}`;
}
