import type { Expression, Name, Span } from '@termsheet/dsl';
import type { DeadlinesSpec } from '@termsheet/runtime';
import { deadlinesOf, deadlinesOfAll, headingAt } from '../documents/document.ts';
import type { IrExpression } from './expression.ts';
import { lowerBody } from './from-checked-definitions.ts';
import { calendarIndex } from './from-checked-names-and-literals.ts';
import { makeFrame, type LowerContext } from './lower-context.ts';
import { type KnownTerms, movesWithHistory } from './moves-with-history.ts';

/** A heading by which deadlines roll. */
interface Rolling {
  readonly rollsTo: Name;
  readonly when: Expression | null;
}

/** Those headings of a deal by which deadlines roll, in the order of the documents. */
function rollingHeadings({ checked }: LowerContext): readonly Rolling[] {
  return deadlinesOfAll(checked.bound.documents).filter(
    (setting): setting is typeof setting & Rolling => setting.rollsTo !== null,
  );
}

/** The index of the heading by which a deadline at a place rolls; null where it does not. */
export function headingIndex(context: LowerContext, span: Span): number | null {
  const { documents } = context.checked.bound;
  const setting = deadlinesOf(headingAt(documents, span));
  const index = rollingHeadings(context).findIndex((rolling) => rolling === setting);
  return index < 0 ? null : index;
}

/** `deadlines in days roll to the next Business Day [when C]`, of each document that says it. */
export function lowerDeadlines(
  context: LowerContext,
  known: KnownTerms,
): readonly DeadlinesSpec<IrExpression>[] {
  return rollingHeadings(context).map(({ rollsTo, when: condition }) => {
    const rollTo = calendarIndex(context, rollsTo);
    if (condition === null) return { rollTo, when: null, moves: false };
    const when = lowerBody(context, condition, { clause: '', frame: makeFrame(null) }).code;
    return { rollTo, when, moves: movesWithHistory(known, when) };
  });
}
