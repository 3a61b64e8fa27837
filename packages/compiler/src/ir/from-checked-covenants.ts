import type { Covenant } from '@termsheet/dsl';
import type { CovenantSpec, EventSource } from '@termsheet/runtime';
import type { CovenantSymbol } from '../bound/symbol.ts';
import type { IrExpression, IrListItem } from './expression.ts';
import { makeFrame, type LowerContext } from './lower-context.ts';
import type { KnownTerms } from './moves-with-history.ts';
import { rootPlace } from './sites.ts';

/** A covenant, where it stands, and which breaches are decided before its own. */
export interface Breach {
  readonly node: Covenant;
  readonly clause: string;
  readonly stratum: number;
  readonly known: KnownTerms;
}

/** A covenant is breached when its condition fails at the close of a day on which it binds. */
export function lowerBreach(context: LowerContext, breach: Breach): EventSource<IrExpression> {
  const { node, clause, stratum, known } = breach;
  const frame = makeFrame(null);
  const place = rootPlace(context, node.span, { clause, frame, type: null });
  const holds = context.lower(context, place, node.condition);
  const fails: IrExpression = { kind: 'not', operand: favour(known, holds, 'true') };
  const condition: IrExpression =
    node.while === null
      ? fails
      : {
          kind: 'logical',
          operator: 'and',
          left: context.lower(context, place, node.while.condition),
          right: fails,
        };
  return { kind: 'when', condition, site: place.site, locals: frame.size, stratum };
}

/** What a docket shows of a covenant: its words, and whether it binds. */
export function lowerCovenant(
  context: LowerContext,
  { name, node, clause, events }: CovenantSymbol,
): CovenantSpec<IrExpression> {
  const frame = makeFrame(null);
  const { condition, span } = node;
  const words = { ...span, start: condition.span.start };
  const place = rootPlace(context, words, { clause, frame, type: null });
  const binds = node.while === null ? null : context.lower(context, place, node.while.condition);
  return {
    name: name.text,
    clause,
    breach: events.breach.index,
    while: binds,
    site: place.site,
    locals: frame.size,
  };
}

type Verdict = 'true' | 'false';

/**
 * Takes days that have not come to be the next day, the earliest that they can be, wherever that
 * favours the wanted verdict: what fails even so has failed for good.
 */
function favour(known: KnownTerms, code: IrExpression, wanted: Verdict): IrExpression {
  const inside = (part: IrExpression): IrExpression => favour(known, part, wanted);
  switch (code.kind) {
    case 'not':
      return { ...code, operand: favour(known, code.operand, opposite(wanted)) };
    case 'logical':
      return { ...code, left: inside(code.left), right: inside(code.right) };
    case 'conditional':
      // oxlint-disable-next-line unicorn/no-thenable -- the word is the contract's; nothing awaits a node
      return { ...code, then: inside(code.then), otherwise: inside(code.otherwise) };
    case 'list':
      return favourItems(known, code, wanted);
    case 'compare':
      return favourEarly(known, code, wanted);
    default:
      return code;
  }
}

function opposite(verdict: Verdict): Verdict {
  return verdict === 'true' ? 'false' : 'true';
}

function favourItems(
  known: KnownTerms,
  list: Extract<IrExpression, { readonly kind: 'list' }>,
  wanted: Verdict,
): IrExpression {
  const { operator } = list;
  if (operator !== 'all' && operator !== 'any' && operator !== 'none') return list;
  const each = operator === 'none' ? opposite(wanted) : wanted;
  const item = ({ value, ...rest }: IrListItem): IrListItem => ({
    ...rest,
    value: favour(known, value, each),
  });
  return { ...list, items: list.items.map(item) };
}

/** Which side of a comparison makes it true by being early. */
const EARLY_SIDE = {
  less: 'left',
  'at most': 'left',
  more: 'right',
  'at least': 'right',
  equal: null,
  'not equal': null,
} as const;

function favourEarly(
  known: KnownTerms,
  compare: Extract<IrExpression, { readonly kind: 'compare' }>,
  wanted: Verdict,
): IrExpression {
  const early = EARLY_SIDE[compare.comparison];
  if (compare.domain !== 'day' || early === null) return compare;
  const otherSide = early === 'left' ? 'right' : 'left';
  const side = wanted === 'true' ? early : otherSide;
  const day = compare[side];
  if (!comesNoSooner(known, day)) return compare;
  return { ...compare, [side]: { kind: 'at the earliest', day } };
}

/** Whether a day that has not come, as it is written, can only be one that is still to come. */
export function comesNoSooner(known: KnownTerms, day: IrExpression): boolean {
  switch (day.kind) {
    case 'date of':
      return true;
    case 'offset':
      return day.direction === 'after' && comesNoSooner(known, day.anchor);
    case 'nearest open day':
      return day.direction.endsWith('after') && comesNoSooner(known, day.anchor);
    case 'definition': {
      const body = day.key === null ? known.definitions[day.index]?.body : undefined;
      return body !== undefined && comesNoSooner(known, body);
    }
    default:
      return false;
  }
}
