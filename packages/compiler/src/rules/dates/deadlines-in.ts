import type { Declaration, DurationLiteral, Expression, Obligation, Span } from '@termsheet/dsl';
import { eventNamed } from '../../bound/event-named.ts';
import { eventsOf } from '../../bound/event-of.ts';
import type { EventSymbol } from '../../bound/symbol.ts';
import { expressionsIn } from '../index/file-index.ts';
import { unbracketed } from '../../checked/unbracketed.ts';
import type { SettledContext } from '../rule-context.ts';
import { wordsOf } from '../words-of.ts';

/** How far Terms that name one another are followed to the date they mean. */
const MAX_TERMS = 8;

/** Until when something is to happen, counted from something else. */
export interface Deadline {
  /** What is to happen, told apart from all else; and as it is called. */
  readonly act: string;
  readonly name: string;
  /** What the days are counted from. */
  readonly anchor: string;
  readonly duration: DurationLiteral;
  readonly span: Span;
}

/** The deadlines by which each act is bound, wherever the contract counts days to it. */
export function* deadlinesIn(context: SettledContext): Iterable<Deadline> {
  const { index } = context;
  for (const node of index.declarations) yield* deadlinesOf(context, node);
  for (const node of index.all('ThereIs')) {
    const event = eventNamed(context.checked.bound, node.subject);
    if (node.window?.kind === 'WithinWindow' && event !== null) {
      yield* counted(context, event, node.window);
    }
  }
  // `the date of the Closing is within 5 days after D`, `… is on or before 5 days after D`.
  for (const node of index.all('IsWithin')) {
    const event = eventDated(context, node.left);
    if (event !== null && node.window.kind === 'WithinWindow') {
      yield* counted(context, event, node.window);
    }
  }
  for (const { left, right } of index.all('Comparison')) {
    const event = eventDated(context, left);
    if (event !== null) yield* endingIn(context, event, right);
  }
  for (const node of index.all('Logical')) {
    if (node.operator === 'and') yield* missedIn(context, [node.left, node.right]);
  }
  for (const { operator, items } of index.all('List')) {
    if (operator !== 'all') continue;
    const values = items.map(({ value }) => value);
    yield* missedIn(context, values);
  }
}

function* deadlinesOf(context: SettledContext, node: Declaration): Iterable<Deadline> {
  if (node.kind === 'Obligation') yield* dueOf(context, node);
  if (node.kind !== 'Event' || node.occurs?.kind !== 'OccursAfterEach') return;
  const { duration, event, unless, field } = node.occurs;
  const from = eventNamed(context.checked.bound, event);
  if (duration === null || unless === null || from === null) return;
  const anchor = anchorOfEvent(from, field === null ? 'date' : nameOfField(field));
  for (const part of expressionsIn([unless])) {
    const act = part.kind === 'ThereIs' ? eventNamed(context.checked.bound, part.subject) : null;
    if (act !== null) yield { ...actOf(act), anchor, duration, span: duration.span };
  }
}

function nameOfField(field: 'receipt' | { readonly text: string }): string {
  return field === 'receipt' ? field : field.text;
}

function* dueOf(context: SettledContext, node: Obligation): Iterable<Deadline> {
  const { act, due, name } = node;
  if (act === null || due?.kind !== 'DueOn') return;
  const event = act.kind === 'Perform' ? eventNamed(context.checked.bound, act.event) : null;
  const words = `${act.kind} ${wordsOf(context.checked, act)}`;
  yield* endingIn(context, event ?? { act: words, name: name.text }, due.date);
}

type Bound = EventSymbol | Pick<Deadline, 'act' | 'name'>;

function actOf(bound: Bound): Pick<Deadline, 'act' | 'name'> {
  return 'act' in bound ? bound : { act: `Perform ${bound.name.text}`, name: bound.name.text };
}

/** The counts that a date ends in, through the Terms that mean it. */
function* endingIn(context: SettledContext, bound: Bound, date: Expression): Iterable<Deadline> {
  const waiting: Expression[] = [date];
  let terms = 0;
  for (const node of waiting) {
    if (node.kind === 'Group') waiting.push(node.inner);
    else if (node.kind === 'Conditional') waiting.push(node.then, node.otherwise);
    else if (node.kind === 'List') waiting.push(...node.items.map(({ value }) => value));
    else if (node.kind === 'DateOffset') yield* counted(context, bound, node);
    else if (node.kind === 'Reference' && terms < MAX_TERMS) {
      const referent = context.checked.bound.referents.get(node.name);
      if (referent?.kind !== 'declared' || referent.symbol.kind !== 'definition') continue;
      terms += 1;
      waiting.push(referent.symbol.node.body);
    }
  }
}

/** In `the date in question is after 5 days after D, and there is no Closing`: 5 days, for the Closing. */
function* missedIn(context: SettledContext, parts: readonly Expression[]): Iterable<Deadline> {
  const conjuncts = parts.map(unbracketed);
  const missed = conjuncts.flatMap((part) => {
    const event =
      part.kind === 'ThereIs' && part.negated
        ? eventNamed(context.checked.bound, part.subject)
        : null;
    return event === null ? [] : [event];
  });
  if (missed.length === 0) return;
  for (const part of conjuncts) {
    if (part.kind !== 'Comparison' || unbracketed(part.left).kind !== 'DateInQuestion') continue;
    for (const event of missed) yield* endingIn(context, event, part.right);
  }
}

function* counted(
  context: SettledContext,
  bound: Bound,
  count: {
    readonly duration: DurationLiteral;
    readonly direction: 'after' | 'before';
    readonly anchor: Expression;
    readonly span: Span;
  },
): Iterable<Deadline> {
  const anchor = anchorOf(context, count.anchor);
  if (count.direction !== 'after' || anchor === null) return;
  yield { ...actOf(bound), anchor, duration: count.duration, span: count.span };
}

/** What is counted from: a Term, or the day of an event; null for anything else. */
function anchorOf(context: SettledContext, node: Expression): string | null {
  const { bound } = context.checked;
  if (node.kind === 'Group') return anchorOf(context, node.inner);
  const [event, ...others] = eventsOf(bound, node.kind === 'DateOfEvent' ? node.event : node) ?? [];
  if (event !== undefined && others.length === 0) {
    return anchorOfEvent(event, node.kind === 'DateOfEvent' ? node.which : 'date');
  }
  if (node.kind !== 'Reference') return null;
  const referent = bound.referents.get(node.name);
  return referent?.kind === 'declared' ? `Term ${referent.symbol.name.text}` : null;
}

function anchorOfEvent({ name }: EventSymbol, which: string): string {
  return `${which} of ${name.text}`;
}

/** `the date of the Closing`: the event. */
function eventDated({ checked }: SettledContext, node: Expression): EventSymbol | null {
  const date = unbracketed(node);
  if (date.kind !== 'DateOfEvent') return null;
  const [event, ...others] = eventsOf(checked.bound, date.event) ?? [];
  return others.length === 0 ? (event ?? null) : null;
}
