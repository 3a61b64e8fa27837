import {
  covenantInWords,
  type Docket,
  type Due,
  dueInWords,
  explainDuty,
  nameOfDuty,
  nameOfRight,
  objectOfDuty,
  obligorsOf,
  powerInWords,
  rightInWords,
  showValue,
  standingOfDuty,
  windowInWords,
} from '@termsheet/compiler';
import { formatLongDate, type RightEntry } from '@termsheet/runtime';
import { docketGroups } from '../../report/docket/docket-groups.ts';
import { markup, type Html, type Part } from '../html.ts';
import type { ReportContext, ReportSection } from '../report-context.ts';
import { reasonsInBrief } from '../shown-value.ts';
import { cite } from './cite.ts';
import { toneOf } from './outcome-of.ts';
import { table, tableLike, textColumns } from './table.ts';

/** Who must do what by when, who may do what, and whether covenants hold; null where nobody must or may. */
export function docketSection(context: ReportContext, docket: Docket): ReportSection | null {
  const { entries, failure } = docket;
  if (failure === null && entries.length === 0) return null;
  const refusal =
    failure === null
      ? null
      : markup`<p class="bad">Nothing can be said: ${reasonsInBrief(failure.reasons)}.</p>`;
  const groups = docketGroups(entries).map(({ title, entries: due }) => ({
    title,
    table: tableLike('docket', {
      caption: `${title} (${due.length})`,
      columns: textColumns('Who', 'What', 'To whom', 'Amount', 'Due', 'Status', 'Clause'),
      rows: due.map((entry) => dutyRow(context, entry)),
    }),
  }));
  const bodies = groups.map(({ title, table: body }) =>
    // What is done is seldom looked for, and there is much of it.
    title === 'Done'
      ? markup`<details class="fold">
          <summary>Done</summary>
          ${body}
        </details>`
      : body,
  );
  const body = markup`${refusal}${bodies}${rightsPart(context, docket)}${covenantsPart(context, docket)}${excessPart(docket)}`;
  return { id: 'docket', title: 'Docket', body, entries: [] };
}

function dutyRow(context: ReportContext, entry: Due): readonly Part[] {
  const { program } = context.question.evaluation;
  return [
    obligorsOf(entry),
    nameOfDuty(program, entry),
    entry.to ?? '',
    amountOf(context, entry),
    dueInWords(entry),
    markup`<span class="${toneOf(entry)}">${standingOfDuty(entry)}</span>`,
    cite(context, entry.clause),
  ];
}

/** What is owed, or what is left of it, and how that came about. */
function amountOf({ question, derivations }: ReportContext, entry: Due): Part {
  const words = objectOfDuty(entry);
  if (entry.kind === 'awaited') return words;
  const { evaluation, inputs, day } = question;
  const explanation = explainDuty(evaluation, inputs, { entry, day });
  if (explanation === null) return words;
  const { obligation, of } = entry;
  const key = `duty ${obligation} ${of === null ? 'alone' : derivations.numberOf(of)}`;
  return derivations.linkFurther({ key, explanation, elsewhere: null }, markup`${words}`);
}

function rightsPart(context: ReportContext, { entries }: Docket): Html | null {
  const rights = entries.filter((entry) => entry.kind === 'right');
  if (rights.length === 0) return null;
  const rows = rights.map((entry) => [
    rightOf(context, entry),
    windowInWords(entry),
    rightInWords(entry),
    cite(context, entry.clause),
  ]);
  return table(`Rights (${rights.length})`, textColumns('Right', 'When', 'Status', 'Clause'), rows);
}

function rightOf({ question }: ReportContext, entry: RightEntry): Html {
  const name = nameOfRight(question.evaluation.program, entry);
  return markup`<b>${name}</b>: ${powerInWords(entry)} by ${entry.by}`;
}

function covenantsPart(context: ReportContext, { entries }: Docket): Html | null {
  const covenants = entries.filter((entry) => entry.kind === 'covenant');
  if (covenants.length === 0) return null;
  const rows = covenants.map((entry) => [
    markup`<b>${entry.name}</b>`,
    markup`<span class="${toneOf(entry)}">${covenantInWords(entry)}</span>`,
    cite(context, entry.clause),
  ]);
  return table(
    `Covenants (${covenants.length})`,
    textColumns('Covenant', 'Status', 'Clause'),
    rows,
  );
}

function excessPart({ excesses }: Docket): Html | null {
  if (excesses.length === 0) return null;
  const rows = excesses.map(({ obligation, day, amount, type }) => [
    obligation,
    formatLongDate(day),
    showValue(amount, type),
  ]);
  return table('More than was owed', textColumns('Of', 'On', 'Too much'), rows);
}
