import { type Day, formatLongDate, Missing } from '@termsheet/runtime';
import { groupReasons } from '../words/group-reasons.ts';
import type { Explanation } from './explanation.ts';
import { mergeEqualSteps } from './merge-equal-steps.ts';
import type { OutlineNode } from './outline.ts';
import { type ShownStep, simplifySteps } from './simplify-steps.ts';
import { ruleHead } from './rule-head.ts';

/** The outline of an explanation, no deeper than `depth` levels below its first line. */
export function makeOutline(explanation: Explanation, depth: number): OutlineNode {
  const steps = simplifySteps(mergeEqualSteps(explanation.derivation));
  const outliner = new Outliner(explanation, steps, depth);
  return outliner.outline(explanation.derivation.root);
}

/** What a step is shown under. */
interface Above {
  readonly day: Day;
  readonly level: number;
}

class Outliner {
  readonly #explanation: Explanation;
  readonly #steps: ReadonlyMap<number, ShownStep>;
  readonly #depth: number;
  readonly #numbers = new Map<number, number>();

  constructor(explanation: Explanation, steps: ReadonlyMap<number, ShownStep>, depth: number) {
    this.#explanation = explanation;
    this.#steps = steps;
    this.#depth = depth;
  }

  outline(root: number): OutlineNode {
    const step = this.#steps.get(root);
    if (step === undefined) throw new Error('A derivation without its root step.');
    return this.#node(step, { day: this.#explanation.day, level: 0 });
  }

  #node(step: ShownStep, above: Above): OutlineNode {
    const known = this.#numbers.get(step.id);
    const common = {
      label: step.label,
      ...headOf(step, above.day),
      clause: step.clause,
      remark: this.#remarkOf(step),
    };
    if (step.isInput)
      return { ...common, ...BARE, number: null, note: step.kind === 'field' ? null : step.note };
    if (known !== undefined) return { ...common, ...BARE, number: null, sameAs: known };
    // The first line is the question itself; numbers are for what is referred back to.
    const number = above.level === 0 ? null : this.#numbers.size + 1;
    if (number !== null) this.#numbers.set(step.id, number);
    return {
      ...common,
      ...linesOf(step),
      number,
      sameAs: null,
      ...this.#partsOf(step, above.level),
    };
  }

  #partsOf(step: ShownStep, level: number): Pick<OutlineNode, 'parts' | 'hidden'> {
    if (level >= this.#depth) return { parts: [], hidden: this.#countBelow(step) };
    const parts: OutlineNode[] = [];
    const seen = new Set<number>();
    for (const id of step.rests) {
      const part = this.#steps.get(id);
      if (part === undefined || seen.has(part.id)) continue;
      seen.add(part.id);
      parts.push(this.#node(part, { day: step.day, level: level + 1 }));
    }
    return { parts, hidden: 0 };
  }

  #countBelow(step: ShownStep): number {
    const seen = new Set<number>();
    const waiting = [...step.rests];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      if (seen.size >= MAX_COUNTED) break;
      seen.add(id);
      waiting.push(...(this.#steps.get(id)?.rests ?? []));
    }
    return seen.size;
  }

  #remarkOf(step: ShownStep): string | null {
    switch (step.kind) {
      case 'fact': {
        if (step.value instanceof Missing) return null;
        const day = this.#explanation.sourceDayOf(step);
        return day === null ? 'given' : `given for ${formatLongDate(day)}`;
      }
      case 'blank':
        return step.value instanceof Missing ? null : 'filled in';
      case 'state':
        return step.since === null ? null : `since ${formatLongDate(step.since)}`;
      case 'field':
        if (step.value instanceof Missing) return null;
        return step.note ?? `reported on ${formatLongDate(step.day)}`;
      case 'local':
        return this.#isAskedFor(step) ? 'asked for' : null;
      case 'reading':
        return 'the reading chosen';
      case 'assumption':
        return 'assumed';
      case 'solution':
        return 'the solution';
      case 'undefined':
        return 'never defined';
      default:
        return null;
    }
  }

  /** Whether it is what the whole question was asked for, and not what one term gave another. */
  #isAskedFor({ name, shown }: ShownStep): boolean {
    const { argument } = this.#explanation;
    return argument?.name === name && argument.shown === shown;
  }
}

/** Many steps are many: counting them all below each of many would take too long. */
const MAX_COUNTED = 1000;

const BARE = {
  formula: null,
  withNumbers: null,
  before: null,
  note: null,
  sameAs: null,
  parts: [],
  hidden: 0,
} as const;

/** Steps that hold for no one day. */
const UNDATED: ReadonlySet<ShownStep['kind']> = new Set(['date', 'assumption', 'solution']);

/** The dated values of a state read as a list; everything else is a name and what it comes to. */
function headOf(step: ShownStep, dayAbove: Day): Pick<OutlineNode, 'title' | 'joint' | 'value'> {
  const day = formatLongDate(step.day);
  const value = valueOf(step);
  switch (step.kind) {
    case 'start':
    case 'change':
      return { title: `from ${day}`, joint: ': ', value };
    case 'candidate':
      return { title: step.name, joint: ': ', value };
    case 'item':
      return { title: ruleHead(step.formula ?? step.name), joint: ': ', value };
    case 'reading':
      // Where the reading is its label, the label is told once.
      return { title: step.name.replace(`: “${value}”`, ''), joint: ' = ', value };
    default: {
      const isOfNoDay = step.isInput || UNDATED.has(step.kind);
      const isDated = step.day !== dayAbove && !isOfNoDay && step.since === null;
      return { title: isDated ? `${step.name} on ${day}` : step.name, joint: ' = ', value };
    }
  }
}

/** The value as a person reads it; what is wanting on many days is named once. */
function valueOf({ value, shown }: ShownStep): string {
  if (!(value instanceof Missing)) return shown;
  return `${value.kind}: ${groupReasons(value.reasons).join('; ')}`;
}

/** The lines that say more than the title and the value do. */
function linesOf(
  step: ShownStep,
): Pick<OutlineNode, 'formula' | 'withNumbers' | 'before' | 'note'> {
  const { kind, name, shown, before, note } = step;
  const isRule = kind === 'item';
  const written = isRule ? null : step.formula;
  const formula = written === shown || written === name ? null : written;
  // Where a number is wanting there are no numbers to put in.
  const numbers = step.value instanceof Missing ? null : step.withNumbers;
  const withNumbers = numbers === null || !isRule ? numbers : ruleHead(numbers);
  const saysMore = withNumbers !== shown && withNumbers !== step.formula;
  return { formula, withNumbers: saysMore ? withNumbers : null, before, note };
}
