import type { Comparison, Expression, Name, Span } from '@termsheet/dsl';
import { eventsOf } from '../../bound/event-of.ts';
import { measuredAfterDeadline } from '../../diagnostics/causality/measured-after-deadline.ts';
import { wordsOfDuration } from '../dates/words-of-duration.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';
import { wordsOf } from '../words-of.ts';

/** How far Terms that name one another are followed. */
const MAX_DEPTH = 6;

/** So many parts of one condition are held against each other. */
const MAX_PARTS = 24;

/**
 * What is asked of an act is known when the act is due. Where an act is to come some days before a
 * date, and what it depends on is told by the days up to that date, nobody can know in time whether
 * it may be done.
 */
export const conditionsAreKnownInTime: SettledRule = (context) => {
  const told = new Set<Span>();
  for (const { expression } of context.index.roots) {
    const parts = conjunctsOf(context, { node: expression, names: new Map() });
    const measured = parts.flatMap((part) => measuredIn(context, part));
    if (measured.length === 0) continue;
    for (const deadline of parts.flatMap((part) => deadlinesIn(context, part))) {
      const later = measured.find((each) => isLater(each, deadline));
      if (later === undefined || told.has(deadline.span)) continue;
      told.add(deadline.span);
      const { event, before, until } = deadline;
      const related = [{ span: later.span, message: 'this is told by the days up to it' }];
      context.report(
        measuredAfterDeadline.at(deadline.span, { event, before, until }, { related }),
      );
    }
  }
};

/** An expression, and what the names of the Terms' own parameters stand for in it. */
interface Part {
  readonly node: Expression;
  readonly names: ReadonlyMap<string, string>;
}

/** What must hold together, through the Terms that mean it. */
function conjunctsOf(context: SettledContext, whole: Part): readonly Part[] {
  const waiting = [{ ...whole, depth: 0 }];
  const found: Part[] = [];
  for (const { node, names, depth } of waiting) {
    if (waiting.length > MAX_PARTS) break;
    if (node.kind === 'Group') waiting.push({ node: node.inner, names, depth });
    else if (node.kind === 'Logical' && node.operator === 'and') {
      waiting.push({ node: node.left, names, depth }, { node: node.right, names, depth });
    } else if (node.kind === 'List' && node.operator === 'all') {
      for (const { value } of node.items) waiting.push({ node: value, names, depth });
    } else {
      const meant = depth < MAX_DEPTH ? meantBy(context, { node, names }) : null;
      if (meant === null) found.push({ node, names });
      else waiting.push({ ...meant, depth: depth + 1 });
    }
  }
  return found;
}

/** What a Term means, with what it is asked for in the place of its parameter. */
function meantBy({ checked }: SettledContext, { node, names }: Part): Part | null {
  const name = node.kind === 'Application' ? node.callee : node.kind === 'Reference' && node.name;
  if (name === false) return null;
  const referent = checked.bound.referents.get(name);
  if (referent?.kind !== 'declared' || referent.symbol.kind !== 'definition') return null;
  const { parameter, body } = referent.symbol.node;
  if (node.kind !== 'Application') return parameter === null ? { node: body, names } : null;
  if (parameter === null) return { node: body, names };
  const argument = keyOf({ checked }, { node: node.argument, names });
  return { node: body, names: new Map([[parameter.name.text, argument]]) };
}

/** The words of a date, with what a parameter stands for in its place. */
function keyOf({ checked }: Pick<SettledContext, 'checked'>, { node, names }: Part): string {
  if (node.kind === 'Group') return keyOf({ checked }, { node: node.inner, names });
  if (node.kind === 'Reference' && isParameter(checked, node.name)) {
    return names.get(node.name.text) ?? node.name.text;
  }
  return wordsOf(checked, node);
}

function isParameter({ bound }: SettledContext['checked'], name: Name): boolean {
  return bound.referents.get(name)?.kind === 'local';
}

interface Counted {
  /** What the days are counted back from. */
  readonly until: string;
  readonly span: Span;
}

interface Deadline extends Counted {
  readonly event: string;
  /** How long before, in the contract's words, and how many at least. */
  readonly before: string;
  readonly days: number;
}

interface Measured extends Counted {
  /** How long before the date the last of the days is. */
  readonly last: number;
}

/** `the date of the Notice is on or before 10 Trading Days before D`. */
function deadlinesIn(context: SettledContext, { node, names }: Part): readonly Deadline[] {
  if (node.kind !== 'Comparison' || !isUntil(node)) return [];
  const { bound } = context.checked;
  const [event, ...others] =
    node.left.kind === 'DateOfEvent' ? (eventsOf(bound, node.left.event) ?? []) : [];
  if (event === undefined || others.length > 0) return [];
  let date: Part | null = { node: node.right, names };
  for (let depth = 0; depth < MAX_DEPTH && date !== null; depth += 1) {
    if (date.node.kind === 'Group') date = { ...date, node: date.node.inner };
    else if (date.node.kind === 'DateOffset') break;
    else date = meantBy(context, date);
  }
  if (date?.node.kind !== 'DateOffset' || date.node.direction !== 'before') return [];
  const { anchor, duration } = date.node;
  const isOfDays = duration.unit.kind === 'named' || duration.unit.unit === 'days';
  return [
    {
      event: event.name.text,
      before: wordsOfDuration(duration),
      days: isOfDays ? Number(duration.count) : Infinity,
      until: keyOf(context, { node: anchor, names: date.names }),
      span: node.span,
    },
  ];
}

function isUntil({ operator }: Comparison): boolean {
  return operator === 'is on or before' || operator === 'is before';
}

/** `… on each of the 10 Trading Days before D`. */
function measuredIn(context: SettledContext, { node, names }: Part): readonly Measured[] {
  if (node.kind !== 'OnDays' || node.window.kind !== 'OverWindow') return [];
  const { anchor, direction } = node.window;
  if (direction === 'after') return [];
  const until = keyOf(context, { node: anchor, names });
  return [{ until, last: direction === 'before' ? 1 : 0, span: node.span }];
}

function isLater(measured: Measured, deadline: Deadline): boolean {
  return measured.until === deadline.until && measured.last < deadline.days;
}
