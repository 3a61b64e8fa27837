import { describeUnitOf, showValue } from '@termsheet/compiler';
import type { Exact, ValueType } from '@termsheet/runtime';
import type { Html } from '../html.ts';
import type { ChosenPayoff } from '../payoff/choose-payoff.ts';
import type { PayoffPoint } from '../payoff/sample-payoff.ts';
import { heightOf, tickOf } from './axis-figures.ts';
import type { ChartPlotter } from './chart-document.ts';

/** How large a chart is drawn: one for a page of paper or a screen, one for a phone. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly ticks: number;
}

export const WIDE: ChartSize = { width: 760, height: 340, ticks: 8 };
export const NARROW: ChartSize = { width: 360, height: 280, ticks: 4 };

/** Lines are told apart by their dashes, so that grey paper shows which is which. */
export const DASHES = ['none', '8 4', '2 4'] as const;

/** A payoff over a range, with what the scenario itself gives marked in it. */
export function payoffChart(
  { plot, draw }: ChartPlotter,
  { payoff, points }: { readonly payoff: ChosenPayoff; readonly points: readonly PayoffPoint[] },
  { size, id }: { readonly size: ChartSize; readonly id: string },
): Html {
  const { variable } = payoff.table;
  const unit = payoff.lines[0]?.unit;
  const type: ValueType = unit === undefined ? { kind: 'text' } : { kind: 'quantity', unit };
  const lines = payoff.lines.map((_, line) => {
    const drawn = points.map((point) => ({
      x: heightOf(point.at) ?? 0,
      y: heightOf(point.values[line]) ?? Number.NaN,
      isBend: point.isBend,
    }));
    return [
      plot.line(drawn, {
        x: 'x',
        y: 'y',
        stroke: 'var(--ink-line)',
        strokeWidth: 2.25,
        strokeDasharray: DASHES[line] ?? 'none',
      }),
      plot.dot(
        drawn.filter(({ isBend, y }) => isBend && Number.isFinite(y)),
        { x: 'x', y: 'y', r: 3.5, fill: 'var(--ink-line)' },
      ),
    ];
  });
  const isGiven = variable.given !== null && variable.kind !== 'parameter';
  const given = isGiven ? heightOf(variable.given ?? undefined) : null;
  const isWithin =
    given !== null && given >= (heightOf(payoff.from) ?? 0) && given <= (heightOf(payoff.to) ?? 0);
  const mark = isWithin
    ? [
        plot.ruleX([given], { strokeDasharray: '1 3', strokeOpacity: 0.9 }),
        plot.text([{ x: given, words: `given: ${firstWord(variable.given, variable.type)}` }], {
          x: 'x',
          text: 'words',
          frameAnchor: 'top',
          dy: -14,
          stroke: 'var(--paper)',
          strokeWidth: 4,
          fill: 'currentColor',
        }),
      ]
    : [];
  return draw(
    {
      width: size.width,
      height: size.height,
      marginLeft: 86,
      marginRight: 28,
      marginTop: 34,
      marginBottom: 44,
      x: {
        label: `${variable.name} (${describeUnitOf(variable.type)})`,
        domain: [heightOf(payoff.from) ?? 0, heightOf(payoff.to) ?? 0],
        ticks: ticksOf(payoff, size),
        tickFormat: tickOf(variable.type),
      },
      y: {
        label: describeUnitOf(type),
        tickFormat: tickOf(type),
        grid: true,
        zero: true,
        nice: true,
        ticks: 6,
      },
      marks: [plot.ruleY([0], { strokeOpacity: 0.6 }), ...mark, ...lines.flat()],
    },
    {
      id,
      title: `${payoff.lines.map(({ name }) => name).join(', ')} over a range of ${variable.name}`,
      description: describe(payoff, points),
    },
  );
}

/** So many figures as stand beside one another without touching. */
function ticksOf({ to, table }: ChosenPayoff, { ticks, width }: ChartSize): number {
  const letters = tickOf(table.variable.type)(heightOf(to) ?? 0).length;
  return Math.max(2, Math.min(ticks, Math.floor(width / (letters * TICK_LETTER))));
}

/** The width of a letter under an axis, and its part of the room between two figures. */
const TICK_LETTER = 14;

function firstWord(value: Exact | null, type: ValueType): string {
  return value === null ? '' : (showValue(value, type).split(' ')[0] ?? '');
}

/** Both ends and the bends, in words. */
function describe({ lines, table }: ChosenPayoff, points: readonly PayoffPoint[]): string {
  const told = points.filter(
    ({ isBend }, place) => isBend || place === 0 || place === points.length - 1,
  );
  const said = told.slice(0, MOST_TOLD).map(({ at, values }) => {
    const parts = lines.map(({ name, unit }, line) => {
      const value = values[line];
      return `${name} ${value === undefined ? '' : showValue(value, { kind: 'quantity', unit })}`;
    });
    return `at ${showValue(at, table.variable.type)}: ${parts.join(', ')}`;
  });
  return `${said.join('; ')}.`;
}

const MOST_TOLD = 10;
