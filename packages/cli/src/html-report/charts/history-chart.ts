import { describeUnitOf, showValue } from '@termsheet/compiler';
import { formatLongDate, type Day } from '@termsheet/runtime';
import type { HistoryPoint, StateHistory } from '../gather/histories.ts';
import type { Html } from '../html.ts';
import { heightOf, momentOf, tickOf } from './axis-figures.ts';
import type { ChartPlotter } from './chart-document.ts';

/** A point that is drawn; a gap where there is no figure. */
interface Drawn {
  readonly x: Date;
  readonly y: number;
  readonly words: string;
}

const SIZE = { width: 420, height: 210 } as const;

/**
 * A state over time: steps for one that stands still between its changes, a line for one that grows.
 * Null where it is no figure.
 */
export function historyChart(
  { plot, draw }: ChartPlotter,
  history: StateHistory,
  { day, id }: { readonly day: Day; readonly id: string },
): Html | null {
  const { type, term, changes, sampled } = history;
  const grows = sampled.length > 0;
  const steps: HistoryPoint[] = grows ? [...sampled] : [history.start, ...changes];
  const last = steps.at(-1);
  if (!grows && last !== undefined) steps.push({ day, value: last.value });
  const points = steps.map((point) => drawnAt(point, history));
  const figures = points.filter(({ y }) => Number.isFinite(y));
  if (type.kind !== 'quantity' || figures.length < 2) return null;
  const marks = grows ? [] : points.slice(1, -1).filter(({ y }) => Number.isFinite(y));
  return draw(
    {
      ...SIZE,
      marginLeft: MARGIN_OF_FIGURES,
      marginRight: 24,
      marginTop: 28,
      x: { type: 'utc', label: null, ticks: 4 },
      y: {
        label: describeUnitOf(type),
        ticks: 4,
        tickFormat: tickOf(type),
        grid: true,
        nice: true,
        zero: true,
      },
      marks: [
        plot.ruleY([0], { strokeOpacity: 0.6 }),
        plot.line(points, {
          x: 'x',
          y: 'y',
          stroke: 'var(--ink-line)',
          strokeWidth: 2.25,
          curve: grows ? 'linear' : 'step-after',
        }),
        plot.dot(marks, { x: 'x', y: 'y', r: 3.5, fill: 'var(--ink-line)' }),
        ...(marks.length > MOST_LABELS ? [] : labelsOf(plot, marks, day)),
      ],
    },
    { id, title: `${term.name} over time`, description: describe(history, day) },
  );
}

/** The figures at the marks, each on the side of its mark where there is room. */
function labelsOf(
  plot: ChartPlotter['plot'],
  marks: readonly Drawn[],
  day: Day,
): readonly ReturnType<ChartPlotter['plot']['text']>[] {
  const first = marks[0]?.x.getTime() ?? 0;
  const middle = (first + momentOf(day).getTime()) / 2;
  const isLate = ({ x }: Drawn): boolean =>
    marks.length > 1 ? x.getTime() > middle : momentOf(day).getTime() - x.getTime() < LATE;
  return (['start', 'end'] as const).map((textAnchor) =>
    plot.text(
      marks.filter((mark) => isLate(mark) === (textAnchor === 'end')),
      {
        x: 'x',
        y: 'y',
        text: 'words',
        dy: -10,
        textAnchor,
        fill: 'currentColor',
        stroke: 'var(--paper)',
        strokeWidth: 4,
      },
    ),
  );
}

/** So near to the day of the report, in milliseconds, there is no room behind a mark: some sixty days. */
const LATE = 60 * 86_400_000;

/** Room for the longest figure that contracts mostly have, `$1,500,000`. */
const MARGIN_OF_FIGURES = 78;

const MOST_LABELS = 5;

function drawnAt({ day, value }: HistoryPoint, { type }: StateHistory): Drawn {
  const words = showValue(value, type).split(' ')[0] ?? '';
  return { x: momentOf(day), y: heightOf(value) ?? Number.NaN, words };
}

function describe({ start, changes, type, sampled }: StateHistory, day: Day): string {
  const first = `${showValue(start.value, type)} from ${formatLongDate(start.day)}`;
  const said = changes
    .slice(0, MOST_TOLD)
    .map(
      (change) =>
        `${showValue(change.value, type)} from ${formatLongDate(change.day)} upon ${change.upon}`,
    );
  const others = changes.length - said.length;
  const more = others > 0 ? [`${others} more changes`] : [];
  const grown = sampled.at(-1);
  const end =
    grown === undefined
      ? []
      : [`${showValue(grown.value, type)} on ${formatLongDate(day)}, growing in between`];
  return `${[first, ...said, ...more, ...end].join('; ')}.`;
}

const MOST_TOLD = 12;
