import type {
  AssumptionSpec,
  DurationSpec,
  InterestSpec,
  InterpolationSpec,
  LatePart,
  RemainderTo,
  Rows,
  ScheduleDirection,
  WindowSpec,
} from '@termsheet/runtime';

/** A value known at compile time; figures are exact, as `n`, a decimal or `n/d`. */
export type IrConstant =
  | { readonly kind: 'figure'; readonly value: string }
  | { readonly kind: 'day'; readonly iso: string }
  | { readonly kind: 'time'; readonly minutes: number; readonly zone: string }
  | { readonly kind: 'yes/no'; readonly value: boolean }
  /** Text, a one-of member, a party or a day count. */
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'duration'; readonly duration: DurationSpec }
  | { readonly kind: 'none' };

/** A site's index in the program, or null where a derivation has nothing to show. */
type SiteIndex = number | null;

export interface IrListItem {
  readonly label: string | null;
  readonly value: IrExpression;
  /** Null where the item always applies, as for `otherwise`. */
  readonly condition: IrExpression | null;
  readonly site: number;
}

/**
 * An expression with every name resolved to an index and every unit checked. Locals are slots of
 * the declaration's frame: parameters, variables, rows and the event that set off a rule.
 */
export type IrExpression =
  | { readonly kind: 'constant'; readonly constant: IrConstant }
  | { readonly kind: 'local'; readonly slot: number; readonly site: SiteIndex }
  | { readonly kind: 'date in question'; readonly site: SiteIndex }
  | { readonly kind: 'blank'; readonly index: number; readonly site: SiteIndex }
  | {
      readonly kind: 'fact';
      readonly index: number;
      readonly key: IrExpression | null;
      readonly site: SiteIndex;
    }
  | {
      readonly kind: 'state';
      readonly index: number;
      readonly key: IrExpression | null;
      readonly site: SiteIndex;
    }
  | {
      readonly kind: 'definition';
      readonly index: number;
      readonly key: IrExpression | null;
      readonly argument: IrExpression | null;
      readonly site: SiteIndex;
    }
  | {
      readonly kind: 'ambiguity';
      readonly index: number;
      readonly key: IrExpression | null;
      readonly site: SiteIndex;
    }
  /** Used, never defined (`unresolved`), or `not computable`: unknown, for the stated reason. */
  | {
      readonly kind: 'undefined';
      readonly name: string | null;
      readonly reason: string;
      readonly site: SiteIndex;
    }
  | {
      readonly kind: 'field';
      readonly event: number;
      readonly field: number;
      readonly of: IrExpression;
      readonly site: SiteIndex;
    }
  /** The occurrence that one of a derived event follows. */
  | { readonly kind: 'origin'; readonly of: IrExpression; readonly site: SiteIndex }
  | {
      readonly kind: 'arithmetic';
      readonly operator: '+' | '-' | '*' | '/';
      readonly left: IrExpression;
      readonly right: IrExpression;
    }
  | { readonly kind: 'negate'; readonly operand: IrExpression }
  /** Dates and durations less or plus a duration are `offset`; this is for quantities. */
  | {
      readonly kind: 'compare';
      readonly comparison: 'equal' | 'not equal' | 'more' | 'at least' | 'less' | 'at most';
      /** How the two sides are compared. */
      readonly domain: 'quantity' | 'day' | 'time' | 'duration' | 'identity';
      readonly left: IrExpression;
      readonly right: IrExpression;
    }
  | {
      readonly kind: 'is either';
      readonly left: IrExpression;
      readonly members: readonly IrExpression[];
    }
  | {
      readonly kind: 'is within';
      readonly day: IrExpression;
      readonly window: WindowSpec<IrExpression>;
    }
  | { readonly kind: 'not'; readonly operand: IrExpression }
  | {
      readonly kind: 'logical';
      readonly operator: 'and' | 'or';
      readonly left: IrExpression;
      readonly right: IrExpression;
    }
  | {
      readonly kind: 'conditional';
      readonly condition: IrExpression;
      readonly then: IrExpression;
      readonly otherwise: IrExpression;
    }
  /** `greatest`, `least` over quantities or (domain `day`) dates; `all`, `any`, `none`; choices. */
  | {
      readonly kind: 'list';
      readonly operator:
        | 'greatest'
        | 'least'
        | 'sum'
        | 'product'
        | 'average'
        | 'all'
        | 'any'
        | 'none'
        | 'whichever'
        | 'first available';
      readonly domain: 'quantity' | 'day' | 'other';
      readonly items: readonly IrListItem[];
    }
  | {
      readonly kind: 'clamp';
      readonly limit: 'below' | 'above';
      readonly operand: IrExpression;
      readonly bound: IrExpression;
    }
  | {
      readonly kind: 'round';
      readonly mode: 'up' | 'down' | 'half up' | 'half even';
      readonly operand: IrExpression;
      /** The result is a multiple of this: 1, 0.01, 10,000 shares. */
      readonly step: IrExpression;
      readonly site: number;
    }
  /** The operand at the close of a day. */
  | {
      readonly kind: 'on date';
      readonly operand: IrExpression;
      readonly day: IrExpression;
      readonly site: number;
    }
  | {
      readonly kind: 'immediately before';
      readonly operand: IrExpression;
      readonly occurrence: IrExpression;
      readonly site: number;
    }
  /** The operand with some terms taken to be something else. */
  | {
      readonly kind: 'as if';
      readonly operand: IrExpression;
      readonly assumptions: readonly AssumptionSpec<IrExpression>[];
      readonly site: number;
    }
  | {
      readonly kind: 'offset';
      readonly duration: DurationSpec;
      readonly direction: 'after' | 'before';
      readonly anchor: IrExpression;
      readonly site: SiteIndex;
    }
  | {
      readonly kind: 'nearest open day';
      readonly calendar: number;
      readonly direction: ScheduleDirection;
      readonly anchor: IrExpression;
      readonly site: SiteIndex;
    }
  | {
      readonly kind: 'day of month';
      readonly day: number;
      readonly month: 'after' | 'of';
      readonly anchor: IrExpression;
    }
  /** A date of a schedule beside another day. */
  | {
      readonly kind: 'schedule date';
      readonly event: number;
      readonly direction: ScheduleDirection;
      readonly anchor: IrExpression;
      readonly site: SiteIndex;
    }
  /** The day that the event's own receipt gives. */
  | { readonly kind: 'receipt'; readonly occurrence: IrExpression; readonly site: SiteIndex }
  | { readonly kind: 'unrolled date'; readonly occurrence: IrExpression; readonly site: SiteIndex }
  | { readonly kind: 'days between'; readonly from: IrExpression; readonly to: IrExpression }
  /** The days of a length of time in calendar days as a figure, which others are multiplied and divided by. */
  | { readonly kind: 'days of'; readonly length: IrExpression }
  | { readonly kind: 'date of'; readonly occurrence: IrExpression; readonly site: SiteIndex }
  /** A deadline counted in calendar days, which may roll. */
  | {
      readonly kind: 'rolled';
      readonly day: IrExpression;
      /** The index of the heading by which it rolls. */
      readonly heading: number;
      readonly site: SiteIndex;
    }
  /** A day that has not come is taken to be the next one, the earliest that it can be. */
  | { readonly kind: 'at the earliest'; readonly day: IrExpression }
  /** What an obligation owes and nobody paid or delivered yet. */
  | { readonly kind: 'unpaid'; readonly obligation: number; readonly site: SiteIndex }
  /** What the named lines of obligations cost for being late. */
  | { readonly kind: 'late cost'; readonly parts: readonly LatePart[]; readonly site: SiteIndex }
  /** A statistic of the operand over the days of a window. */
  | {
      readonly kind: 'sample';
      readonly statistic: 'average' | 'highest' | 'lowest' | 'sum';
      /** The n of `n lowest`, which gives a list; null otherwise. */
      readonly count: number | null;
      readonly operand: IrExpression;
      /** By what an average weights each value; null where all count alike. */
      readonly weight: IrExpression | null;
      readonly window: WindowSpec<IrExpression>;
      /** The calendar whose days are sampled; null for every day. */
      readonly days: number | null;
      readonly site: number;
    }
  /** A statistic of a list: of a `several` fact, or of the n lowest. */
  | {
      readonly kind: 'list statistic';
      readonly statistic: 'average' | 'highest' | 'lowest' | 'sum';
      readonly count: number | null;
      readonly operand: IrExpression;
      readonly site: number;
    }
  | {
      readonly kind: 'event statistic';
      readonly statistic: 'average' | 'highest' | 'lowest' | 'sum' | 'count';
      readonly rows: Rows<IrExpression>;
      readonly operand: IrExpression | null;
      readonly weight: IrExpression | null;
      readonly site: number;
    }
  /** The row's part of an amount that is divided in proportion to the weights of all rows. */
  | {
      readonly kind: 'allocate';
      readonly amount: IrExpression;
      readonly rows: Rows<IrExpression>;
      readonly weight: IrExpression;
      readonly weightSite: number;
      readonly row: IrExpression;
      readonly rounding: {
        readonly mode: 'up' | 'down' | 'half up' | 'half even';
        readonly step: IrExpression;
      } | null;
      readonly remainder: RemainderTo | null;
      /** The slots of the local names outside on which the parts of all rest. */
      readonly reads: readonly number[];
      readonly site: number;
    }
  | {
      readonly kind: 'there is';
      readonly rows: Rows<IrExpression>;
      /** Further rows, one of which must (or, negated, must not) follow; their window may read the row's slot. */
      readonly followedBy: { readonly negated: boolean; readonly rows: Rows<IrExpression> } | null;
      readonly negated: boolean;
      readonly site: number;
    }
  /** Whether a `several` fact has any value. */
  | {
      readonly kind: 'has values';
      readonly operand: IrExpression;
      readonly negated: boolean;
    }
  | {
      readonly kind: 'pick event';
      readonly which: 'first' | 'last';
      readonly rows: Rows<IrExpression>;
      readonly site: number;
    }
  | {
      readonly kind: 'latest';
      readonly fact: number;
      readonly key: IrExpression | null;
      readonly anchor: IrExpression;
      readonly site: SiteIndex;
    }
  /** The largest value of the slot, from `from` by `step` to `to`, for which the condition holds. */
  | {
      readonly kind: 'largest';
      readonly slot: number;
      readonly from: IrExpression;
      readonly to: IrExpression;
      readonly step: IrExpression;
      readonly condition: IrExpression;
      readonly conditionSite: number;
      readonly otherwise: IrExpression;
      readonly site: number;
    }
  | ({ readonly kind: 'interest' } & InterestSpec<IrExpression>)
  | ({ readonly kind: 'interpolated' } & InterpolationSpec<IrExpression>)
  | {
      readonly kind: 'on days';
      readonly condition: IrExpression;
      /** The least number of days; null for each of them. */
      readonly atLeast: number | null;
      /** Whether these must follow one another among the days that are counted. */
      readonly run: 'consecutive' | 'any';
      readonly window: WindowSpec<IrExpression>;
      readonly days: number | null;
      readonly site: number;
    };
