import { writeName } from '@termsheet/compiler';
import type { EventStep, ExpectLine, GivenLine, PerformanceStep, Scenario } from '@termsheet/dsl';
import { insertion } from '../change.ts';
import { type Finding, innermost, type Mend, mendedByCode } from '../finding.ts';

/** Lines of a scenario that say too much, too little, or it of another. */
export const mendScenario = mendedByCode({
  'input-wrong-obligor': obligors,
  'input-performed-by-event': byEvent,
  'input-stretch-without-days': turnedStretch,
  'input-stretch-not-of-series': firstDay,
  'input-needs-dates': dated,
  'input-needs-key': keyed,
  'expect-needs-key': keyed,
});

/** The parties that the obligation binds. */
function obligors({ analysis, nodes }: Finding): readonly Mend[] {
  const step = innermost<PerformanceStep>(nodes, 'PerformanceStep');
  const symbol = analysis.compilation.bound.symbols.byName.get(step?.obligation.text ?? '');
  if (step === null || symbol?.kind !== 'obligation') return [];
  return (symbol.node.act?.by ?? []).map(({ text }) => ({
    title: `Write “${text}”`,
    changes: [{ span: step.by.span, text: writeName(text) }],
    isPreferred: symbol.node.act?.by.length === 1,
  }));
}

/** An obligation that is performed when an event happens: that event. */
function byEvent({ analysis, nodes }: Finding): readonly Mend[] {
  const step = innermost<PerformanceStep>(nodes, 'PerformanceStep');
  const symbol = analysis.compilation.bound.symbols.byName.get(step?.obligation.text ?? '');
  if (step === null || symbol?.kind !== 'obligation' || symbol.node.act?.kind !== 'Perform')
    return [];
  const { text } = symbol.node.act.event.name;
  const end = (step.duty ?? step.obligation).span.end;
  return [
    {
      title: `Report “${text}” instead`,
      changes: [{ span: { start: step.by.span.start, end }, text: writeName(text) }],
      isPreferred: true,
    },
  ];
}

/** From the later day through the earlier one: turned around. */
function turnedStretch({ analysis, nodes }: Finding): readonly Mend[] {
  const line = innermost<GivenLine>(nodes, 'GivenLine');
  if (line?.date == null || line.through === null || line.date.iso <= line.through.iso) return [];
  const [from, to] = [line.date, line.through].map(({ span }) =>
    analysis.text.slice(span.start, span.end),
  );
  if (from === undefined || to === undefined) return [];
  return [
    {
      title: 'Turn the days around',
      changes: [
        { span: line.date.span, text: to },
        { span: line.through.span, text: from },
      ],
      isPreferred: true,
    },
  ];
}

function firstDay({ analysis, nodes }: Finding): readonly Mend[] {
  const line = innermost<GivenLine>(nodes, 'GivenLine');
  if (line?.date == null || line.through === null) return [];
  const day = analysis.text.slice(line.date.span.start, line.date.span.end);
  const span = { start: (line.key ?? line.name).span.end, end: line.through.span.end };
  return [{ title: `Give it on ${day}`, changes: [{ span, text: ` on ${day}` }] }];
}

/** A row on a day of which the scenario speaks. */
function dated({ analysis, nodes }: Finding): readonly Mend[] {
  const line = innermost<GivenLine>(nodes, 'GivenLine');
  const scenario = innermost<Scenario>(nodes, 'Scenario');
  if (line === null || scenario === null) return [];
  const days = scenario.steps.flatMap((step) =>
    step.kind === 'Given' || step.date.kind === 'Hole'
      ? []
      : [analysis.text.slice(step.date.span.start, step.date.span.end)],
  );
  return [...new Set(days)].slice(0, 4).map((day) => ({
    title: `Give it on ${day}`,
    changes: [insertion((line.key ?? line.name).span.end, ` on ${day}`)],
  }));
}

/** For one of the events that the scenario calls by a name. */
function keyed({ analysis, nodes }: Finding): readonly Mend[] {
  const line = innermost<GivenLine | ExpectLine>(nodes, 'GivenLine', 'ExpectLine');
  const scenario = innermost<Scenario>(nodes, 'Scenario');
  const { symbols, keys } = analysis.compilation.bound;
  const symbol = symbols.byName.get(line?.name.text ?? '');
  const event = symbol === undefined ? undefined : keys.get(symbol);
  if (line === null || scenario === null || event === undefined) return [];
  const steps = scenario.steps.filter((step): step is EventStep => step.kind === 'EventStep');
  const ids = steps.flatMap(({ event: { text }, id }) =>
    id !== null && text === event.name.text ? [id.text] : [],
  );
  return ids.slice(0, 4).map((id) => ({
    title: `For “${id}”`,
    changes: [insertion(line.name.span.end, ` for "${id}"`)],
  }));
}
