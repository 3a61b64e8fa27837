import type { CycleStep } from '../checked/dependency-order.ts';
import { findStrata } from '../checked/derived-event-strata.ts';
import { derivedEventsCycle } from '../diagnostics/derived-events-cycle.ts';
import type { RuleContext } from './rule-context.ts';

/** No derived event is decided by what its own rules change that day, itself or through others. */
export function derivedEventsAreOrdered({ checked, report }: RuleContext): void {
  for (const steps of findStrata(checked.bound).cycles) {
    const turned = fromEvent(steps);
    const [first] = turned;
    if (first === undefined) continue;
    const path = [...turned.map(({ symbol }) => symbol.name.text), first.symbol.name.text];
    const related = turned.map(({ symbol, reads }) => ({
      span: reads.span,
      message:
        symbol.kind === 'state'
          ? `\`${symbol.name.text}\` is changed upon \`${reads.symbol.name.text}\` here`
          : `\`${symbol.name.text}\` reads \`${reads.symbol.name.text}\` here`,
    }));
    report(derivedEventsCycle.at(first.symbol.name.span, { path }, { related }));
  }
}

/** The same way round, told from its first event. */
function fromEvent(steps: readonly CycleStep[]): readonly CycleStep[] {
  const at = Math.max(
    0,
    steps.findIndex(({ symbol }) => symbol.kind === 'event'),
  );
  return [...steps.slice(at), ...steps.slice(0, at)];
}
