import type { Expression } from '@termsheet/dsl';
import { Exact, Missing, Occurrence, parseExact, type Step, type Value } from '@termsheet/runtime';
import { treeOf } from './formula-tree.ts';
import { nodesIn } from './nodes-in.ts';
import { stepAt } from './operands.ts';
import { combine, dayOf, figure, NotShown, order, truth } from './plain-values.ts';
import { readWords, type Setting } from './read-words.ts';
import { recomputeFollowing } from './recompute-following.ts';
import { recomputeLocal } from './recompute-local.ts';
import { recomputeSearch } from './recompute-search.ts';
import { recomputeStretch } from './recompute-stretch.ts';
import { recompute, recomputeWhole, roundTo } from './recompute.ts';
import { either, sumOf } from './fold-values.ts';

/** What a step comes to, worked out from what it shows; throws NotShown where that is not enough. */
export function recomputeStep(setting: Setting, step: Step): Value {
  const parts = step.rests.map((id) => stepAt(setting.steps, id));
  switch (step.kind) {
    case 'fact':
    case 'blank':
    case 'field':
    case 'paid':
    case 'undefined':
    case 'solution':
      return step.value;
    case 'local':
      return recomputeLocal(setting, step);
    case 'reading':
    case 'start':
      return ofOwnWords(setting, step);
    case 'owed':
      return step.formula === null && parts.length === 1
        ? (parts[0]?.value ?? step.value)
        : ofOwnWords(setting, step);
    case 'date':
      return ofDate(setting, step, parts);
    case 'followed':
      return recomputeFollowing(setting, step, parts);
    case 'state':
      return ofState(parts, step);
    case 'change':
      return ofChange(setting, step, parts);
    case 'stretch':
      return recomputeStretch(setting, step);
    case 'interest':
      return step.value instanceof Missing ? step.value : ofStretches(parts);
    case 'unpaid':
      return ofUnpaid(setting, step, parts);
    case 'late':
      return ofLateness(setting, step, parts);
    case 'search':
      return recomputeSearch(setting, step, parts);
    case 'day':
    case 'occurrence':
    case 'row':
      if (step.value instanceof Occurrence) return ofPicked(setting, step);
      return step.formula === null ? ofTurn(setting, step) : ofEventOrDay(setting, step);
    case 'item':
      return ofItem(setting, step);
    case 'window':
      return ofWindow(setting, step, parts);
    default:
      return ofFormula(setting, step);
  }
}

/** What has no words was supplied. */
function ofOwnWords(setting: Setting, step: Step): Value {
  return step.formula === null ? step.value : ofFormula(setting, step);
}

function ofFormula(setting: Setting, step: Step, words: string | null = step.formula): Value {
  if (words === null) throw new NotShown('the words (none)');
  if (/^\((?:[a-zA-Z]|[ivx]+|\d+)\) /u.test(words)) return ofItems(setting, step);
  const { tree, reckoning } = readWords(setting, step, { words, at: 0 });
  return recompute(reckoning, tree);
}

/** Some items of a list, whose words begin further up: their sum, or whether any of them is so. */
function ofItems({ steps }: Setting, step: Step): Value {
  const parts = step.rests.map((id) => stepAt(steps, id).value);
  if (parts.every((value) => value instanceof Exact)) return sumOf(parts);
  return either(parts.map(truth));
}

/** The words of an item before the condition under which it applies. */
function ofItem(setting: Setting, step: Step): Value {
  const words = step.formula ?? '';
  const condition = / when (.*?)(?: (?:set|reduce|increase|valid only if|effective) .*)?$/u.exec(
    words,
  );
  if (words.startsWith('upon ') && condition !== null)
    return ofPart(setting, step, condition[1] ?? '');
  const value = words.replace(/, (?:if|otherwise)\b.*$/u, '');
  return ofFormula(setting, step, value);
}

/** A part of a step's words: what stands in it keeps its place there. */
function ofPart(setting: Setting, step: Step, part: string): Value {
  const at = (step.formula ?? '').indexOf(part);
  const { tree, reckoning } = readWords(setting, step, { words: part, at });
  return recompute(reckoning, tree);
}

