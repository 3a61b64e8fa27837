import type { Program, Site } from '../program/program.ts';
import { Unit } from '../units/index.ts';
import { formatValue } from '../value/format-value.ts';
import type { ValueType } from '../value/value-type.ts';
import type { Derivation, Operand, Step, StepEvent } from './derivation.ts';
import type { Stretch, Trace, TraceReference } from './trace.ts';

/** The parts of a program that a derivation names. */
export type Cited = Pick<
  Program<unknown>,
  'sites' | 'definitions' | 'states' | 'facts' | 'blanks' | 'events'
>;

/** So many steps of a derivation are given: more than anybody reads, or a page can hold. */
export const MAX_STEPS = 20_000;

/**
 * The plain steps of a recorded number. Steps shared by several others appear once, and everything a
 * step rests on comes before it; the walk keeps its own stack, since derivations can be deep. Of more
 * than {@link MAX_STEPS} steps those nearest to the number are given, and where they end says so.
 */
export function derive(program: Cited, root: Trace): Derivation {
  const shown = nearestTo(root);
  const numbers = new Map<Trace, number>();
  const types = typesByName(program);
  const steps: Step[] = [];
  const stack: { readonly trace: Trace; readonly site: number | null; next: number }[] = [
    { trace: root, site: null, next: 0 },
  ];
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    const reference = top.trace.references[top.next];
    if (reference === undefined) {
      stack.pop();
      if (numbers.has(top.trace)) continue;
      const id = steps.length;
      numbers.set(top.trace, id);
      const within = stack.at(-1)?.trace ?? null;
      const { trace, site } = top;
      const words = bodyOf(program, trace);
      steps.push(makeStep(program, { trace, site, words, within, id, numbers, types }));
    } else {
      top.next += 1;
      const isNext = shown.has(reference.trace) && !numbers.has(reference.trace);
      if (isNext) stack.push({ ...reference, next: 0 });
    }
  }
  return { root: steps.length - 1, steps };
}

/** The steps that are shown: a set is walked in the order in which it grows, the nearest first. */
function nearestTo(root: Trace): ReadonlySet<Trace> {
  const found = new Set([root]);
  for (const trace of found) {
    for (const reference of trace.references.toReversed()) {
      if (found.size >= MAX_STEPS) return found;
      found.add(reference.trace);
    }
  }
  return found;
}

interface StepSource {
  readonly trace: Trace;
  /** Where the step is used first: its words there name it and its type there types it. */
  readonly site: number | null;
  /** Its own words, once for all that is made of them; null where it has none. */
  readonly words: number | null;
  /** The step that rests on it first; null for the root. */
  readonly within: Trace | null;
  readonly id: number;
  readonly numbers: ReadonlyMap<Trace, number>;
  readonly types: ReadonlyMap<string, ValueType>;
}

function makeStep(program: Cited, source: StepSource): Step {
  const { trace, id } = source;
  const used = siteAt(program, source.site);
  const body = siteAt(program, source.words);
  const type = typeOf(program, source);
  const rests = trace.references.flatMap(({ trace: part }) => source.numbers.get(part) ?? []);
  return {
    id,
    kind: trace.kind,
    name: trace.name === '' ? (used?.text ?? body?.text ?? '') : trace.name,
    clause: clauseOf(program, source),
    label: body?.label ?? null,
    formula: body?.text ?? null,
    withNumbers: showNumbers(program, { ...source, body, type }),
    value: trace.value,
    type,
    shown: formatValue(trace.value, type),
    day: trace.day,
    before: trace.before === null ? null : formatValue(trace.before, type),
    unrounded: trace.before,
    from: trace.from,
    shownFrom: trace.from === null ? null : formatValue(trace.from, type),
    how: trace.how,
    event: eventOf(program, trace),
    note: noteOf(source),
    isCut: isCut(source),
    stretch: trace.stretch,
    rests: [...new Set(rests)],
    operands: operandsOf(program, source),
  };
}

/** The words of a step; those of a reading, or of a date without words, are those in which what it reads stands. */
function bodyOf(program: Cited, { kind, body, references }: Trace): number | null {
  if (body !== null || (kind !== 'reading' && kind !== 'date')) return body;
  for (const { site } of references) {
    let outer = site;
    for (let up = outer; up !== null; up = siteAt(program, up)?.parent ?? null) outer = up;
    if (outer !== null && outer !== site) return outer;
  }
  return null;
}

function typeOf(program: Cited, source: StepSource): ValueType | null {
  const { trace, site, words } = source;
  if (trace.kind === 'row' || trace.kind === 'followed') return { kind: 'yes/no' };
  const used = siteAt(program, site)?.type ?? siteAt(program, words)?.type;
  return typeOfTerm(trace, source.types) ?? used ?? typeOfRow(program, source);
}

/** The clause of a step's words; of what has no words of its own, that of the words it is used in. */
function clauseOf(program: Cited, source: StepSource): string | null {
  const { trace, site, words, within } = source;
  const own = trace.clause ?? siteAt(program, words)?.clause ?? siteAt(program, site)?.clause;
  return own ?? within?.clause ?? siteAt(program, within?.body ?? null)?.clause ?? null;
}

function siteAt({ sites }: Cited, site: number | null): Site | undefined {
  return site === null ? undefined : sites[site];
}

function eventOf({ events }: Cited, { occurrence }: Trace): StepEvent | null {
  if (occurrence === null || occurrence.row !== null) return null;
  const { event, day, id, number } = occurrence;
  return { name: events[event]?.name ?? 'event', day, id, number };
}

