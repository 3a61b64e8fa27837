import { csvEmptyCell } from './csv-empty-cell.ts';
import { csvMalformed } from './csv-malformed.ts';
import { csvRowLength } from './csv-row-length.ts';
import { csvUnknownColumn } from './csv-unknown-column.ts';
import { csvUnreadable } from './csv-unreadable.ts';
import { expectNeedsArgument } from './expect-needs-argument.ts';
import { expectNeedsKey } from './expect-needs-key.ts';
import { expectNoSingleValue } from './expect-no-single-value.ts';
import { expectTakesNoArgument } from './expect-takes-no-argument.ts';
import { expectUnknownName } from './expect-unknown-name.ts';
import { expectValueOfEvent } from './expect-value-of-event.ts';
import { expectVoidOfValue } from './expect-void-of-value.ts';
import { furtherFindings } from './further-findings.ts';
import { inputBelowZero } from './input-below-zero.ts';
import { inputBorrowedTwice } from './input-borrowed-twice.ts';
import { inputBorrowsTooMuch } from './input-borrows-too-much.ts';
import { inputDateGivenTwice } from './input-date-given-twice.ts';
import { inputDayNotInCalendar } from './input-day-not-in-calendar.ts';
import { inputDerivedEvent } from './input-derived-event.ts';
import { inputDuplicateId } from './input-duplicate-id.ts';
import { inputEventsOutOfOrder } from './input-events-out-of-order.ts';
import { inputFigureTooLong } from './input-figure-too-long.ts';
import { inputGivenTwice } from './input-given-twice.ts';
import { inputLaterEvent } from './input-later-event.ts';
import { inputMalformedDate } from './input-malformed-date.ts';
import { inputMalformedDuration } from './input-malformed-duration.ts';
import { inputMalformedFigure } from './input-malformed-figure.ts';
import { inputMalformedTime } from './input-malformed-time.ts';
import { inputMalformedYesNo } from './input-malformed-yes-no.ts';
import { inputNeedsDates } from './input-needs-dates.ts';
import { inputNeedsKey } from './input-needs-key.ts';
import { inputNoneAmongValues } from './input-none-among-values.ts';
import { inputNotByName } from './input-not-by-name.ts';
import { inputNotSupplied } from './input-not-supplied.ts';
import { inputSingleValue } from './input-single-value.ts';
import { inputStretchNotOfSeries } from './input-stretch-not-of-series.ts';
import { inputStretchTooLong } from './input-stretch-too-long.ts';
import { inputStretchWithoutDays } from './input-stretch-without-days.ts';
import { inputTakesNoDate } from './input-takes-no-date.ts';
import { inputTakesNoKey } from './input-takes-no-key.ts';
import { inputUnknownEvent } from './input-unknown-event.ts';
import { inputUnknownField } from './input-unknown-field.ts';
import { inputUnknownMember } from './input-unknown-member.ts';
import { inputUnknownName } from './input-unknown-name.ts';
import { inputUnknownOccurrence } from './input-unknown-occurrence.ts';
import { inputUnknownParty } from './input-unknown-party.ts';
import { inputUnknownReading } from './input-unknown-reading.ts';
import { inputWrongType } from './input-wrong-type.ts';
import { jsonDuplicateKey } from './json-duplicate-key.ts';
import { jsonMissingKey } from './json-missing-key.ts';
import { jsonNoRows } from './json-no-rows.ts';
import { jsonNumberNotExact } from './json-number-not-exact.ts';
import { jsonRowsOutOfOrder } from './json-rows-out-of-order.ts';
import { jsonSyntax } from './json-syntax.ts';
import { jsonTooDeep } from './json-too-deep.ts';
import { jsonTooLarge } from './json-too-large.ts';
import { jsonUnknownKey } from './json-unknown-key.ts';
import { inputPerformedByEvent } from './input-performed-by-event.ts';
import { inputUnknownObligation } from './input-unknown-obligation.ts';
import { inputUnknownScenario } from './input-unknown-scenario.ts';
import { inputWrongObligor } from './input-wrong-obligor.ts';
import { jsonWrongHeading } from './json-wrong-heading.ts';
import { jsonWrongShape } from './json-wrong-shape.ts';
import { tableEmptyCell } from './table-empty-cell.ts';
import { tableRowLength } from './table-row-length.ts';
import { tableTooLong } from './table-too-long.ts';
import { inputAmbiguousRow } from './input-ambiguous-row.ts';
import { inputNotATable } from './input-not-a-table.ts';
import { inputNeedsRows } from './input-needs-rows.ts';
import { inputTablePrinted } from './input-table-printed.ts';
import type { InputDiagnosticKind } from './define-input-diagnostic.ts';

/** Every kind of finding in a contract's inputs; their parameters differ, so only what they share shows. */
export const inputDiagnostics: readonly Omit<InputDiagnosticKind<never>, 'at'>[] = [
  csvEmptyCell,
  csvMalformed,
  csvRowLength,
  csvUnknownColumn,
  csvUnreadable,
  expectNeedsArgument,
  expectNeedsKey,
  expectNoSingleValue,
  expectTakesNoArgument,
  expectUnknownName,
  expectValueOfEvent,
  expectVoidOfValue,
  furtherFindings,
  inputBelowZero,
  inputBorrowedTwice,
  inputBorrowsTooMuch,
  inputDateGivenTwice,
  inputDayNotInCalendar,
  inputDerivedEvent,
  inputDuplicateId,
  inputEventsOutOfOrder,
  inputFigureTooLong,
  inputGivenTwice,
  inputLaterEvent,
  inputMalformedDate,
  inputMalformedDuration,
  inputMalformedFigure,
  inputMalformedTime,
  inputMalformedYesNo,
  inputNeedsDates,
  inputNeedsKey,
  inputNoneAmongValues,
  inputNotByName,
  inputNotSupplied,
  inputSingleValue,
  inputStretchNotOfSeries,
  inputStretchTooLong,
  inputStretchWithoutDays,
  inputTakesNoDate,
  inputTakesNoKey,
  inputUnknownEvent,
  inputUnknownField,
  inputUnknownMember,
  inputUnknownName,
  inputUnknownOccurrence,
  inputUnknownParty,
  inputUnknownReading,
  inputWrongType,
  jsonDuplicateKey,
  jsonMissingKey,
  jsonNoRows,
  jsonNumberNotExact,
  jsonRowsOutOfOrder,
  jsonSyntax,
  jsonTooDeep,
  jsonTooLarge,
  jsonUnknownKey,
  inputPerformedByEvent,
  inputUnknownObligation,
  inputUnknownScenario,
  inputWrongObligor,
  jsonWrongHeading,
  jsonWrongShape,
  inputTablePrinted,
  inputNeedsRows,
  inputNotATable,
  inputAmbiguousRow,
  tableTooLong,
  tableRowLength,
  tableEmptyCell,
];
