import { type Day, formatLongDate, Missing, Occurrence } from '@termsheet/runtime';
import { groupReasons } from '../words/group-reasons.ts';
import { eventInWords } from './event-in-words.ts';
import type { Explanation } from './explanation.ts';
import type { OutlineNode, Working } from './outline.ts';
import { roundingOf } from './rounding-of.ts';
import { ruleHead } from './rule-head.ts';
import { isOfHistory, type ShownStep } from './simplify-steps.ts';
import { sourceInWords } from './step-source.ts';

/**
 * So many levels stand one within another before the rest is told of further below: a page is so wide,
 * and what is a thousand levels deep must not be a thousand times as far to the right.
 */
const LEVELS = 8;

/** With a limit of depth, so many parts of one step are shown before the rest is counted. */
const MOST_PARTS = 24;

const FEW_INPUTS = 4;

/** Many steps are many: counting them all below each of many would take too long. */
const MAX_COUNTED = 1000;

/** What an outline is made of. */
export interface OutlineSource {
  readonly explanation: Explanation;
  readonly steps: ReadonlyMap<number, ShownStep>;
  readonly depth: number;
  /** The numbers of the steps that were told of so far, by their ids; those told of are added. */
  readonly numbers: Map<number, number>;
}

/** What a step is shown under. */
interface Above {
  readonly day: Day;
  /** How far below the answer it stands, and below the first line of its own tree. */
  readonly level: number;
  readonly indent: number;
}

interface Deferred {
  readonly step: ShownStep;
  readonly above: Above;
  readonly number: number;
}

/** Makes trees of steps, each of which is told of in full once. */
export class Outliner {
  readonly #source: OutlineSource;
  readonly #deferred: Deferred[] = [];

  constructor(source: OutlineSource) {
    this.#source = source;
  }

  /** The tree of the answer, and those of the steps that would stand too deep in it. */
  outline(rootId: number): {
    readonly root: OutlineNode;
    readonly further: readonly OutlineNode[];
  } {
    const step = this.#source.steps.get(rootId);
    if (step === undefined) throw new Error('A derivation without its root step.');
    const { day } = this.#source.explanation;
    const root = this.#node(step, { day, level: 0, indent: 0 });
    const further: OutlineNode[] = [];
    for (const { step: deep, above, number } of this.#deferred) {
      further.push(this.#whole(deep, { ...above, indent: 0 }, number));
    }
    return { root, further };
  }

  /** The formula of a step, with its numbers, what rounding changed, and what else is to be said. */
  workingOf(step: ShownStep): Working {
    return linesOf(step);
  }

  /** The line of a step as other places refer to it. */
  refer(step: ShownStep, day: Day): OutlineNode {
    const number = this.#source.numbers.get(step.id) ?? null;
    return { ...this.#line(step, day), ...LINE_ALONE, number: null, sameAs: number };
  }

  #node(step: ShownStep, above: Above): OutlineNode {
    const { numbers } = this.#source;
    if (step.isInput && above.level > 0) return this.#input(step, above.day);
    const known = numbers.get(step.id);
    if (known !== undefined) return this.refer(step, above.day);
    const number = numbers.size + 1;
    numbers.set(step.id, number);
    const isTooDeep = above.indent >= LEVELS && step.rests.length > 0;
    if (!isTooDeep || above.level >= this.#source.depth) return this.#whole(step, above, number);
    this.#deferred.push({ step, above, number });
    return this.refer(step, above.day);
  }

  #input(step: ShownStep, day: Day): OutlineNode {
    const note = step.kind === 'field' ? null : step.note;
    return { ...this.#line(step, day), ...LINE_ALONE, number: null, note };
  }

  #whole(step: ShownStep, above: Above, number: number): OutlineNode {
    return {
      ...this.#line(step, above.day),
      ...linesOf(step),
      number,
      sameAs: null,
      ...this.#partsOf(step, above),
    };
  }

  #line(
    step: ShownStep,
    day: Day,
  ): Pick<OutlineNode, 'kind' | 'label' | 'title' | 'joint' | 'value' | 'clause' | 'remark'> {
    return {
      kind: step.kind,
      label: step.label,
      ...headOf(step, day),
      clause: step.clause,
      remark: this.#remarkOf(step),
    };
  }

  #partsOf(step: ShownStep, { level, indent }: Above): Pick<OutlineNode, 'parts' | 'hidden'> {
    const { depth, steps } = this.#source;
    if (level >= depth && !this.#restsOnFewInputs(step)) {
      return { parts: [], hidden: this.#countBelow(step) };
    }
    const most = depth === Infinity ? Infinity : MOST_PARTS;
    const parts: OutlineNode[] = [];
    const told = level === 0 ? step.rests : this.#withoutTold(step);
    for (const id of told.slice(0, most)) {
      const part = steps.get(id);
      if (part === undefined) continue;
      parts.push(this.#node(part, { day: step.day, level: level + 1, indent: indent + 1 }));
    }
    return { parts, hidden: told.length - Math.min(most, told.length) };
  }

  /** Of the history of a state that was told of above only the last value is told again. */
  #withoutTold(step: ShownStep): readonly number[] {
    if (step.kind !== 'state') return step.rests;
    const { steps, numbers } = this.#source;
    const isDated = (id: number): boolean => {
      const part = steps.get(id);
      return part !== undefined && isOfHistory(part);
    };
    const last = step.rests.findLast(isDated);
    return step.rests.filter((id) => id === last || !isDated(id) || !numbers.has(id));
  }

