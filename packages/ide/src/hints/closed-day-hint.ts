import type { Step } from '@termsheet/dsl';
import { isKnownDay, namedCalendar, parseIsoDate } from '@termsheet/runtime';
import type { InlayHint } from '../features/inlay-hints.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** Behind the day of a step that some calendar of the contract has closed: why it is. */
export function closedDayHint(analysis: Analysis, step: Step): readonly InlayHint[] {
  if (step.kind === 'Given' || step.date.kind === 'Hole') return [];
  const day = parseIsoDate(step.date.iso);
  if (day === undefined) return [];
  const closures = analysis.compilation.bound.symbols.lists.calendar.flatMap(({ name, node }) => {
    const calendar = node.condition === null ? namedCalendar(node.base.text) : undefined;
    if (calendar === undefined || !isKnownDay(calendar, day)) return [];
    const closure = calendar.closure(day);
    return closure === undefined ? [] : [{ closure, name: name.text }];
  });
  const [first] = closures;
  if (first === undefined) return [];
  const tooltip = closures.map(({ closure, name }) => `no ${name}: ${closure}`).join('\n');
  return [{ offset: step.date.span.end, label: `(${first.closure})`, kind: 'label', tooltip }];
}
