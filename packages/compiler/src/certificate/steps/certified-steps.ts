import { sentence } from '../../diagnostics/sentence.ts';
import type { Cell, Table } from '../document.ts';
import { figureOf, textOf } from '../document.ts';
import type { Explanation } from '../../results/explanation/explanation.ts';
import { LINE_ALONE } from '../../results/explanation/outliner.ts';
import { collapseChoice } from './collapse-choice.ts';
import { condenseStep, isNothing } from './condense-step.ts';
import { onPaper, plain } from './on-paper.ts';
import { isCandidate, type StepNode, stepTree } from './step-tree.ts';
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
  /** Whether the document says elsewhere which readings were taken. */
  readonly hasReadings: boolean;
}

/** Whether the words of a step are those of a rule's condition. */
export function isTest(words: string): boolean {
  return words.startsWith('upon ');
}

/**
 * The steps of a derivation: the result first, below each step what it rests on, further in. Only what carries the
 * result stands here. A step that several rest on stands once, and the others refer to it; a Term with a history is
 * taken as it stood. The condition of a rule, where it is part of the first step, is shown with its test.
 */
export function certifiedSteps(explanation: Explanation, form: StepsForm): Table {
  const writer = new StepsWriter(form);
  writer.write(stepTree(explanation));
  return {
    kind: 'table',
    columns: [
      { heading: [textOf('Step')], isRight: false, width: 7 },
      { heading: [textOf('What is determined, and how')], isRight: false, width: 54 },
      { heading: [textOf('Result')], isRight: false, width: 23 },
      { heading: [textOf('Under')], isRight: false, width: 16 },
    ],
    rows: writer.rows,
    indents: writer.indents,
  };
}

/** Where a step stands among the others. */
interface Standing {
  readonly depth: number;
  /** Whether it only tries a candidate of a search. */
  readonly isTried: boolean;
}

class StepsWriter {
  readonly rows: (readonly Cell[])[] = [];
  readonly indents: number[] = [];
  readonly #form: StepsForm;
  /** The number of each step by its number in the outline. */
  readonly #numbers = new Map<number, string>();
  /** The number of the first step of each working. */
  readonly #workings = new Map<string, string>();
  /** What was given stands once. */
  readonly #inputs = new Set<string>();
  readonly #shown = new Set<string>();
  #comesToNothing = false;
  #left = 0;

  constructor(form: StepsForm) {
    this.#form = form;
  }

