import { countOf, type ExplanationOutline, type OutlineNode } from '@termsheet/compiler';
import { clauseHtml } from './clause-html.ts';
import { escapeHtml } from './escape-html.ts';
import type { FragmentPlace } from './explanation-fragment.ts';
import { workingHtml, workingLines } from './working-html.ts';

/** A list longer than this is told of in groups of so many, each closed until it is opened. */
const MOST_TOGETHER = 100;

/** How steps stand in their page, and whether each of them opens or a hundred at a time. */
interface StepsPlace extends FragmentPlace {
  readonly opens: 'each' | 'hundreds';
}

/**
 * More steps than these open by the hundred: a browser takes seconds over ten thousand things that open
 * one within another. In print they are as their reader opened them.
 */
const MANY_STEPS = 1_000;

/** Whether an explanation is so long that its steps open by the hundred. */
export function isLong({ summary }: ExplanationOutline): boolean {
  return summary.steps > MANY_STEPS;
}

/** The steps of an explanation: closed lists within lists, and below what would stand too deep. */
export function stepsHtml(outline: ExplanationOutline, page: FragmentPlace): string {
  const { root, further, summary } = outline;
  const place: StepsPlace = { ...page, opens: isLong(outline) ? 'hundreds' : 'each' };
  if (root.sameAs !== null) {
    return `<p>Worked out in ${stepLink(root.sameAs, place)}.</p>\n`;
  }
  if (!hasBody(root)) return '';
  const level = place.headingLevel + 1;
  const cut = summary.isCut
    ? `<p class="explained-note">The derivation is longer than an explanation holds: the ${summary.steps.toLocaleString('en-US')} steps nearest to the answer are told of, and each behind which others are left out says so.</p>\n`
    : '';
  const deep =
    further.length === 0
      ? ''
      : `<p class="explained-note">Further steps, to which those above refer:</p>\n${listHtml(further, place)}`;
  return `<h${level}>Step by step</h${level}>
${place.opensAll === 'by a box' ? OPEN_ALL : ''}${cut}<ul class="explained-steps">${itemHtml(root, place, ' open')}</ul>
${deep}`;
}

/** Opens all steps without a script, in browsers in which a style sheet can. */
const OPEN_ALL =
  '<p class="explained-all"><label><input type="checkbox" autocomplete="off"> Show all steps</label></p>\n';

/** A reference to a step of the page. */
export function stepLink(number: number, place: FragmentPlace): string {
  return `<a href="#${stepId(number, place)}">step ${number}</a>`;
}

/**
 * The id under which others refer to an answer that has no line among steps, for the line that tells of it;
 * null where a step of the page has it.
 */
export function answerId(
  { root, number }: ExplanationOutline,
  place: FragmentPlace,
): string | null {
  return root.sameAs === null && !hasBody(root) ? stepId(number, place) : null;
}

function stepId(number: number, { idPrefix }: FragmentPlace): string {
  return `${idPrefix}-step-${number}`;
}

function listHtml(nodes: readonly OutlineNode[], place: StepsPlace): string {
  if (nodes.length <= MOST_TOGETHER) return `<ul>${itemsHtml(nodes, place)}</ul>`;
  const groups: string[] = [];
  for (let from = 0; from < nodes.length; from += MOST_TOGETHER) {
    const group = nodes.slice(from, from + MOST_TOGETHER);
    const title = `${from + 1} to ${from + group.length} of ${nodes.length}: ${group[0]?.title ?? ''} … ${group.at(-1)?.title ?? ''}`;
    groups.push(
      `<li><details><summary>${escapeHtml(title)}</summary><ul>${itemsHtml(group, place)}</ul></details></li>`,
    );
  }
  return `<ul>${groups.join('\n')}</ul>`;
}

function itemsHtml(nodes: readonly OutlineNode[], place: StepsPlace): string {
  // Where lines are kept as they are written, one between two steps would be an empty line.
  return nodes.map((node) => itemHtml(node, place)).join(place.opens === 'each' ? '\n' : '');
}

function itemHtml(node: OutlineNode, place: StepsPlace, open: '' | ' open' = ''): string {
  const id = node.number === null ? '' : ` id="${stepId(node.number, place)}"`;
  if (place.opens === 'hundreds' && open === '') {
    return `<li${id}>${plainHtml(node, place)}${partsHtml(node, place)}</li>`;
  }
  if (!hasBody(node)) return `<li${id}>${headHtml(node, place)}</li>`;
  // A link to what is inside opens everything around it.
  return `<li><details${open}><summary>${headHtml(node, place)}</summary><div${id}>${workingHtml(node)}${partsHtml(node, place)}</div></details></li>`;
}

function hasBody({ formula, withNumbers, rounding, note, parts, hidden }: OutlineNode): boolean {
  const isBare = formula === null && withNumbers === null && rounding === null && note === null;
  return !isBare || parts.length > 0 || hidden > 0;
}

function headHtml(node: OutlineNode, place: FragmentPlace): string {
  const number =
    node.number === null ? '' : `<span class="explained-number">${node.number}.</span> `;
  const label = node.label === null ? '' : `${escapeHtml(node.label)} `;
  const value = `<strong>${escapeHtml(node.value)}</strong>`;
  const remark =
    node.remark === null
      ? ''
      : `<span class="explained-remark">, ${escapeHtml(node.remark)}</span>`;
  const above = node.sameAs === null ? '' : ` (see ${stepLink(node.sameAs, place)})`;
  return `${number}${label}${escapeHtml(`${node.title}${node.joint}`)}${value}${remark}${above} ${clauseHtml(node.clause)}`;
}

/**
 * A step as plain text but for the value of one that is told of in full: before a browser finds a word it lays
 * out all that is closed, and of ten thousand steps each thing within a line is ten thousand things.
 */
function plainHtml(node: OutlineNode, place: FragmentPlace): string {
  const { number, label, title, joint, value, remark, sameAs, clause } = node;
  const before = `${number === null ? '' : `${number}. `}${label === null ? '' : `${label} `}`;
  const above = sameAs === null ? '' : ` (see ${stepLink(sameAs, place)})`;
  const source = remark === null ? '' : `, ${remark}`;
  const cited = clause === null || clause === '' ? '' : ` · ${clause}`;
  const lines = workingLines(node).map((line) => `\n${line}`);
  const shown = number === null ? escapeHtml(value) : `<strong>${escapeHtml(value)}</strong>`;
  return `${escapeHtml(`${before}${title}${joint}`)}${shown}${escapeHtml(source)}${above}${escapeHtml(`${cited}${lines.join('')}`)}`;
}

function partsHtml({ parts, hidden }: OutlineNode, place: StepsPlace): string {
  const more =
    hidden === 0 ? '' : `<p class="explained-note">… ${countOf(hidden, 'more step')}</p>`;
  return parts.length === 0 ? more : `${listHtml(parts, place)}${more}`;
}
