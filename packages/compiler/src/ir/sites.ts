import type { Expression, Span } from '@termsheet/dsl';
import type { ValueType } from '@termsheet/runtime';
import { foldedSpan } from './folded-text.ts';
import type { Frame, LowerContext, Place } from './lower-context.ts';

/** The declaration whose body a site is. */
export interface DeclaredBody {
  readonly clause: string;
  readonly frame: Frame;
  /** The type of the body's value; null where it has none. */
  readonly type: ValueType | null;
}

/** The site of a whole declaration's body, in a frame of its own. */
export function rootPlace(context: LowerContext, span: Span, declared: DeclaredBody): Place {
  const { start, end } = foldedSpan(context.folded, span);
  const text = context.folded.text.slice(start, end);
  const { clause, frame, type } = declared;
  context.sites.push({
    text,
    clause,
    parent: null,
    start: 0,
    end: text.length,
    label: null,
    type,
  });
  return { clause, frame, site: context.sites.length - 1, start };
}

/** Words within a site that have a site of their own, and the expression whose value they are. */
export interface SitePart {
  readonly span: Span;
  readonly label: string | null;
  readonly value: Expression | null;
}

/** The site of an expression within another, whose text stands in the other's. */
export function innerPlace(context: LowerContext, place: Place, node: Expression): Place {
  return partPlace(context, place, { span: node.span, label: null, value: node });
}

/** The site of a part that is more, or less, than an expression. */
export function partPlace(context: LowerContext, place: Place, part: SitePart): Place {
  const { start, end } = foldedSpan(context.folded, part.span);
  context.sites.push({
    text: context.folded.text.slice(start, end),
    clause: place.clause,
    parent: place.site,
    start: start - place.start,
    end: end - place.start,
    label: part.label,
    type: part.value === null ? null : typeOfValue(context, part.value),
  });
  return { ...place, site: context.sites.length - 1, start };
}

/** The type of an expression's value; null where it is still open, as a bare 0's is. */
export function typeOfValue(context: LowerContext, value: Expression): ValueType | null {
  const type = context.checked.types.get(value);
  if (type === undefined || type.kind === 'error' || type.kind === 'open') return null;
  return type;
}