  write(whole: StepNode): void {
    const root = beforeTheEvent(whole);
    this.#comesToNothing = isNothing(root);
    const isShown = this.#form.begins === 'with the result' && !isPassed(root);
    if (isShown) this.#writeRow(root, { depth: 0, remark: root.remark });
    for (const part of root.parts) {
      if (!isTest(part.title)) this.#writeNode(part, { depth: isShown ? 1 : 0, isTried: false });
    }
    if (this.#left === 0) return;
    const words = `${countOf(this.#left, 'further step')} left out here; \`terms explain\` shows all of them.`;
    this.rows.push([[], [textOf(words)], [], []]);
    this.indents.push(0);
  }

  #writeNode(whole: StepNode, { depth, isTried }: Standing): void {
    const { node: collapsed, numbers } = collapseChoice(asItStood(whole));
    const node = condenseStep(collapsed, {
      hasReadings: this.#form.hasReadings,
      shown: this.#shown,
      comesToNothing: this.#comesToNothing,
    });
    const isInput = node.parts.length === 0 && node.formula === null;
    const said = JSON.stringify([node.label, node.title, node.value, node.remark]);
    if (isInput && this.#inputs.has(said)) return;
    if (isInput) this.#inputs.add(said);
    const isShown = !isPassed(node);
    if (isShown && this.rows.length >= MOST_STEPS) {
      this.#left += 1;
      return;
    }
    const like = isTried ? this.#likeWhich(node) : null;
    if (isShown) this.#writeRow(node, { depth, remark: remarkOf(node, like) });
    const row = `${this.#form.mark}${this.rows.length}`;
    for (const number of numbers) this.#numbers.set(number, row);
    this.#left += node.hidden;
    if (like !== null) return;
    const below = { depth: isShown ? depth + 1 : depth, isTried: isTried || isCandidate(node) };
    for (const part of node.parts) this.#writeNode(part, below);
  }

  /** The step that was worked out in the same way; of a candidate that is enough. */
  #likeWhich(node: StepNode): string | null {
    return node.sameAs === null ? (this.#workings.get(workingOf(node)) ?? null) : null;
  }

  #writeRow(node: StepNode, { depth, remark }: Pick<StepNode, 'remark'> & { depth: number }): void {
    const number = `${this.#form.mark}${this.rows.length + 1}`;
    if (node.number !== null) this.#numbers.set(node.number, number);
    if (node.formula !== null && !this.#workings.has(workingOf(node))) {
      this.#workings.set(workingOf(node), number);
    }
    this.#shown.add(node.value);
    const { clause } = node;
    const above = node.sameAs === null ? null : (this.#numbers.get(node.sameAs) ?? null);
    this.indents.push(depth);
    this.rows.push([
      [textOf(number)],
      linesOf({ ...node, remark }, above),
      [figureOf(resultOf(node))],
      clause === null || clause === '' ? [] : [textOf(this.#form.cite(clause))],
    ]);
  }
}

function workingOf({ label, title, formula }: StepNode): string {
  return JSON.stringify([label, title, formula]);
}

function remarkOf({ remark }: StepNode, like: string | null): string | null {
  if (like === null) return remark;
  const words = `worked out as step ${like}`;
  return remark === null ? words : `${remark}, ${words}`;
}

const BEFORE = /^(?<of>.*) immediately before the event$/su;

/** What is asked as the event found it, without the words that only say so. */
function beforeTheEvent(root: StepNode): StepNode {
  const of = BEFORE.exec(root.title)?.groups?.['of'];
  const when = / (?<when>immediately before .*)$/su.exec(root.formula ?? '')?.groups?.['when'];
  if (of === undefined || when === undefined) return root;
  const title = of.replace(/^\((?<inner>[^()]*)\)$/su, '$<inner>');
  return { ...root, title, remark: when, formula: null, withNumbers: null };
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

/** Whether a step only hands on what the one step below it gives. */
function isPassed({ parts: [only, ...others], value, formula, note, rounding }: StepNode): boolean {
  if (only === undefined || others.length > 0 || note !== null || rounding !== null) return false;
  return only.value === value && (formula === null || formula.startsWith(only.title));
}

/** The name of a step, how it is worked out, with numbers, and what a rounding did. */
function linesOf(node: StepNode, above: string | null): Cell {
  const label = node.label === null ? '' : `${node.label} `;
  const title = isTest(node.title) ? 'Test' : onPaper(`${label}${node.title}`);
  const see = above === null ? '' : `; see step ${above}`;
  const remark = node.remark === null ? see : `, ${plain(node.remark)}${see}`;
  const lines: Cell[] = [[{ kind: 'strong', children: [textOf(title)] }, textOf(remark)]];
  if (above === null) lines.push(...workingLines(node));
  if (node.note !== null) lines.push([{ kind: 'emphasis', children: [textOf(plain(node.note))] }]);
  return lines.flatMap((line, place) => (place === 0 ? line : [{ kind: 'break' }, ...line]));
}

/** The formula, the same with its figures, and what a rounding did. */
function workingLines({ title, formula, withNumbers, rounding }: StepNode): readonly Cell[] {
  const words = isTest(title) ? title : formula;
  const lines = [words, withNumbers].filter((each) => each !== null).map(equation);
  const rounded = rounding === null ? [] : [onPaper(sentence(rounding))];
  return [...lines, ...rounded].map((line) => [textOf(line)]);
}

function equation(words: string): string {
  return isTest(words) ? conditionOf(words) : `= ${onPaper(words)}`;
}

function resultOf(node: StepNode): string {
  const { title, value } = node;
  if (!isTest(title) && !isCandidate(node)) return onPaper(value);
  return value === 'yes' ? 'met' : value === 'no' ? 'not met' : plain(value);
}

/** `upon Issuance when C`: C is what is tested. */
export function conditionOf(words: string): string {
  const when = isTest(words) ? words.indexOf(' when ') : -1;
  const condition = when < 0 ? words : words.slice(when + ' when '.length);
  return sentence(plain(condition));
}