/** What a state was last, and what has grown on it since. */
function ofState(parts: readonly Step[], step: Step): Value {
  const history = parts.filter(({ kind }) => kind === 'start' || kind === 'change');
  const last = history.at(-1) ?? parts.find(({ kind }) => kind === 'state');
  const hasGrown = parts.some(isGrowth);
  const grown = ofStretches(parts);
  const written = toldIn(step, /^(.*) after what was written/u);
  if (written !== undefined) return combine('+', written, grown);
  const settled = toldIn(step, /^less (.*) settled since /u);
  if (settled !== undefined) return combine('-', grown, settled);
  const left = toldIn(step, /^and (.*) left of what had accrued by /u);
  if (left !== undefined) return combine('+', grown, left);
  if (last === undefined) return step.value instanceof Missing ? step.value : grown;
  return hasGrown ? combine('+', last.value, grown) : last.value;
}

/** The figure that a step's note gives; undefined where it says something else. */
function toldIn({ note }: Step, words: RegExp): Exact | undefined {
  const figureTold = words.exec(note ?? '')?.[1]?.replaceAll(/[^-\d./]/gu, '');
  return figureTold === undefined ? undefined : parseExact(figureTold);
}

function isGrowth({ kind }: Step): boolean {
  return kind === 'stretch' || kind === 'late';
}

function ofStretches(parts: readonly Step[]): Value {
  return sumOf(parts.filter(isGrowth).map(({ value }) => value));
}

/** What one event made of a state, with all that it wrote to it. */
function ofChange(setting: Setting, step: Step, parts: readonly Step[]): Value {
  const own = ofFormula(setting, step);
  if (step.from === null) return own;
  const others = parts.filter(
    ({ kind, how, from, day }) =>
      kind === 'change' && how !== null && from === null && day === step.day,
  );
  const writes = [{ how: step.how, value: own }, ...others];
  return writes.reduce<Value>((sofar, { how, value }) => write(sofar, how, value), step.from);
}

function write(before: Value, how: Step['how'], value: Value): Value {
  switch (how) {
    case 'increase by':
      return combine('+', before, value);
    case 'reduce by':
      return combine('-', before, value);
    case 'reduce to':
      if (before instanceof Missing) return before;
      if (value instanceof Missing) return value;
      return order(value, before) < 0 ? value : before;
    default:
      return value;
  }
}

/** What is owed less what was paid, or nothing once all of it was. */
function ofUnpaid(setting: Setting, step: Step, parts: readonly Step[]): Value {
  const owed = parts.filter(({ kind }) => kind === 'owed');
  // Before anything is owed nothing is unpaid.
  if (owed.length === 0) return step.formula === null ? Exact.ZERO : ofFormula(setting, step);
  const paid = parts.filter(({ kind }) => kind === 'paid').map(({ value }) => value);
  return combine('-', sumOf(owed.map(({ value }) => value)), sumOf(paid));
}

/** So much for each day, or interest. */
function ofLateness(setting: Setting, step: Step, parts: readonly Step[]): Value {
  const first = parts.find(({ name }) => name === 'the first day late');
  const last = parts.find(({ name }) => name === 'the last day late');
  if (first !== undefined && last !== undefined) {
    const days = Math.max(0, dayOf(last.value) - dayOf(first.value) + 1);
    return combine('*', Exact.of(days), ofFormula(setting, step));
  }
  const interest = parts.filter(({ kind }) => kind === 'interest');
  return interest.length > 0 ? sumOf(interest.map(({ value }) => value)) : ofStretches(parts);
}

/** A date by its words, or of what it is the date: of an event, or of the step around it. */
function ofDate(setting: Setting, step: Step, parts: readonly Step[]): Value {
  if (step.formula !== null) return ofFormula(setting, step);
  switch (step.name) {
    case 'the date in question':
      return step.day;
    case 'the last day late': {
      // The day on which it was done is not late any more, and one that has not closed not yet.
      const [done] = parts;
      if (done !== undefined) return dayOf(done.value) - 1;
      return step.note === null ? step.day : step.day - 1;
    }
    default: {
      const [from] = parts;
      if (from !== undefined) return from.value;
      if (step.event === null) throw new NotShown(`what ${step.name} is the date of`);
      return step.event.day;
    }
  }
}

