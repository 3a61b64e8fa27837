import { describeUnitOf, joinWords } from '@termsheet/compiler';
import { formatLongDate, type ValueType } from '@termsheet/runtime';
import type { ChartPlotter } from '../charts/chart-document.ts';
import { NARROW, payoffChart, WIDE } from '../charts/payoff-chart.ts';
import { markup, type Html } from '../html.ts';
import type { ChosenPayoff } from '../payoff/choose-payoff.ts';
import { type PayoffPoint, samplePayoff } from '../payoff/sample-payoff.ts';
import type { ReportContext, ReportSection } from '../report-context.ts';
import { plainValue } from '../shown-value.ts';
import { table } from './table.ts';

const CHOSEN = markup`<p class="reason">
  Chosen by the report: <code>--payoff TERM --over NAME --from FIGURE --to FIGURE</code> choose
  otherwise.
</p>`;

/** What the contract comes to over a range of a price; null where nothing moves with one. */
export function payoffSection(
  { question }: ReportContext,
  plotter: ChartPlotter,
  payoff: ChosenPayoff | null,
): ReportSection | null {
  if (payoff === null) return null;
  const points = samplePayoff(payoff);
  const { variable } = payoff.table;
  const drawn = { payoff, points };
  const wide = payoffChart(plotter, drawn, { size: WIDE, id: 'payoff-wide' });
  const narrow = payoffChart(plotter, drawn, { size: NARROW, id: 'payoff-narrow' });
  const names = joinWords(payoff.lines.map(({ name }) => name));
  const body = markup`<p>
      <b>${names}</b> on ${formatLongDate(question.day)}, had ${variable.name} been another
      ${variable.held}; all else as it is given. Every point drawn is worked out exactly; dots mark
      where a line bends or jumps.
    </p>
    <figure class="chart payoff">
      ${legend(payoff)}
      <div class="wide">${wide}</div>
      <div class="narrow">${narrow}</div>
      <details>
        <summary>The chart in figures</summary>
        ${figures(payoff, points)}
      </details>
    </figure>
    ${payoff.chosenBy === 'report' ? CHOSEN : null}`;
  return { id: 'payoff', title: 'Payoff', body, entries: [] };
}

function legend({ lines }: ChosenPayoff): Html | null {
  if (lines.length < 2) return null;
  const items = lines.map(({ name }, line) => {
    return markup`<li>
      <svg class="dash d${line}" viewBox="0 0 34 8" aria-hidden="true"><path d="M0 4h34" /></svg>
      ${name}
    </li>`;
  });
  return markup`<ul class="legend">
    ${items}
  </ul>`;
}

function figures({ lines, table: values }: ChosenPayoff, points: readonly PayoffPoint[]): Html {
  const { type, name } = values.variable;
  const columns = [
    { title: `${name} (${describeUnitOf(type)})`, kind: 'figure' as const },
    ...lines.map((line) => ({ title: line.name, kind: 'figure' as const })),
  ];
  const rows = points.map((point) => [
    markup`${plainValue(point.at, type)}${point.isBend ? markup` <span class="reason">bend</span>` : null}`,
    ...lines.map(({ unit }, line) => {
      const value = point.values[line];
      const of: ValueType = { kind: 'quantity', unit };
      return value === undefined ? null : plainValue(value, of);
    }),
  ]);
  return table('What was worked out', columns, rows);
}
