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
      marginRight: MARGIN_AT_END,
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
        ...labelsOf(marks, {
          from: momentOf(history.start.day).getTime(),
          to: momentOf(day).getTime(),
        }).map(({ dy, textAnchor, ...mark }) =>
          plot.text([mark], {
            x: 'x',
            y: 'y',
            text: 'words',
            dy,
            textAnchor,
            fill: 'currentColor',
            stroke: 'var(--paper)',
            strokeWidth: 4,
          }),
        ),
      ],
    },
    { id, title: `${term.name} over time`, description: describe(history, day) },
  );
}

/** A figure at a mark, and on which side of it there is room. */
interface Label extends Drawn {
  readonly textAnchor: 'start' | 'end';
  readonly dy: number;
}

/** The figures at the marks: above, below where the one before reaches, and none where both are taken. */
function labelsOf(
  marks: readonly Drawn[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly Label[] {
  const room = SIZE.width - MARGIN_OF_FIGURES - MARGIN_AT_END;
  const taken = new Map<number, number>();
  return marks.flatMap((mark): readonly Label[] => {
    const x = ((mark.x.getTime() - from) / Math.max(1, to - from)) * room;
    const width = mark.words.length * WIDTH_OF_SIGN;
    const textAnchor = x + width > room + MARGIN_AT_END ? 'end' : 'start';
    const [start, end] = textAnchor === 'end' ? [x - width, x] : [x, x + width];
    const dy = SIDES.find((side) => (taken.get(side) ?? Number.NEGATIVE_INFINITY) < start);
    if (dy === undefined) return [];
    taken.set(dy, end);
    return [{ ...mark, textAnchor, dy }];
  });
}

const SIDES = [-10, 16] as const;

/** What a figure of the chart's letters takes, in its units. */
const WIDTH_OF_SIGN = 7.5;

const MARGIN_AT_END = 24;

/** Room for the longest figure that contracts mostly have, `$1,500,000`. */
const MARGIN_OF_FIGURES = 78;

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
