import {
  type CheckVerdict,
  countOf,
  covenantInWords,
  type Docket,
  dueInWords,
  labelOfKey,
  objectOfDuty,
  rightInWords,
  standingOfDuty,
  windowInWords,
} from '@termsheet/compiler';
import type { Declaration, Name, NoAdjustment, Quote, Upon } from '@termsheet/dsl';
import { changeInWords, failureInWords, termPlaceOf } from '@termsheet/ide';
import { formatLongDate, Missing } from '@termsheet/runtime';
import { changesBy } from '../gather/rule-changes.ts';
import { valuesOf } from '../gather/term-values.ts';
import { markup, type Html } from '../html.ts';
import type { ReportContext } from '../report-context.ts';
import { linkedValue, reasonsInBrief } from '../shown-value.ts';

/** What is known of a contract beside its values. */
export interface Outcomes {
  readonly docket: Docket;
  readonly checks: readonly CheckVerdict[];
}

type Encoding = Exclude<Declaration, Quote>;

/** What a declaration comes to on the day of the report; null where it comes to nothing by itself. */
export function outcomeOf(context: ReportContext, outcomes: Outcomes, node: Encoding): Html | null {
  switch (node.kind) {
    case 'Upon':
      return ruleOutcome(context, node);
    case 'NoAdjustment':
      return exceptionOutcome(context, node);
    case 'Event':
    case 'Table':
      return eventOutcome(context, node);
    case 'Obligation':
      return stacked([
        ...dutyOutcome(context, outcomes.docket, node.name),
        ...termOutcomes(context, lateCostsOf(node)),
      ]);
    case 'Right':
    case 'Covenant':
      return stacked(standingOutcome(outcomes.docket, node.name));
    case 'Check':
      return checkOutcome(outcomes.checks, node.title.text);
    case 'NotComputableSection':
      return markup`<p class="reason">nothing to compute</p>`;
    case 'SolvedTogether':
    case 'Calendar':
    case 'Party':
    case 'ShareClass':
      return null;
    default:
      return stacked(termOutcomes(context, 'names' in node ? node.names : [node.name]));
  }
}

function lateCostsOf({ late, grace }: Extract<Encoding, { kind: 'Obligation' }>): readonly Name[] {
  const costs = [...late.map(({ cost }) => cost), ...(grace?.cost ? [grace.cost] : [])];
  return costs.flatMap(({ as }) => as ?? []);
}

function stacked(lines: readonly Html[]): Html | null {
  if (lines.length === 0) return null;
  const shown = lines.slice(0, MOST_LINES).map((line) => markup`<li>${line}</li>`);
  const others = lines.slice(MOST_LINES).map((line) => markup`<li>${line}</li>`);
  const more =
    others.length === 0
      ? null
      : markup`<details>
          <summary>${others.length} more</summary>
          <ul class="out">
            ${others}
          </ul>
        </details>`;
  return markup`<ul class="out">
      ${shown}
    </ul>
    ${more}`;
}

/** More lines than these beside one declaration are folded. */
const MOST_LINES = 6;

/** The values of the Terms that a declaration names. */
function termOutcomes(context: ReportContext, names: readonly Name[]): readonly Html[] {
  const { symbols } = context.question.contract.compilation.bound;
  return names.flatMap((name): readonly Html[] => {
    const symbol = symbols.byDeclaration.get(name);
    const term = symbol === undefined ? null : termPlaceOf(context.question.contract, symbol);
    if (term === null) return [];
    const called = names.length > 1 ? markup`<span class="of">${name.text}</span> ` : null;
    const { values, asksFor } = valuesOf(context, term);
    if (asksFor !== null) return [markup`${called}<span class="reason">${asksFor}</span>`];
    return values.map((found) => {
      const of = found.of === null ? null : markup`<span class="of">for ${found.of}</span> `;
      return markup`${called}${of}${linkedValue(context, found)}`;
    });
  });
}

/** What a rule changed, each change with its day. */
function ruleOutcome(context: ReportContext, node: Upon): Html {
  const { evaluation } = context.question;
  const changes = changesBy(context, node);
  if (changes.length === 0) return markup`<p class="reason">changed nothing</p>`;
  const lines = changes.map(({ term, change }) => {
    const { from, value, day } = change;
    const { type = null, keyedBy = null } = evaluation.program.states[term.index] ?? {};
    const key = keyedBy === null ? null : change.occurrence;
    const words = markup`${changeInWords(from, value, type)}`;
    const shown =
      keyedBy === null
        ? context.derivations.link({ term, day: context.question.day, argument: key }, words)
        : words;
    return markup`<span class="of">${formatLongDate(day)}</span> ${term.name}:
      <span class="v">${shown}</span>`;
  });
  return stacked(lines) ?? markup``;
}