/** The steps that stand in a formula, those of a condition within the words of the item that it is about. */
function operandsOf(program: Cited, source: StepSource): readonly Operand[] {
  const { trace, numbers } = source;
  const operands = new Map<string, Operand>();
  for (const part of standingParts(program, trace, {
    words: wordsOf(source),
    levels: MOST_LEVELS,
  })) {
    const { start, end, reference } = part;
    const step = numbers.get(reference.trace);
    const place = `${start} ${end}`;
    if (step !== undefined && !operands.has(place)) operands.set(place, { step, start, end });
  }
  return [...operands.values()];
}

/** The words in which the parts of a step stand: a day or a row in turn is read in those around it. */
function wordsOf({ trace, words, within }: StepSource): number | null {
  return words ?? (ROWS.has(trace.kind) ? (within?.body ?? null) : null);
}

/** What stands in some words, and from where to where in them. */
interface Standing {
  readonly site: Site;
  readonly start: number;
  readonly end: number;
  readonly reference: TraceReference;
}

/** What stands in the words of a step, in the order in which it stands there. */
function standingParts(
  program: Cited,
  { references }: Trace,
  { words, levels }: { readonly words: number | null; readonly levels: number },
): readonly Standing[] {
  if (words === null) return [];
  return references
    .flatMap((reference) => {
      const site = siteAt(program, reference.site);
      const place = site === undefined ? null : placeIn(program, site, { words, levels });
      return site === undefined || place === null ? [] : [{ site, ...place, reference }];
    })
    .sort((left, right) => left.start - right.start);
}

/** The words of a condition, or of a row in turn, can stand in a part of those around it, and in a part of that. */
const MOST_LEVELS = 20;

/** Where a site stands in some words; null where it does not. */
function placeIn(
  program: Cited,
  site: Site,
  { words, levels }: { readonly words: number; readonly levels: number },
): Pick<Standing, 'start' | 'end'> | null {
  let offset = 0;
  let inner: Site | undefined = site;
  for (let level = 0; level < levels && inner !== undefined; level += 1) {
    if (inner.parent === words)
      return { start: offset + inner.start, end: offset + inner.start + site.end - site.start };
    offset += inner.start;
    inner = siteAt(program, inner.parent);
  }
  return null;
}

/** Every step that is shown has its number before those that rest on it, so that one without is left out. */
function isCut({ trace, numbers }: StepSource): boolean {
  return trace.references.some((reference) => !numbers.has(reference.trace));
}

function noteOf(source: StepSource): string | null {
  const { trace } = source;
  if (!isCut(source)) return trace.note;
  return trace.note === null ? leftOut() : `${trace.note}; ${leftOut()}`;
}

/**
 * What stands at a step some of whose own steps are left out. It is said only when it is needed: the
 * first number that is set in a language takes some 20 ms, which every start would wait for.
 */
function leftOut(): string {
  return `steps behind this one are left out: an explanation shows the ${MAX_STEPS.toLocaleString('en-US')} nearest to the answer`;
}

function showNumbers(
  program: Cited,
  source: StepSource & { readonly body: Site | undefined; readonly type: ValueType | null },
): string | null {
  const { trace, body, type } = source;
  if (trace.stretch !== null) return describeStretch(trace.stretch, type);
  return body === undefined ? null : substitute(program, body, source);
}

/** `$1,000,000 * 9% per annum * 1/8 (45 days)`. */
function describeStretch(
  { principal, rate, days, fraction }: Stretch,
  type: ValueType | null,
): string {
  const shownRate = formatValue(rate, { kind: 'quantity', unit: Unit.rate });
  const shownDays = days === 1 ? '1 day' : `${days} days`;
  return `${formatValue(principal, type)} * ${shownRate} * ${fraction.toString()} (${shownDays})`;
}

/** A day, a stretch of days or an event in turn has no words of its own: it gives what the statistic around it does. */
function typeOfRow(program: Cited, { trace, within }: StepSource): ValueType | null {
  if (!ROWS.has(trace.kind) || within === null) return null;
  const type = within.body === null ? null : (program.sites[within.body]?.type ?? null);
  return type?.kind === 'list' ? type.of : type;
}

const ROWS: ReadonlySet<Trace['kind']> = new Set([
  'day',
  'occurrence',
  'row',
  'followed',
  'stretch',
]);

/** The formula with each term that was read exactly once replaced by its value. */
function substitute(program: Cited, body: Site, source: StepSource): string | null {
  const parts = standingParts(program, source.trace, {
    words: source.words,
    levels: 1,
  });
  let text = '';
  let reached = 0;
  for (const { site, reference } of parts) {
    if (site.start < reached) continue;
    const type = typeOfTerm(reference.trace, source.types) ?? site.type;
    text += body.text.slice(reached, site.start) + formatValue(reference.trace.value, type);
    reached = site.end;
  }
  return reached === 0 ? null : text + body.text.slice(reached);
}

/** A field, an item or a day may bear the name of a term without being it. */
const TERMS: ReadonlySet<Trace['kind']> = new Set([
  'definition',
  'state',
  'start',
  'change',
  'fact',
  'blank',
  'assumption',
  'solution',
]);

function typeOfTerm({ kind, name }: Trace, types: StepSource['types']): ValueType | null {
  return TERMS.has(kind) ? (types.get(name) ?? null) : null;
}

/** Terms have one type wherever they are used. */
function typesByName(program: Cited): ReadonlyMap<string, ValueType> {
  const types = new Map<string, ValueType>();
  const typed = [program.definitions, program.states, program.blanks];
  for (const list of typed) for (const spec of list) types.set(spec.name, spec.type);
  for (const fact of program.facts) {
    types.set(fact.name, fact.several ? { kind: 'list', of: fact.type } : fact.type);
  }
  return types;
}
