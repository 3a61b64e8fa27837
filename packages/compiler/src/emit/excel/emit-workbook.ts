import type { Day, Inputs } from '@termsheet/runtime';
import type { Ir } from '../../ir/ir.ts';
import { emptyInputs } from '../../inputs/draft-inputs.ts';
import type { Expectation } from '../../inputs/expectation.ts';
import type { ReadScenario } from '../../inputs/read-scenario.ts';
import { compileBook, type CompiledBook } from './formulas/compile-book.ts';
import { askChecks, checksSheet, daysOf } from './sheets/checks-sheet.ts';
import { calendarsSheet } from './sheets/calendars-sheet.ts';
import { eventsSheet } from './sheets/events-sheet.ts';
import { factSheets } from './sheets/facts-sheets.ts';
import { historySheet } from './sheets/history-sheet.ts';
import { inputsSheet } from './sheets/inputs-sheet.ts';
import { notHeldSheet } from './sheets/not-held-sheet.ts';
import { Places } from './sheets/places.ts';
import { render } from './sheets/render.ts';
import { daysSheet, termsSheet } from './sheets/terms-sheet.ts';
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
  const expectations = expectationsOf(options);
  const asked = askChecks(compiled, expectations);
  const days = daysOf(expectations);
  const day = options.day ?? days.at(-1) ?? inputs.occurrences.at(-1)?.day ?? SOME_DAY;
  const places = new Places();
  const facts = factSheets(book, inputs, places);
  const calendars = calendarsSheet(book, places);
  const events = eventsSheet(book, inputs, places);
  const history = events === null ? null : historySheet(compiled, events, places);
  const request = { compiled, history, places, day };
  const terms = termsSheet(request);
  const daily = daysSheet(request, days.length === 0 ? [day] : days);
  const start = takesEffect === null ? '0' : render(takesEffect, terms.setting);
  const input = inputsSheet(compiled, inputs, start);
  const checks = checksSheet({
    compiled,
    days: daily,
    asked,
    loaded: options.loaded,
    scenarios: options.scenarios,
  });
  return {
    title: book.ir.contract,
    sheets: [
      terms.sheet,
      input.sheet,
      ...facts,
      ...(events === null ? [] : [events.sheet]),
      ...(history === null ? [] : [history.sheet]),
      checks,
      daily.sheet,
      ...calendars,
      notHeldSheet(compiled),
    ],
    names: [...terms.names, ...input.names],
  };
}

function expectationsOf({ scenarios, loaded }: WorkbookOptions): readonly Expectation[] {
  return scenarios.find(({ title }) => title === loaded)?.expectations ?? [];
}