/** A phrase over days or events; what is divided says what each weighs. */
function ofWindow(setting: Setting, step: Step, parts: readonly Step[]): Value {
  if (step.name.endsWith(' of all')) return sumOf(rowsOf(parts));
  if (step.note === 'it is none of those among whom the whole is divided') return Exact.ZERO;
  const read = treeOf(step.formula ?? '');
  if (read?.tree.kind !== 'Allocate') return ofFormula(setting, step);
  return ofShare(setting, step, read.tree);
}

function rowsOf(parts: readonly Step[]): readonly Value[] {
  return parts.filter(({ kind }) => kind === 'occurrence').map(({ value }) => value);
}

/** `1,000 of 3,000, and 1 that rounding left`: the part of the amount, rounded, and what was left. */
function ofShare(setting: Setting, step: Step, node: Expression & { kind: 'Allocate' }): Value {
  const figures =
    (step.note ?? '').match(/\d[\d,]*(?:\.\d+)?(?:\/[\d,]+)?(?! shares? of .* per)/gu) ?? [];
  const [own, total, left = Exact.ZERO] = figures.flatMap(
    (each) => parseExact(each.replaceAll(',', '')) ?? [],
  );
  if (own === undefined || total === undefined) throw new NotShown('what a part weighs');
  const { reckoning } = readWords(setting, step, { words: step.formula ?? '', at: 0 });
  const amount = recompute(reckoning, node.amount);
  if (amount instanceof Missing) return amount;
  const share = figure(amount).times(own).dividedBy(total);
  if (node.rounding === null) return share.plus(left);
  return figure(roundTo(reckoning, node.rounding, share)).plus(left);
}

/** Why an event happened: its own condition, or the day it is counted from. */
function ofEventOrDay(setting: Setting, step: Step): Value {
  const words = step.formula ?? '';
  if (step.kind === 'day') {
    const { tree, reckoning } = readWords(setting, step, { words, at: 0 });
    return recomputeWhole(reckoning, tree);
  }
  if (!words.startsWith('occurs ')) return ofFormula(setting, step);
  const unless = /, unless (.*)$/u.exec(words)?.[1];
  const where = / where (.*?)(?:, unless .*)?$/u.exec(words)?.[1];
  const met = where === undefined ? true : truth(ofPart(setting, step, where));
  const failed = unless === undefined ? false : truth(ofPart(setting, step, unless));
  if (met instanceof Missing) return met;
  return failed instanceof Missing ? failed : met && !failed;
}

/** A day or an event in turn is read in the words of the phrase around it. */
function ofTurn(setting: Setting, step: Step): Value {
  const around = setting.above.get(step.id);
  if (around?.kind === 'followed') return true;
  if (around?.formula == null) throw new NotShown(`the words around ${step.name}`);
  const { tree, reckoning } = readWords(setting, step, { words: around.formula, at: 0 });
  if (around.name.endsWith(' of all')) return recompute(reckoning, tree);
  const phrase = phraseOf(tree, step);
  const node = step.kind === 'row' ? phrase.where : phrase.operand;
  if (node === null) return true;
  return recompute(reckoning, node);
}

/** The event that is meant is the first or the last of those that count, where a condition judges them. */
function ofPicked({ above, steps }: Setting, step: Step): Value {
  const around = above.get(step.id);
  const judged = (around?.rests ?? [])
    .map((id) => stepAt(steps, id))
    .filter(({ kind, value, id }) => kind === 'row' && value === true && id < step.id);
  const isMeant = [judged[0], judged.at(-1)].some(
    (row) => row === undefined || (row.name === step.name && row.day === step.day),
  );
  return isMeant ? step.value : false;
}

interface Turn {
  readonly operand: Expression | null;
  readonly where: Expression | null;
}

/** The phrase of a formula in which a step is read in turn. */
function phraseOf(tree: Expression, step: Step): Turn {
  const [first] = nodesIn(tree).flatMap((node) => turnOf(node) ?? []);
  if (first === undefined) throw new NotShown(`a phrase around ${step.name}`);
  return first;
}

function turnOf(node: Expression): Turn | null {
  switch (node.kind) {
    case 'Statistic':
      return { operand: node.operand, where: null };
    case 'EventStatistic':
      return { operand: node.operand, where: node.where };
    case 'ThereIs':
    case 'PickEvent':
      return { operand: null, where: node.where };
    case 'OnDays':
      return { operand: node.condition, where: null };
    case 'Allocate':
      return { operand: node.weight, where: node.where };
    default:
      return null;
  }
}
