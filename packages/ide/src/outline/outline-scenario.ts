import type { Scenario, Span, Step } from '@termsheet/dsl';
import type { DocumentSymbol } from './outline.ts';

/** A scenario with its steps by their dates. */
export function outlineScenario(scenario: Scenario, text: string): DocumentSymbol {
  const { title, steps, span } = scenario;
  return {
    name: title.text.trim() === '' ? '(scenario)' : title.text,
    detail: '',
    kind: 'scenario',
    span,
    nameSpan: title.span.start >= span.start && title.span.end <= span.end ? title.span : span,
    children: steps.map((step) => outlineStep(step, text)),
  };
}

function outlineStep(step: Step, text: string): DocumentSymbol {
  const { span } = step;
  const common = { kind: 'step', span, nameSpan: span, detail: '', children: [] } as const;
  const written = (of: Span): string => text.slice(of.start, of.end).replaceAll(/\s+/gu, ' ');
  switch (step.kind) {
    case 'Given':
      return { ...common, name: 'given', detail: countOf(step.lines.length, 'line') };
    case 'Expect':
      return {
        ...common,
        name: `expect on ${written(step.date.span)}`,
        detail: countOf(step.lines.length, 'line'),
        nameSpan: within(step.date.span, span),
      };
    case 'EventStep':
      return {
        ...common,
        name: `${written(step.date.span)} ${step.event.text}`,
        detail: step.id?.text ?? '',
        nameSpan: within(step.event.span, span),
      };
    case 'PerformanceStep':
      return {
        ...common,
        name: `${written(step.date.span)} ${step.by.text} performs ${step.obligation.text}`,
        detail: step.id?.text ?? '',
        nameSpan: within(step.obligation.span, span),
      };
  }
}

function within(inner: Span, outer: Span): Span {
  return outer.start <= inner.start && inner.end <= outer.end ? inner : outer;
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
