import { add, multiply } from '../arithmetic/quantities.ts';
import { leapDaysAfter } from '../daycounts/leap-days.ts';
import { firstPlace } from '../events/first-place.ts';
import { Exact } from '../exact/exact.ts';
import { Opaque } from '../monotone/symbolic-truth.ts';
import type { InterpolationSpec } from '../program/program.ts';
import type { Code } from '../timeline/code.ts';
import type { Frame } from '../timeline/frame.ts';
import { formatValue } from '../value/format-value.ts';
import { impossible, mergeMissing, Missing } from '../value/missing.ts';
import type { Value } from '../value/value.ts';
import { type Axis, type Grid, placeOf } from './grid.ts';

/**
 * A column of a table at a place between its rows: in a straight line from one to the next, along
 * each axis, and exact. At a place of the table it is what stands there.
 */
export function interpolated(frame: Frame, spec: InterpolationSpec<Code>): Value {
  if (frame.trace === null) return readBetween(frame, spec);
  const step = { ...frame.step('interpolation', null), body: spec.site };
  return frame.within(spec.site, step, () => readBetween(frame, spec));
}

function readBetween(frame: Frame, spec: InterpolationSpec<Code>): Value {
  const at = spec.at.map((place) => place(frame));
  const missing = firstOf(at);
  if (missing !== null) return missing;
  const grid = frame.run.gridOf(spec);
  if (grid instanceof Missing) return grid;
  const spots: Spot[] = [];
  for (const [index, axis] of grid.axes.entries()) {
    const place = placeOf(at[index]);
    // A figure that is still searched for.
    if (place === null) return Opaque.INSTANCE;
    const spot = findSpot(axis, place, spec.year);
    if (spot === null) return beyond(frame, spec, { axis, place });
    spots.push(spot);
  }
  noteSpots(frame, spec, { grid, spots });
  return weigh(grid, spots);
}

function firstOf(values: readonly Value[]): Missing | null {
  let missing: Missing | null = null;
  for (const value of values) {
    if (!(value instanceof Missing)) continue;
    missing = missing === null ? value : mergeMissing(missing, value);
  }
  return missing;
}

/** Two neighbouring places of an axis, and which part of the way between them; one place and none. */
interface Spot {
  readonly from: number;
  readonly part: Exact;
}

function findSpot(axis: Axis, place: Exact, year: 'actual' | '365'): Spot | null {
  const { places } = axis;
  const from = firstPlace(places, (here) => !here.atMost(place)) - 1;
  const [before, after] = [places[from], places[from + 1]];
  if (before === undefined) return null;
  if (before.equals(place)) return { from, part: Exact.ZERO };
  if (after === undefined) return null;
  const gone = place.minus(before);
  const days = year === '365' && axis.type.kind === 'date' ? leapDays(before, after) : Exact.ZERO;
  const way = after.minus(before).minus(days);
  return { from, part: gone.dividedBy(way).min(Exact.ONE) };
}

/** On a year of 365 days a leap year has no day more, and its last day is the end of the way. */
function leapDays(before: Exact, after: Exact): Exact {
  return Exact.of(leapDaysAfter(Number(before.floor()), Number(after.floor())));
}

/** Each corner counts by how near it is; of one that does not count nothing is read. */
function weigh(grid: Grid, spots: readonly Spot[]): Value {
  let sum: Value = Exact.ZERO;
  for (const { value, weight } of cornersOf(grid, spots)) sum = add(sum, multiply(value, weight));
  return sum;
}

interface Corner {
  readonly value: Value;
  readonly weight: Exact;
  /** By axis, the number of its place. */
  readonly at: readonly number[];
}

function cornersOf(grid: Grid, spots: readonly Spot[]): readonly Corner[] {
  let corners: readonly (Corner & { readonly index: number })[] = [
    { value: false, weight: Exact.ONE, at: [], index: 0 },
  ];
  for (const [axis, { from, part }] of spots.entries()) {
    const length = grid.axes[axis]?.places.length ?? 0;
    const ways = part.isZero()
      ? [{ place: from, by: Exact.ONE }]
      : [
          { place: from, by: Exact.ONE.minus(part) },
          { place: from + 1, by: part },
        ];
    corners = corners.flatMap(({ value, weight, at, index }) =>
      ways
        .filter(({ by }) => !by.isZero())
        .map(({ place, by }) => ({
          value,
          weight: weight.times(by),
          at: [...at, place],
          index: index * length + place,
        })),
    );
  }
  return corners.map(({ index, ...corner }) => ({ ...corner, value: grid.cells[index] ?? false }));
}

function beyond(
  frame: Frame,
  spec: InterpolationSpec<Code>,
  { axis, place }: { readonly axis: Axis; readonly place: Exact },
): Missing {
  const table = frame.run.program.events[spec.event]?.name ?? 'the table';
  const [first, last] = [axis.places[0], axis.places.at(-1)];
  if (first === undefined || last === undefined) return impossible(`${table} has no rows`);
  const ends = `from ${show(axis, first)} to ${show(axis, last)}`;
  return impossible(`${show(axis, place)} lies outside ${table}, where ${axis.name} goes ${ends}`);
}

function show({ type }: Axis, place: Exact | undefined): string {
  if (place === undefined) return '';
  return formatValue(type.kind === 'date' ? Number(place.floor()) : place, type);
}

/** Says between which values it was read, and how far along each axis. */
function noteSpots(
  frame: Frame,
  spec: InterpolationSpec<Code>,
  { grid, spots }: { readonly grid: Grid; readonly spots: readonly Spot[] },
): void {
  const { trace } = frame;
  if (trace === null) return;
  const column = frame.run.program.events[spec.event]?.fields[spec.column];
  const ways = spots.flatMap(({ from, part }, index) => {
    const axis = grid.axes[index];
    if (axis === undefined || part.isZero()) return [];
    const between = `${show(axis, axis.places[from])} to ${show(axis, axis.places[from + 1])}`;
    return [`${axis.name} is ${part.toString()} of the way from ${between}`];
  });
  const corners = cornersOf(grid, spots).map(({ value, at }) => {
    const places = at.map((place, index) => {
      const axis = grid.axes[index];
      return axis === undefined ? '' : show(axis, axis.places[place]);
    });
    return `${formatValue(value, column?.type ?? null)} (${places.join(', ')})`;
  });
  trace.note = [...ways, corners.join(', ')].join('; ');
}
