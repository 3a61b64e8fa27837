import type { Span } from '@termsheet/dsl';
import { eventNamed } from '../../bound/event-named.ts';
import type { EventSymbol } from '../../bound/symbol.ts';
import { extensionNotFollowed } from '../../diagnostics/causality/extension-not-followed.ts';
import { symbolsReached } from '../index/symbols-reached.ts';
import { expressionsIn } from '../index/file-index.ts';
import { rootsOf } from '../index/roots-of.ts';
import type { SettledContext, SettledRule } from '../rule-context.ts';

/**
 * Whoever may put off the day of an act puts it off wherever the contract counts to it. Where one
 * clause gives the act another day and another clause goes on counting from the first, what was
 * agreed to be in time is late, or ended, all the same.
 */
export const extensionsMoveEveryDeadline: SettledRule = (context) => {
  const extensions = extensionsOf(context);
  if (extensions.size === 0) return;
  const deadlines = deadlinesOf(context);
  for (const extended of deadlines) {
    const by = [...extensions].find((extension) => extended.reads.has(extension));
    if (by === undefined) continue;
    for (const fixed of deadlines) {
      if (fixed.act !== extended.act) continue;
      if ([...extensions].some((extension) => fixed.reads.has(extension))) continue;
      const found = { act: fixed.act.name.text, by: by.name.text, other: fixed.name };
      const related = [{ span: extended.span, message: 'here it can be put off' }];
      context.report(extensionNotFollowed.at(fixed.span, found, { related }));
    }
  }
};

/** The events by which somebody may put a day off. */
function extensionsOf(context: SettledContext): ReadonlySet<EventSymbol> {
  const found = new Set<EventSymbol>();
  for (const { node } of context.checked.bound.symbols.lists.right) {
    const event = node.verb === 'extend' ? eventNamed(context.checked.bound, node.by) : null;
    if (event !== null) found.add(event);
  }
  return found;
}

/** Until when an act is to come, and what that is worked out from. */
interface Deadline {
  readonly act: EventSymbol;
  readonly name: string;
  readonly span: Span;
  readonly reads: ReturnType<typeof symbolsReached>;
}

function deadlinesOf(context: SettledContext): readonly Deadline[] {
  const { checked, index } = context;
  const found: Deadline[] = [];
  for (const node of index.declarations) {
    if (node.kind === 'Obligation' && node.act?.kind === 'Perform' && node.due?.kind === 'DueOn') {
      const act = eventNamed(context.checked.bound, node.act.event);
      const reads = symbolsReached(checked.bound, [node.due.date]);
      if (act !== null) found.push({ act, name: node.name.text, span: node.due.span, reads });
    }
    if (node.kind !== 'Event' || node.occurs?.kind !== 'OccursAfterEach') continue;
    const { unless, duration, span } = node.occurs;
    const [name] = node.names;
    if (unless === null || duration === null || name === undefined) continue;
    const roots = rootsOf(node).map(({ expression }) => expression);
    for (const part of expressionsIn([unless])) {
      const act = part.kind === 'ThereIs' ? eventNamed(context.checked.bound, part.subject) : null;
      if (act === null) continue;
      found.push({ act, name: name.text, span, reads: symbolsReached(checked.bound, roots) });
    }
  }
  return found;
}
