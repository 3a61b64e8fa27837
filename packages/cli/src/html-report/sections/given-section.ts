import { type TermPlace, termsOf } from '@termsheet/compiler';
import { type FactRows, formatLongDate, type Value, type ValueType } from '@termsheet/runtime';
import { markup, type Html, type Part } from '../html.ts';
import type { ReportContext, ReportSection } from '../report-context.ts';
import { plainValue } from '../shown-value.ts';
import { cite } from './cite.ts';
import { table, textColumns } from './table.ts';

/** All that the scenario gives: nothing else goes into any figure of the page. */
export function givenSection(context: ReportContext): ReportSection {
  const parts = [
    blanksPart(context),
    readingsPart(context),
    factsPart(context),
    tablesPart(context),
    eventsPart(context),
  ];
  const body = markup`<p>Nothing else goes into any figure of this report.</p>
    ${parts}`;
  return { id: 'given', title: 'What was given', body, entries: [] };
}

function ofKind(context: ReportContext, kind: TermPlace['kind']): readonly TermPlace[] {
  return termsOf(context.question.evaluation.program).filter((term) => term.kind === kind);
}

function blanksPart(context: ReportContext): Html | null {
  const { inputs, evaluation } = context.question;
  const rows = ofKind(context, 'blank').flatMap(({ name, index }): readonly Part[][] => {
    const value = inputs.blanks[index] ?? null;
    const { type = null, clause = '' } = evaluation.program.blanks[index] ?? {};
    return value === null ? [] : [[name, plainValue(value, type), cite(context, clause)]];
  });
  if (rows.length === 0) return null;
  return table('Blanks filled in', textColumns('Blank', 'Value', 'Clause'), rows);
}

function readingsPart(context: ReportContext): Html | null {
  const { inputs, evaluation } = context.question;
  const rows = ofKind(context, 'ambiguity').flatMap(({ name, index }): readonly Part[][] => {
    const spec = evaluation.program.ambiguities[index];
    const label = spec?.readings[inputs.readings[index] ?? -1]?.label;
    if (spec === undefined || label === undefined) return [];
    return [[name, `“${label}”`, cite(context, spec.clause)]];
  });
  if (rows.length === 0) return null;
  return table('Readings chosen', textColumns('Ambiguity', 'Reading', 'Clause'), rows);
}

function factsPart(context: ReportContext): Html | null {
  const { inputs, evaluation } = context.question;
  const rows = ofKind(context, 'fact').flatMap(({ name, index }): readonly Part[][] => {
    const spec = evaluation.program.facts[index];
    if (spec === undefined) return [];
    const single = inputs.facts[index] ?? null;
    const keyed = [...(inputs.keyedFacts[index]?.entries() ?? [])];
    const all: readonly (readonly [string, FactRows | null])[] = [
      [name, single],
      ...keyed.map(([key, found]): [string, FactRows] => {
        return [`${name} for ${typeof key === 'number' ? `row ${key + 1}` : `“${key}”`}`, found];
      }),
    ];
    return all.flatMap(([called, found]) =>
      found === null ? [] : [[called, rowsInWords(found, spec.type), cite(context, spec.clause)]],
    );
  });
  if (rows.length === 0) return null;
  return table('Facts', textColumns('Fact', 'Value', 'Clause'), rows);
}

/** A fact of one row is said; the rows of a series are opened. */
function rowsInWords({ days, values }: FactRows, type: ValueType): Part {
  const shown = values.map((value) => plainValue(value, listed(value, type)));
  if (values.length <= 1) return shown;
  const items = shown.map((value, place) => {
    const day = days[place];
    return markup`<li>
      <span class="of">${day === undefined ? '' : formatLongDate(day)}</span> ${value}
    </li>`;
  });
  return markup`<details>
    <summary>${values.length} dated values</summary>
    <ul class="out">
      ${items}
    </ul>
  </details>`;
}

function listed(value: Value, type: ValueType): ValueType {
  return Array.isArray(value) && type.kind !== 'list' ? { kind: 'list', of: type } : type;
}

function tablesPart({ question }: ReportContext): readonly Html[] {
  const { inputs, evaluation } = question;
  return [...inputs.tables].flatMap(([index, rows]) => {
    const spec = evaluation.program.events[index];
    if (spec === undefined) return [];
    const columns = textColumns(...spec.fields.map(({ name }) => name));
    const cells = rows.map((row) =>
      row.map((value, place) => plainValue(value, spec.fields[place]?.type ?? null)),
    );
    return [table(spec.name, columns, cells)];
  });
}

function eventsPart({ question }: ReportContext): Html | null {
  const { program, occurrences } = question.evaluation;
  const reported = occurrences.filter(({ row, origin }) => row === null && origin === null);
  if (reported.length === 0) return null;
  const rows = reported.map(({ day, event, id, fields }) => {
    const spec = program.events[event];
    const shown = fields.flatMap((value, place): readonly Html[] => {
      const field = spec?.fields[place];
      if (field === undefined) return [];
      return [
        markup`<li><span class="of">${field.name}</span> ${plainValue(value, field.type)}</li>`,
      ];
    });
    return [
      formatLongDate(day),
      markup`${spec?.name ?? 'event'}${id === null ? null : markup` “${id}”`}`,
      shown.length === 0
        ? null
        : markup`<ul class="out">
            ${shown}
          </ul>`,
    ];
  });
  return table(`Events reported (${rows.length})`, textColumns('On', 'Event', 'With'), rows);
}
