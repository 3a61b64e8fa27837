import { showValue } from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';
import type { ChartPlotter } from '../charts/chart-document.ts';
import { historyChart } from '../charts/history-chart.ts';
import type { historiesOf, StateHistory } from '../gather/histories.ts';
import { markup, type Html, joined } from '../html.ts';
import type { ReportContext, ReportSection } from '../report-context.ts';
import { plainValue } from '../shown-value.ts';
import { cite } from './cite.ts';
import { table, textColumns } from './table.ts';

/** How what has a history came to be what it is; null where the contract keeps nothing over time. */
export function historySection(
  context: ReportContext,
  plotter: ChartPlotter,
  { changed, unchanged }: ReturnType<typeof historiesOf>,
): ReportSection | null {
  if (changed.length + unchanged.length === 0) return null;
  const figures = changed.map((history, place) =>
    historyPart(context, plotter, { history, place }),
  );
  const still =
    unchanged.length === 0
      ? null
      : markup`<p>
          Unchanged throughout:
          ${joined(
            unchanged.map(({ name, index }) => {
              const clause = context.question.evaluation.program.states[index]?.clause ?? '';
              return markup`${name} ${cite(context, clause)}`;
            }),
            ', ',
          )}.
        </p>`;
  const body = markup`<div class="charts">${figures}</div>
    ${still}`;
  return { id: 'history', title: 'How it changed', body, entries: [] };
}

function historyPart(
  context: ReportContext,
  plotter: ChartPlotter,
  { history, place }: { readonly history: StateHistory; readonly place: number },
): Html {
  const { term, type, clause, sampled } = history;
  const { day, evaluation } = context.question;
  const chart = historyChart(plotter, history, { day, id: `history-${place + 1}` });
  const value = evaluation.on(day).state(term.index);
  const now = context.derivations.link({ term, day, argument: null }, plainValue(value, type));
  const grown =
    sampled.length === 0
      ? null
      : markup`<details>
          <summary>Figures of the chart</summary>
          ${table(
            `${term.name} on days between`,
            textColumns('On', 'Value'),
            sampled.map((point) => [formatLongDate(point.day), plainValue(point.value, type)]),
          )}
        </details>`;
  return markup`<figure class="chart">
    <figcaption>
      <b>${term.name}</b> ${cite(context, clause)} <span class="v">${now}</span>
    </figcaption>
    ${chart}${changesPart(context, history)}${grown}
  </figure> `;
}

/** What the chart shows, in figures. */
function changesPart(
  context: ReportContext,
  { term, type, start, changes }: StateHistory,
): Html | null {
  if (changes.length === 0) return null;
  const first = [formatLongDate(start.day), 'at first', showValue(start.value, type), null];
  const rows = changes.map(({ day, upon, value, clause }) => [
    formatLongDate(day),
    `upon ${upon}`,
    plainValue(value, type),
    cite(context, clause),
  ]);
  const body = table(
    `${term.name}, change by change`,
    textColumns('From', 'Upon', 'Value', 'Clause'),
    [first, ...rows],
  );
  return markup`<details>
    <summary>
      ${changes.length === 1 ? 'The change' : `The ${changes.length} changes`} in figures
    </summary>
    ${body}
  </details>`;
}
