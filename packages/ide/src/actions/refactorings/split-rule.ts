import type { Upon } from '@termsheet/dsl';
import { indentAt } from '../../tree/lines.ts';
import type { Refactoring, Rewriting, Selection } from '../refactoring.ts';

/** `upon A or B` as one rule for each. */
export const splitRule: Refactoring = {
  rewritingsOf: ({ analysis, nodes }: Selection): readonly Rewriting[] => {
    const rule = nodes.find(({ kind }) => kind === 'Upon') as Upon | undefined;
    const innermost = nodes.at(-1);
    if (rule === undefined || innermost === undefined || rule.events.length < 2) return [];
    const [first] = rule.events;
    const last = rule.events.at(-1);
    if (first === undefined || last === undefined || innermost.span.start > last.span.end)
      return [];
    const isAtHead =
      innermost === rule || innermost.kind === 'Name' || innermost.kind === 'EventName';
    if (!isAtHead || (innermost.span.end > last.span.end && innermost !== rule)) return [];
    const { text } = analysis;
    const indent = indentAt(text, rule.span.start);
    const rules = rule.events.map(({ span }) => {
      const event = text.slice(span.start, span.end);
      return `${text.slice(rule.span.start, first.span.start)}${event}${text.slice(last.span.end, rule.span.end)}`;
    });
    return [
      {
        title: `Make this a rule for each of the ${rule.events.length} events`,
        kind: 'refactor.rewrite',
        changes: [{ span: rule.span, text: rules.join(`\n${indent}`) }],
      },
    ];
  },
};
