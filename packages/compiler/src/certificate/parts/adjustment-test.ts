import type { ExecutableProgram, Value } from '@termsheet/runtime';
import { sentence } from '../../diagnostics/sentence.ts';
import { ruleHead } from '../../results/explanation/rule-head.ts';
import type { Explanation } from '../../results/explanation/explanation.ts';
import { explainTest } from '../adjustment.ts';
import { citeClause, citeWithin, type CertificateContext } from '../context.ts';
import { type Block, type Cell, figureOf, type Inline, textOf } from '../document.ts';
import { adjustmentOf } from '../fill-inlines.ts';
import { stepsForm } from '../steps-form.ts';
import { certifiedSteps, conditionOf } from '../steps/certified-steps.ts';
import { onPaper, plain } from '../steps/on-paper.ts';

/**
 * The condition of the rule that made the adjustment, as written and with its figures, the exceptions
 * that might have forbidden it, and how the figures of the condition were worked out.
 */
export function adjustmentTest(
  context: CertificateContext,
  adjusted: Explanation,
): readonly Block[] {
  const { clause, occurrence } = adjustmentOf(context).change;
  const test = explainTest(adjusted);
  const step = test === null ? undefined : stepOf(test);
  const under = [textOf(citeClause(context, clause))];
  const name = context.program.events[occurrence.event]?.name ?? '';
  const first: readonly Cell[] =
    step === undefined
      ? [[textOf(`Upon each ${name}; no condition`)], [], [figureOf('applies')], under]
      : [
          [textOf(conditionOf(ruleHead(step.formula ?? step.name)))],
          [textOf(onPaper(conditionOf(ruleHead(step.withNumbers ?? ''))))],
          [figureOf('met')],
          under,
        ];
  const table: Block = {
    kind: 'table',
    columns: [
      { heading: [textOf('Test')], isRight: false, width: 34 },
      { heading: [textOf('With the figures')], isRight: false, width: 34 },
      { heading: [textOf('Outcome')], isRight: false, width: 14 },
      { heading: [textOf('Under')], isRight: false, width: 18 },
    ],
    rows: [first, ...exceptionRows(context)],
  };
  if (test === null || !hasOwnSteps(test)) return [table];
  return [table, certifiedSteps(test, stepsForm(context, 'below the result'))];
}

/** The exceptions to the rule that made the adjustment: since it was made, none of them applied. */
function exceptionRows(context: CertificateContext): readonly (readonly Cell[])[] {
  const { program } = context;
  return exceptionsOf(context).flatMap((index): readonly (readonly Cell[])[] => {
    const exception = program.exceptions[index];
    if (exception === undefined) return [];
    const words = program.sites[exception.site]?.text ?? '';
    const said = words.startsWith('no adjustment') ? words : `no adjustment when ${words}`;
    return [
      [
        [textOf(citeWithin(context, sentence(plain(said))))],
        figuresOf(context, said),
        [figureOf('does not apply')],
        [textOf(citeClause(context, exception.clause))],
      ],
    ];
  });
}

/** What an exception is to be held against: the fields that it speaks of, or by what the Term was changed. */
function figuresOf(context: CertificateContext, words: string): Cell {
  const fields = fieldsIn(context, words);
  if (fields.length > 0) return fields;
  const { term, change } = adjustmentOf(context);
  const type = context.program.states[term.index]?.type ?? null;
  const write = (value: Value): Inline =>
    context.notes.write(value, { type, isBare: true, label: term.name });
  return [textOf('From '), write(change.from), textOf(' to '), write(change.value)];
}

/** The fields of the event that an exception speaks of, with what was reported. */
function fieldsIn({ program, reported, notes }: CertificateContext, words: string): Cell {
  const fields = program.events[reported.event]?.fields ?? [];
  return fields.flatMap(({ name, type }, place): Cell => {
    const value = reported.fields[place];
    if (value === undefined || !words.includes(name)) return [];
    return [textOf(`${name}: `), notes.write(value, { type, isBare: false, label: name })];
  });
}

function exceptionsOf(context: CertificateContext): readonly number[] {
  const { term, change } = adjustmentOf(context);
  const rules = rulesOf(context.program, change);
  const found = rules.flatMap(({ writes }) =>
    writes.flatMap(({ state, exceptions }) => (state === term.index ? exceptions : [])),
  );
  return [...new Set(found)];
}

function rulesOf(
  { rules }: ExecutableProgram,
  {
    clause,
    occurrence,
  }: { readonly clause: string; readonly occurrence: { readonly event: number } },
): ExecutableProgram['rules'] {
  return rules.filter((rule) => rule.clause === clause && rule.event === occurrence.event);
}

function stepOf({
  derivation: { steps, root },
}: Explanation): Explanation['derivation']['steps'][number] | undefined {
  return steps.find(({ id }) => id === root);
}

/** Whether something in the condition was itself worked out. */
function hasOwnSteps(test: Explanation): boolean {
  const { steps } = test.derivation;
  return (stepOf(test)?.rests ?? []).some((id) => {
    const step = steps[id];
    return step !== undefined && step.kind !== 'state' && step.rests.length > 0;
  });
}
