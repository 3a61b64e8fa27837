import { formatLongDate, Missing, Occurrence } from '@termsheet/runtime';
import { countOf } from '../words/words.ts';
import { ambiguityOfReading } from './ambiguity-of-reading.ts';
import type { Explanation } from './explanation.ts';
import type { InputGroup, OutlineInput } from './outline.ts';
import type { ShownStep } from './simplify-steps.ts';
import { type StepSource, sourceInWords } from './step-source.ts';

/** The order in which a reader looks for what was supplied. */
const KINDS = [
  'asked',
  'blank',
  'reading',
  'event',
  'fact',
  'row',
  'assumed',
  'contract',
] as const satisfies readonly StepSource['kind'][];

/** From so many figures of one fact on they are told of as a series. */
const SERIES = 4;

interface Found {
  readonly step: ShownStep;
  readonly source: StepSource;
}

/** The inputs among some steps, each once, by where they came from. */
export function listInputs(
  explanation: Explanation,
  steps: readonly ShownStep[],
): readonly InputGroup[] {
  const found = steps.flatMap((step): readonly Found[] => {
    const source = explanation.sourceOf(step);
    return source === null ? [] : [{ step, source }];
  });
  return KINDS.flatMap((kind) => {
    const inputs = inputsOf(found.filter(({ source }) => source.kind === kind));
    return inputs.length === 0 ? [] : [{ kind, inputs }];
  });
}

function inputsOf(found: readonly Found[]): readonly OutlineInput[] {
  const byName = Map.groupBy(found, ({ step }) => titleOf(step));
  return [...byName].flatMap(([name, all]) => {
    const each = new Map(all.map((one) => [keyOf(one), one]));
    const distinct = [...each.values()].toSorted((a, b) => dayOf(a) - dayOf(b));
    return distinct.length < SERIES ? distinct.map(describe) : seriesOf(name, distinct);
  });
}

/** What was given once is told of once, on however many days it was read and under whatever clause. */
function keyOf(found: Found): string {
  const { title, value, clause } = describe(found);
  const { source } = found;
  const when = source.kind === 'fact' ? source.givenFor : source.kind === 'event' && source.event;
  return JSON.stringify([title, value, source.kind === 'asked' ? null : clause, when]);
}

function describe({ step, source }: Found): OutlineInput {
  const { value, clause, shown } = step;
  if (value instanceof Occurrence && source.kind === 'event') {
    const { name, day, number } = source.event;
    const place = number === null ? '' : `event ${number} of the scenario`;
    return { title: name, value: formatLongDate(day), source: place, clause };
  }
  const words = value instanceof Missing ? 'not given' : sourceInWords(source);
  const isChoice = source.kind === 'reading' && source.label !== '';
  // Of a reading it is told which was chosen, and what it comes to where that is another thing.
  const comesTo = !isChoice || shown === source.label ? '' : ` (${shown})`;
  const chosen = isChoice ? `“${source.label}”${comesTo}` : shown;
  // What a group of inputs is called says as much of a blank and of what was asked for.
  const isNamed = source.kind === 'blank' || source.kind === 'asked';
  return {
    title: titleOf(step),
    value: chosen,
    source: isNamed ? '' : words,
    clause: source.kind === 'asked' ? null : clause,
  };
}

/** A chosen reading is called by its ambiguity. */
function titleOf(step: ShownStep): string {
  return step.kind === 'reading' ? ambiguityOfReading(step) : step.name;
}

/** Many figures of one name: how many, from when to when; those that are wanting besides. */
function seriesOf(name: string, all: readonly Found[]): readonly OutlineInput[] {
  const known = all.filter(({ step }) => !(step.value instanceof Missing));
  const wanting = all.filter(({ step }) => step.value instanceof Missing).map(describe);
  const [first, last] = [known[0], known.at(-1)];
  if (first === undefined || last === undefined) return wanting.slice(0, SERIES);
  const [from, to] = [formatLongDate(dayOf(first)), formatLongDate(dayOf(last))];
  const source = from === to ? `on ${from}` : `from ${from} to ${to}`;
  const value = countOf(known.length, 'figure');
  return [{ title: name, value, source, clause: first.step.clause }, ...wanting.slice(0, SERIES)];
}

function dayOf({ step, source }: Found): number {
  if (source.kind === 'event') return source.event.day;
  return source.kind === 'fact' ? (source.givenFor ?? step.day) : step.day;
}