  /** A few inputs are sooner told of than counted. */
  #restsOnFewInputs({ rests }: ShownStep): boolean {
    const { steps } = this.#source;
    return rests.length <= FEW_INPUTS && rests.every((id) => steps.get(id)?.isInput === true);
  }

  #countBelow(step: ShownStep): number {
    const seen = new Set<number>();
    const waiting = [...step.rests];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      if (seen.size >= MAX_COUNTED) break;
      seen.add(id);
      waiting.push(...(this.#source.steps.get(id)?.rests ?? []));
    }
    return seen.size;
  }

  #remarkOf(step: ShownStep): string | null {
    if (step.kind === 'state' && step.since !== null) {
      return `since ${formatLongDate(step.since)}`;
    }
    if (step.kind === 'solution') return 'the solution';
    if (step.kind === 'undefined') return 'never defined';
    if (step.value instanceof Missing && step.kind !== 'assumption') return null;
    // What is meant is called by its event already.
    if (step.value instanceof Occurrence) return null;
    const source = this.#source.explanation.sourceOf(step);
    return source === null || source.kind === 'contract' ? null : sourceInWords(source);
  }
}

/** What a line has that tells nothing of how its value was worked out. */
export const LINE_ALONE = {
  formula: null,
  withNumbers: null,
  rounding: null,
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
      return { title: `from ${day}, at first`, joint: ': ', value };
    case 'change': {
      const cause = step.event === null ? '' : `, ${eventInWords(step.event)}`;
      return { title: `from ${day}${cause}`, joint: ': ', value: fromTo(step, value) };
    }
    case 'candidate':
      return { title: step.name, joint: ': ', value };
    case 'row':
      return { title: titleOfRow(step), joint: ': ', value: COUNTS.get(value) ?? value };
    case 'followed':
      return {
        title: `after the ${titleOfRow(step)}`,
        joint: ': ',
        value: FOLLOWS.get(value) ?? value,
      };
    case 'occurrence': {
      const isMeant = step.value instanceof Occurrence;
      return isMeant
        ? { title: 'the event that is meant', joint: ' = ', value: titleOfRow(step) }
        : { title: titleOfRow(step), joint: ' = ', value };
    }
    case 'item':
      return { title: ruleHead(step.formula ?? step.name), joint: ': ', value };
    case 'reading':
      // Where the reading is its label, the label is told once.
      return { title: step.name.replace(`: “${value}”`, ''), joint: ' = ', value };
    default: {
      const isOfNoDay = step.isInput || UNDATED.has(step.kind) || isOnDate(step);
      const isDated = step.day !== dayAbove && !isOfNoDay && step.since === null;
      return { title: isDated ? `${step.name} on ${day}` : step.name, joint: ' = ', value };
    }
  }
}

const COUNTS: ReadonlyMap<string, string> = new Map([
  ['yes', 'counts'],
  ['no', 'does not count'],
]);

const FOLLOWS: ReadonlyMap<string, string> = new Map([
  ['yes', 'another follows'],
  ['no', 'none follows'],
]);

/** An event or a row in turn, as the reader of a scenario knows it. */
function titleOfRow({ event, name }: ShownStep): string {
  return event === null ? name : eventInWords(event);
}

function fromTo({ shownFrom }: ShownStep, value: string): string {
  return shownFrom === null ? value : `${shownFrom} → ${value}`;
}

/** `X on D` names its day. */
function isOnDate({ kind, formula }: ShownStep): boolean {
  return kind === 'day' && formula !== null;
}

/** The value as a person reads it; what is wanting on many days is named once. */
export function valueOf({ value, shown }: Pick<ShownStep, 'value' | 'shown'>): string {
  if (!(value instanceof Missing)) return shown;
  return `${value.kind}: ${groupReasons(value.reasons).join('; ')}`;
}

/** The lines that say more than the title and the value do. */
function linesOf(step: ShownStep): Working {
  const { kind, name, shown } = step;
  const isRule = kind === 'item';
  const written = isRule ? null : step.formula;
  const formula = written === shown || written === name ? null : written;
  // Where a number is wanting there are no numbers to put in.
  const numbers = step.value instanceof Missing ? null : step.withNumbers;
  const withNumbers = numbers === null || !isRule ? numbers : ruleHead(numbers);
  const saysMore = withNumbers !== shown && withNumbers !== step.formula;
  return {
    formula,
    withNumbers: saysMore ? withNumbers : null,
    rounding: roundingOf(step),
    note: noteOf(step),
  };
}

/** A phrase over days or events of which none counts says so. */
function noteOf({ kind, note, rests, value }: ShownStep): string | null {
  if (note !== null || kind !== 'window' || rests.length > 0) return note;
  return value instanceof Missing ? null : 'nothing counts: there is none';
}
