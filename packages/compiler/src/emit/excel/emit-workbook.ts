import type { Day, Inputs } from '@termsheet/runtime';
import type { Ir } from '../../ir/ir.ts';
import { emptyInputs } from '../../inputs/draft-inputs.ts';
import type { Expectation } from '../../inputs/expectation.ts';
import type { ReadScenario } from '../../inputs/read-scenario.ts';
import { askedLines } from './formulas/asked-lines.ts';
import { compileBook, type CompiledBook } from './formulas/compile-book.ts';
import { prune } from './formulas/prune.ts';
import { type AskedCheck, askChecks, checksSheet, daysOf } from './sheets/checks-sheet.ts';
import { calendarsSheet } from './sheets/calendars-sheet.ts';
import { EachLayout } from './sheets/each-sheets.ts';
import { eventsSheet } from './sheets/events-sheet.ts';
import { factSheets } from './sheets/facts-sheets.ts';
import { historySheet } from './sheets/history-sheet.ts';
import { lineCount } from './sheets/line-count.ts';
import { inputsSheet } from './sheets/inputs-sheet.ts';
import { notHeldSheet } from './sheets/not-held-sheet.ts';
import { Places, SPARE, type Spare } from './sheets/places.ts';
import { render } from './sheets/render.ts';
import { tableRows, tableSheets } from './sheets/tables-sheets.ts';
import { schedulesSheet } from './sheets/schedules-sheet.ts';
import { daysSheet, termsSetting, termsSheet } from './sheets/terms-sheet.ts';
import { zonesSheet } from './sheets/zones-sheet.ts';
import type { Workbook } from './workbook.ts';

/** What a workbook is filled with. */
export interface WorkbookOptions {
  /** The inputs that it holds at first; nothing where it is null. */
  readonly inputs: Inputs | null;
  /** The title of the scenario of the contract that these are; null for inputs from elsewhere. */
  readonly loaded: string | null;
  /** The date in question; null for the last day that the scenario speaks of. */
  readonly day: Day | null;
  readonly scenarios: readonly ReadScenario[];
  /** How many empty rows there are for more; enough for a year where nothing is said. */
  readonly spare?: Spare;
}

/** The first day that is asked about where nothing says which: January 1, 2026. */
const SOME_DAY: Day = 20_454;

/** A contract as a workbook that recalculates, as plain data. */
export function emitWorkbook(ir: Ir, options: WorkbookOptions): Workbook {
  return layOut(compileBook(ir), options);
}

function layOut(compiled: CompiledBook, options: WorkbookOptions): Workbook {
  const { book, takesEffect } = compiled;
  const inputs = options.inputs ?? emptyInputs(book.ir);
  const spare = options.spare ?? SPARE;
  const expectations = expectationsOf(options);
  const asked = askChecks(compiled, expectations, inputs);
  pruneBook(compiled, asked);
  const rowsAsked = askedLines(book, compiled.starts);
  const day = dayOf(options, inputs);
  const checked = daysOf(expectations);
  const days = checked.length === 0 ? [day] : checked;
  const places = new Places();
  const request = { book, inputs, spare, places };
  const tables = tableSheets({ ...request, spare: spare.tableRows });
  const facts = factSheets(request, places);
  const calendars = [...calendarsSheet(book, places), ...zonesSheet(book, places)];
  const last = days.reduce((sofar, each) => Math.max(sofar, each), day);
  const events = eventsSheet(request, places);
  const entries = lineCount(book, inputs, { through: last, spare: spare.rows });
  const each = new EachLayout(book, {
    days: days.length + 1,
    history: events === null ? 0 : entries + 1,
    asked: rowsAsked,
    rowsOf: ({ rows }) => {
      if (rows.kind === 'events') return events === null ? 1 : events.lastRow - events.firstRow + 1;
      if (rows.kind === 'days' || rows.kind === 'steps') return rows.count;
      return tableRows(book, inputs, rows.event, spare.tableRows);
    },
  });
  const around = { compiled, places, day, each, inputs };
  const setting = termsSetting({ ...around, history: null });
  const schedules = schedulesSheet(book, places, setting);
  const history =
    events === null
      ? null
      : historySheet({ compiled, events, places, each, entries, days: setting });
  const asOf = { ...around, history };
  const terms = termsSheet(asOf);
  const daily = daysSheet(asOf, days);
  const start = takesEffect === null ? '0' : render(takesEffect, setting);
  const input = inputsSheet(compiled, inputs, start);
  const { loaded, scenarios } = options;
  const checks = checksSheet({ compiled, days: daily, asked, loaded, scenarios });
  const lookers = { days: [terms.looking, ...daily.looking], history: history?.lines ?? [] };
  return {
    title: book.ir.contract,
    sheets: [
      terms.sheet,
      input.sheet,
      ...tables,
      ...facts,
      ...(events === null ? [] : [events.sheet]),
      ...(history === null ? [] : [history.sheet]),
      checks,
      daily.sheet,
      ...each.sheets(lookers),
      ...schedules,
      ...calendars,
      notHeldSheet(compiled),
    ],
    names: [...terms.names, ...input.names],
  };
}

/** What no held term and no check rests on is left out. */
function pruneBook(
  { book, terms, takesEffect, starts }: CompiledBook,
  asked: readonly AskedCheck[],
): void {
  const slots = terms.flatMap(({ outcome }) => ('slot' in outcome ? [outcome.slot] : []));
  const checked = asked.flatMap(({ slot }) => slot ?? []);
  const effect = takesEffect === null ? [] : [takesEffect];
  const listed = [...book.schedules.values()].flatMap(({ from, to, dates, kept, moved }) => [
    from,
    ...(to === null ? [] : [to]),
    ...dates(from),
    ...(kept === null ? [] : [kept(1, from, from)]),
    ...(moved === null ? [] : [moved.day(from), moved.knownThrough]),
  ]);
  prune(book, {
    slots: [...slots, ...checked],
    days: [...effect, ...book.wakes.days, ...listed],
    history: [...starts.values()],
  });
}

/** The date in question at first: the last day that anything is said of. */
function dayOf(options: WorkbookOptions, inputs: Inputs): Day {
  const last = daysOf(expectationsOf(options)).at(-1);
  return options.day ?? last ?? inputs.occurrences.at(-1)?.day ?? SOME_DAY;
}

function expectationsOf({ scenarios, loaded }: WorkbookOptions): readonly Expectation[] {
  return scenarios.find(({ title }) => title === loaded)?.expectations ?? [];
}
