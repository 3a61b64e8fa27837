import { sentence } from '../../diagnostics/sentence.ts';
import type { Cell, Table } from '../document.ts';
import { figureOf, textOf } from '../document.ts';
import type { Explanation } from '../../results/explanation/explanation.ts';
import { LINE_ALONE } from '../../results/explanation/outliner.ts';
import { collapseChoice } from './collapse-choice.ts';
import { type StepNode, stepTree } from './step-tree.ts';
import { countOf } from '../../results/words/words.ts';

/** More steps than this are not read by anybody, and no page holds them. */
const MOST_STEPS = 400;

/** How the steps of a certificate are written. */
export interface StepsForm {
  /** What stands before the number of a step: tests and computations are numbered apart. */
  readonly mark: string;
  /** `§II.C.3(b)` as the contract calls it. */
  readonly cite: (clause: string) => string;
  /** Whether the first step stands elsewhere, with what it rests on shown here. */
  readonly begins: 'with the result' | 'below the result';
}

/** Whether the words of a step are those of a rule's condition. */
export function isTest(words: string): boolean {
  return words.startsWith('upon ');
}

/**
 * The steps of a derivation: the result first, below each step what it rests on, further in. A step that
 * several rest on stands once, and the others refer to it; a Term with a history is taken as it stood. The condition of a rule, where it is part of
 * the first step, is shown with its test.
 */
export function certifiedSteps(explanation: Explanation, form: StepsForm): Table {
  const writer = new StepsWriter(form);
  writer.write(stepTree(explanation));
  return {
    kind: 'table',
    columns: [
      { heading: [textOf('Step')], isRight: false, width: 8 },
      { heading: [textOf('What is determined, and how')], isRight: false, width: 51 },
      { heading: [textOf('Result')], isRight: false, width: 23 },
      { heading: [textOf('Under')], isRight: false, width: 18 },
    ],
    rows: writer.rows,
    indents: writer.indents,
  };
}

class StepsWriter {
  readonly rows: (readonly Cell[])[] = [];
  readonly indents: number[] = [];
  readonly #form: StepsForm;
  /** The number of each step by its number in the outline. */
  readonly #numbers = new Map<number, string>();
  /** What was given stands once. */
  readonly #inputs = new Set<string>();
  #left = 0;

  constructor(form: StepsForm) {
    this.#form = form;
  }

  write(root: StepNode): void {
    const isShown = this.#form.begins === 'with the result' && !isPassed(root);
    if (isShown) this.#writeRow(root, 0);
    for (const part of root.parts) {
      if (!isTest(part.title)) this.#writeNode(part, isShown ? 1 : 0);
    }
    if (this.#left === 0) return;
    const words = `${countOf(this.#left, 'further step')} left out here; \`terms explain\` shows all of them.`;
    this.rows.push([[], [textOf(words)], [], []]);
    this.indents.push(0);
  }

  #writeNode(whole: StepNode, depth: number): void {
    const { node, numbers } = collapseChoice(asItStood(whole));
    const isInput = node.parts.length === 0 && node.formula === null;
    const said = JSON.stringify([node.label, node.title, node.value, node.remark]);
    if (isInput && this.#inputs.has(said)) return;
    if (isInput) this.#inputs.add(said);
    const isShown = !isPassed(node);
    if (isShown && this.rows.length >= MOST_STEPS) {
      this.#left += 1;
      return;
    }
    if (isShown) this.#writeRow(node, depth);
    const row = `${this.#form.mark}${this.rows.length}`;
    for (const number of numbers) this.#numbers.set(number, row);
    this.#left += node.hidden;
    const parts = FAILING.test(node.title) ? node.parts.map(withoutParts) : node.parts;
    for (const part of parts) this.#writeNode(part, isShown ? depth + 1 : depth);
  }

  #writeRow(node: StepNode, depth: number): void {
    const number = `${this.#form.mark}${this.rows.length + 1}`;
    if (node.number !== null) this.#numbers.set(node.number, number);
    const { clause } = node;
    const above = node.sameAs === null ? null : (this.#numbers.get(node.sameAs) ?? null);
    this.indents.push(depth);
    this.rows.push([
      [textOf(number)],
      linesOf(node, above),
      [figureOf(resultOf(node))],
      clause === null || clause === '' ? [] : [textOf(this.#form.cite(clause))],
    ]);
  }
}

const FROM = /^from (?<date>[A-Z][a-z]+ \d{1,2}, \d{4})(?:, .*)?$/u;

/**
 * A Term with a history is taken as it stood: what earlier events made of it was certified upon each of
 * them. What accrues since then is shown.
 */
function asItStood(node: StepNode): StepNode {
  if (node.remark?.startsWith('since ') === true) {
    return { ...node, ...LINE_ALONE, hidden: node.hidden };
  }
  const last = node.parts.findLast(({ title }) => FROM.test(title));
  const since = FROM.exec(last?.title ?? '')?.groups?.['date'];
  if (since === undefined || node.remark !== null) return node;
  const parts = node.parts.filter(({ title }) => !FROM.test(title));
  const { clause } = parts.length === 0 ? (last ?? node) : node;
  return { ...node, clause, remark: `since ${since}`, parts };
}

/** The candidate of a search at which it ends: it is worked out as the one before it, which is shown. */
const FAILING = /, the first candidate that fails$/u;

function withoutParts(node: StepNode): StepNode {
  return { ...node, parts: [] };
}

/** Whether a step only hands on what the one step below it gives. */
function isPassed({ parts: [only, ...others], value, formula, note, rounding }: StepNode): boolean {
  if (only === undefined || others.length > 0 || note !== null || rounding !== null) return false;
  return only.value === value && (formula === null || formula.startsWith(only.title));
}

/** The name of a step, how it is worked out, with numbers, and what a rounding did. */
function linesOf(node: StepNode, above: string | null): Cell {
  const label = node.label === null ? '' : `${node.label} `;
  const title = isTest(node.title) ? 'Test' : plain(`${label}${node.title}`);
  const see = above === null ? '' : `; see step ${above}`;
  const remark = node.remark === null ? see : `, ${node.remark}${see}`;
  const lines: Cell[] = [[{ kind: 'strong', children: [textOf(title)] }, textOf(remark)]];
  if (isTest(node.title)) lines.push([textOf(conditionOf(node.title))]);
  else if (node.formula !== null) lines.push([textOf(`= ${plain(node.formula)}`)]);
  if (node.withNumbers !== null) lines.push([textOf(numbersOf(node.withNumbers))]);
  if (node.rounding !== null) lines.push([textOf(plain(sentence(node.rounding)))]);
  if (node.note !== null) lines.push([{ kind: 'emphasis', children: [textOf(plain(node.note))] }]);
  return lines.flatMap((line, place) => (place === 0 ? line : [{ kind: 'break' }, ...line]));
}

function numbersOf(words: string): string {
  return isTest(words) ? conditionOf(words) : `= ${plain(words)}`;
}

function resultOf({ title, value }: StepNode): string {
  if (!isTest(title)) return plain(value);
  return value === 'yes' ? 'met' : value === 'no' ? 'not met' : plain(value);
}

/** `upon Issuance when C`: C is what is tested. */
export function conditionOf(words: string): string {
  const when = isTest(words) ? words.indexOf(' when ') : -1;
  const condition = when < 0 ? words : words.slice(when + ' when '.length);
  return sentence(plain(condition));
}

/** Backquotes are of the file, not of the contract. */
export function plain(words: string): string {
  return words.replaceAll('`', '');
}
