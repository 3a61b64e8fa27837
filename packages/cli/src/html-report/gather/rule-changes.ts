import type { BoundRule } from '@termsheet/compiler';
import { termPlaceOf } from '@termsheet/ide';
import type { Upon } from '@termsheet/dsl';
import type { Change } from '@termsheet/runtime';
import type { TermPlace } from '@termsheet/compiler';
import type { ReportContext } from '../report-context.ts';

/** A change that a rule made. */
export interface RuleChange {
  readonly term: TermPlace;
  readonly change: Change;
}

/** What a rule changed by the day of the report: its Terms, by its clause and upon its events. */
export function changesBy(context: ReportContext, node: Upon): readonly RuleChange[] {
  const { contract } = context.question;
  const { bound } = contract.compilation;
  const rule = bound.rules.find((each) => each.node === node);
  if (rule === undefined) return [];
  return (bound.writes.get(rule) ?? [])
    .flatMap(({ state }) => {
      const term = termPlaceOf(context.question.contract, state);
      return term === null ? [] : [term];
    })
    .filter(({ index }, place, all) => all.findIndex((each) => each.index === index) === place)
    .flatMap((term) => changesOf(context, rule, term))
    .toSorted((one, other) => one.change.day - other.change.day);
}

function changesOf(
  { question }: ReportContext,
  rule: BoundRule,
  term: TermPlace,
): readonly RuleChange[] {
  const { evaluation, day } = question;
  const events = new Set(rule.events.map(({ index }) => index));
  const keyedBy = evaluation.program.states[term.index]?.keyedBy ?? null;
  const histories =
    keyedBy === null
      ? [evaluation.changesOf(term.index)]
      : evaluation
          .placesOf(term.index)
          .map((place) => evaluation.historyOf(term.index, place)?.changes ?? []);
  return histories
    .flat()
    .filter(
      (change) =>
        change.day <= day && change.clause === rule.clause && events.has(change.occurrence.event),
    )
    .map((change) => ({ term, change }));
}
