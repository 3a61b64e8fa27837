import { NotHeld } from '../not-held.ts';
import { type Formula, operation, write } from './formula.ts';
import { IMPOSSIBLE } from './statuses.ts';

/** A statistic of a column. */
export type ColumnStatistic = 'sum' | 'highest' | 'lowest' | 'average';

/** Figures of the events that count, in cells. */
export interface Column {
  statistic(statistic: ColumnStatistic): Formula;
  /** Whether one counts, where each is one: decided as soon as one does, even if it is not known of another. */
  any(): Formula;
  /** The first or last of numbers; 0 where there is none. */
  pick(which: 'first' | 'last'): Formula;
  /** Each figure by its weight in a like column. */
  weighed(weights: Column): Formula;
  /** The cells themselves; null where they are told apart by conditions. */
  readonly cells: Formula | null;
}

const TAKE = { highest: 'MAX(', lowest: 'MIN(', average: 'AVERAGE(' } as const;

/** Of cells: an error among them stands for all, and of nothing there is only a sum. */
export function statisticOf(statistic: ColumnStatistic, cells: Formula): Formula {
  if (statistic === 'sum') return write`SUM(${cells})`;
  const taken = write`IF(COUNT(${cells})=0,${IMPOSSIBLE},${TAKE[statistic]}${cells}))`;
  return write`IF(ISERROR(SUM(${cells})),SUM(${cells}),${taken})`;
}

/** What is taken of cells: of several absences unknown stands, for only that can be mended. */
export function unknownFirst(cells: Formula, taken: Formula): Formula {
  return write`IF(SUMPRODUCT(--ISNA(${cells}))>0,NA(),${taken})`;
}

/** A formula that is without a value where one of the days is on which it rests. */
export function guarded(formula: Formula, ends: readonly Formula[]): Formula {
  return ends.reduce((sofar, end) => write`IF(ISERROR(${end}),${end},${sofar})`, formula);
}

/** A column of which nothing is known where it is not known of which days its events are. */
export function guardedColumn(column: Column, ends: readonly Formula[]): Column {
  const known = (formula: Formula): Formula => guarded(formula, ends);
  return {
    cells: column.cells,
    statistic: (statistic) => known(column.statistic(statistic)),
    any: () => known(column.any()),
    pick: (which) => known(column.pick(which)),
    weighed: (weights) => known(column.weighed(weights)),
  };
}

/** A column of which nothing more is known where something may have come about besides: only that there is one. */
export function unlessDoubted(column: Column, doubt: Formula): Column {
  const known = guardedColumn(column, [doubt]);
  return {
    ...known,
    any: () => write`IF(IFERROR(${column.any()},FALSE),TRUE,${known.any()})`,
  };
}

/** Cells of which all count that hold a figure; upon an event those above, and the one at hand besides. */
export function cellsColumn(
  cells: Formula,
  upon: { readonly past: Formula; readonly own: Formula } | null,
): Column {
  return {
    cells,
    statistic: (statistic) => statisticOf(statistic, cells),
    pick: (which) => write`${which === 'last' ? 'MAX(' : 'MIN('}${cells})`,
    any: () => {
      const sum = operation('comparison', write`SUM(${cells})>0`);
      if (upon !== null) {
        const certain = write`COUNTIF(${upon.past},1)>0,IFERROR(${upon.own}=1,FALSE)`;
        return write`IF(OR(${certain}),TRUE,${sum})`;
      }
      return write`IF(COUNTIF(${cells},1)>0,TRUE,${unknownFirst(cells, sum)})`;
    },
    weighed: (weights) => {
      if (weights.cells === null) throw new NotHeld('it averages events of a window by weight');
      const sums = write`SUM(${cells})+SUM(${weights.cells})`;
      const average = write`SUMPRODUCT(${cells},${weights.cells})/SUM(${weights.cells})`;
      return write`IF(ISERROR(${sums}),${sums},${average})`;
    },
  };
}

/** Cells of the Timeline of which those count that meet conditions, and the event at hand where it does. */
export interface Conditions {
  readonly past: Formula;
  /** Ranges and what they must meet, each after a comma; nothing where all count. */
  readonly met: Formula;
  /** The figure of the event at hand, or 0; null where it is never one of them. */
  readonly own: Formula | null;
  /** Puts what comes of it where the day has come. */
  readonly known: (formula: Formula) => Formula;
}

export function conditionsColumn({ past, met, own, known }: Conditions): Column {
  const figures = write`COUNTIFS(${past},"<9E+307"${met})`;
  const above = write`SUMIFS(${past},${past},"<9E+307"${met})`;
  const sum = write`SUMIFS(${past}${met})`;
  return {
    cells: null,
    statistic: (statistic) => {
      if (statistic === 'sum')
        return known(operation('sum', own === null ? sum : write`${sum}+${own}`));
      if (own !== null) throw new NotHeld(`it takes the ${statistic} of events, upon one of them`);
      const taken = {
        highest: write`_xlfn.MAXIFS(${past}${met})`,
        lowest: write`_xlfn.MINIFS(${past}${met})`,
        average: write`${above}/${figures}`,
      }[statistic];
      return known(write`IF(ISERROR(${sum}),${sum},IF(${figures}=0,${IMPOSSIBLE},${taken}))`);
    },
    any: () => {
      const certain = write`COUNTIFS(${past},1${met})>0`;
      const either = own === null ? certain : write`OR(${certain},IFERROR(${own}>0,FALSE))`;
      const all = own === null ? sum : write`${sum}+${own}`;
      return known(write`IF(${either},TRUE,${all}>0)`);
    },
    pick: (which) => {
      const last = write`_xlfn.MAXIFS(${past}${met})`;
      const first = write`_xlfn.MINIFS(${past}${met})`;
      const found =
        own === null
          ? which === 'last'
            ? last
            : first
          : which === 'last'
            ? write`IF(${own}>0,${own},${last})`
            : write`IF(${first}>0,${first},${own})`;
      return known(write`IF(ISERROR(${sum}),${sum},${found})`);
    },
    weighed: () => {
      throw new NotHeld('it averages events of a window by weight');
    },
  };
}