/** The adjustments that a clause forbade. */
function exceptionOutcome({ question }: ReportContext, { state, under }: NoAdjustment): Html {
  const { evaluation, day } = question;
  const forbidden = evaluation.skipped.filter(
    (each) =>
      each.day <= day &&
      evaluation.program.states[each.state]?.name === state.text &&
      each.clause.endsWith(under.text),
  );
  if (forbidden.length === 0) return markup`<p class="reason">forbade nothing</p>`;
  const { program } = evaluation;
  const lines = forbidden.map(({ day: on, occurrence }) => {
    const event = program.events[occurrence.event]?.name ?? 'event';
    return markup`<span class="of">${formatLongDate(on)}</span> forbade the adjustment upon ${event}`;
  });
  return stacked(lines) ?? markup``;
}

/** What happened of an event, or the rows of a table. */
function eventOutcome(
  context: ReportContext,
  node: Extract<Encoding, { kind: 'Event' | 'Table' }>,
): Html | null {
  const { evaluation, day, contract } = context.question;
  const names = 'names' in node ? node.names : [node.name];
  const snapshot = evaluation.on(day);
  const lines = names.flatMap((name): readonly Html[] => {
    const symbol = contract.compilation.bound.symbols.byDeclaration.get(name);
    if (symbol?.kind !== 'event') return [];
    const found = snapshot.occurrencesOf(symbol.index);
    if (node.kind === 'Table') {
      const rows = found.map((row) => labelOfKey(evaluation.program, row)).join(', ');
      return [markup`<span class="of">${countOf(found.length, 'row')}</span> ${rows}`];
    }
    if (found.length === 0)
      return [markup`<span class="reason">${named(names, name)}none so far</span>`];
    const days = found.map((each) => {
      const id = each.id === null ? '' : ` “${each.id}”`;
      const voided =
        each.voided === null
          ? ''
          : each.voided instanceof Missing
            ? ' (open whether it stands)'
            : ' (void)';
      return `${formatLongDate(each.day)}${id}${voided}`;
    });
    const last = days.slice(-MOST_DAYS);
    const earlier = days.length - last.length;
    const before = earlier === 0 ? '' : `${countOf(earlier, 'time')} before, `;
    return [markup`${named(names, name)}${before}${last.join('; ')}`];
  });
  return stacked(lines);
}

const MOST_DAYS = 4;

function named(names: readonly Name[], name: Name): Html | null {
  return names.length > 1 ? markup`<span class="of">${name.text}</span> ` : null;
}

function dutyOutcome({ question }: ReportContext, docket: Docket, name: Name): readonly Html[] {
  const { program } = question.evaluation;
  return docket.entries.flatMap((entry): readonly Html[] => {
    if ((entry.kind !== 'duty' && entry.kind !== 'awaited') || entry.name !== name.text) return [];
    const of = entry.kind === 'duty' && entry.of !== null ? labelOfKey(program, entry.of) : null;
    const due = dueInWords(entry);
    const head = of ?? (due === '' ? '' : `due ${due}`);
    const standing = standingOfDuty(entry);
    return [
      markup`<span class="of">${head}</span> ${objectOfDuty(entry)}:
        <span class="${toneOf(entry)}">${standing}</span>`,
    ];
  });
}

/** How a standing looks, beside its words. */
export function toneOf(entry: Docket['entries'][number]): string {
  if (entry.kind === 'duty') {
    if (['late', 'past due', 'in grace', 'in cure'].includes(entry.status)) return 'bad';
    if (entry.status === 'performed') return entry.daysLate > 0 ? 'fair' : 'good';
  }
  if (entry.kind === 'covenant') {
    if (entry.status === 'breached') return 'bad';
    if (entry.status === 'holds') return 'good';
  }
  return 'plain';
}

function standingOutcome(docket: Docket, name: Name): readonly Html[] {
  return docket.entries.flatMap((entry): readonly Html[] => {
    if (entry.name !== name.text) return [];
    if (entry.kind === 'right') {
      return [markup`${rightInWords(entry)} <span class="reason">${windowInWords(entry)}</span>`];
    }
    if (entry.kind !== 'covenant') return [];
    return [markup`<span class="${toneOf(entry)}">${covenantInWords(entry)}</span>`];
  });
}

function checkOutcome(checks: readonly CheckVerdict[], title: string): Html | null {
  const found = checks.find((each) => each.title === title);
  if (found === undefined) return null;
  switch (found.outcome) {
    case 'holds':
      return markup`<p class="good">holds</p>`;
    case 'fails':
      return markup`<p class="bad">${failureInWords(found)}</p>`;
    case 'undetermined':
      return markup`<p>
        <span class="absent">not known</span>
        <span class="reason">waits for ${reasonsInBrief(found.reasons)}</span>
      </p>`;
  }
}
