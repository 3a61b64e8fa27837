import { optionalCode } from '../expressions/optional-code.ts';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { indexCode } from '../expressions/indexes.ts';
import { durationCode, rowsCode } from '../expressions/rows-and-windows.ts';
import { NULL, code, list, number, record, text, truth, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { scheduleCode } from './schedule-code.ts';
import type { Declaration } from './declared-part.ts';
import { engineType } from './engine-type.ts';

export function declareCalendars(context: ProgramContext): readonly Declaration[] {
  return context.ir.calendars.map((spec, index) =>
    context.declare({
      wish: context.names.calendars[index] ?? 'calendar',
      clause: '',
      type: 'CalendarSpec',
      holdsCode: true,
      site: null,
      members: {
        name: text(spec.name),
        base: text(spec.base),
        condition: optionalCode(context, spec.condition),
      },
    }),
  );
}

export function declareBlanks(context: ProgramContext): readonly Declaration[] {
  return context.ir.blanks.map((spec, index) =>
    context.declare({
      wish: context.names.blanks[index] ?? 'blank',
      clause: spec.clause,
      type: 'BlankSpec',
      holdsCode: false,
      site: null,
      members: {
        name: text(spec.name),
        type: engineType(context, spec.type),
        clause: text(spec.clause),
      },
    }),
  );
}

export function declareFacts(context: ProgramContext): readonly Declaration[] {
  return context.ir.facts.map((spec, index) =>
    context.declare({
      wish: context.names.facts[index] ?? 'fact',
      clause: spec.clause,
      type: 'FactSpec',
      holdsCode: false,
      site: null,
      members: {
        name: text(spec.name),
        type: engineType(context, spec.type),
        clause: text(spec.clause),
        several: truth(spec.several),
        series: spec.series === null ? NULL : indexCode(context, 'calendars', spec.series),
        keyedBy: keyCode(context, spec.keyedBy),
      },
    }),
  );
}

export function declareAmbiguities(context: ProgramContext): readonly Declaration[] {
  return context.ir.ambiguities.map((spec, index) =>
    context.declare({
      wish: context.names.readings[index] ?? 'ambiguity',
      clause: spec.clause,
      type: 'AmbiguitySpec',
      holdsCode: true,
      site: null,
      members: {
        name: text(spec.name),
        type: engineType(context, spec.type),
        clause: text(spec.clause),
        keyedBy: keyCode(context, spec.keyedBy),
        locals: number(spec.locals),
        readings: list(spec.readings.map((reading) => readingCode(context, reading))),
      },
    }),
  );
}

function readingCode(
  context: ProgramContext,
  { label, value }: Ir['ambiguities'][number]['readings'][number],
): Code {
  return record('ReadingSpec', {
    label: text(label),
    value: optionalCode(context, value),
  });
}

export function declareEvents(context: ProgramContext): readonly Declaration[] {
  return context.ir.events.map((spec, index) =>
    context.declare({
      wish: context.names.events[index] ?? 'event',
      clause: spec.clause,
      type: 'EventSpec',
      holdsCode: true,
      site: siteOf(spec.source),
      members: {
        name: text(spec.name),
        clause: text(spec.clause),
        source: sourceCode(context, spec.source),
        receipt: receiptCode(context, spec.receipt),
        by: list(spec.by.map(text)),
        fields: list(
          spec.fields.map((field) =>
            record('FieldSpec', {
              name: text(field.name),
              type: engineType(context, field.type),
              several: truth(field.several),
            }),
          ),
        ),
      },
    }),
  );
}

function rowsOfTable(
  context: ProgramContext,
  rows: readonly (readonly IrExpression[])[] | null,
): Code {
  const kind = text('row');
  if (rows === null) return record('EventSource', { kind, rows: NULL });
  return record('EventSource', {
    kind,
    rows: list(rows.map((row) => list(row.map((cell) => code(context.emit(cell)))))),
  });
}

function receiptCode(context: ProgramContext, receipt: Ir['events'][number]['receipt']): Code {
  if (receipt === null) return NULL;
  const { day, site, locals } = receipt;
  return record('ReceiptSpec', {
    day: code(context.emit(day)),
    site: number(site),
    locals: number(locals),
  });
}

/** The words that say how an event comes about; null where it is reported. */
function siteOf(source: Ir['events'][number]['source']): number | null {
  if (source.kind === 'schedule') return source.spec.site;
  return 'site' in source ? source.site : null;
}

function sourceCode(context: ProgramContext, source: Ir['events'][number]['source']): Code {
  const kind = text(source.kind);
  if (source.kind === 'reported') return record('EventSource', { kind });
  if (source.kind === 'row') return rowsOfTable(context, source.rows);
  if (source.kind === 'duty') {
    const { obligation, happening } = source;
    return record('EventSource', {
      kind,
      obligation: number(obligation),
      happening: text(happening),
    });
  }
  if (source.kind === 'schedule')
    return record('EventSource', { kind, spec: scheduleCode(context, source.spec) });
  const { site, locals, stratum } = source;
  const place = { site: number(site), locals: number(locals), stratum: number(stratum) };
  if (source.kind === 'when') {
    return record('EventSource', {
      kind,
      condition: code(context.emit(source.condition)),
      ...place,
    });
  }
  const { of, anchor, by, deadlines, unless, waits } = source;
  return record('EventSource', {
    kind,
    of: rowsCode(context, of),
    anchor: code(context.emit(anchor)),
    by: by === null ? NULL : durationCode(context, by),
    waits: truth(waits),
    deadlines: deadlines === null ? NULL : number(deadlines),
    unless: optionalCode(context, unless),
    ...place,
  });
}

/** The event whose occurrences key something; null where none do. */
export function keyCode(context: ProgramContext, keyedBy: number | null): Code {
  return keyedBy === null ? NULL : indexCode(context, 'events', keyedBy);
}
