import {
  type Day,
  type FactRows,
  type FactSpec,
  formatIsoDate,
  none,
  type Value,
} from '@termsheet/runtime';
import type { Node } from 'jsonc-parser';
import { csvEmptyCell } from '../diagnostics/csv-empty-cell.ts';
import { csvMalformed } from '../diagnostics/csv-malformed.ts';
import { csvRowLength } from '../diagnostics/csv-row-length.ts';
import { csvUnknownColumn } from '../diagnostics/csv-unknown-column.ts';
import { csvUnreadable } from '../diagnostics/csv-unreadable.ts';
import { inputNoneAmongValues } from '../diagnostics/input-none-among-values.ts';
import { jsonMissingKey } from '../diagnostics/json-missing-key.ts';
import { shown } from '../diagnostics/wording.ts';
import type { JsonContext } from '../json/json-context.ts';
import { jsonPath, placeOf } from '../json/json-path.ts';
import { readMembers, readString, reportUnknownKey } from '../json/json-shapes.ts';
import { RowsBuilder } from '../json/rows-builder.ts';
import type { Place } from '../place.ts';
import { readDate } from '../values/date-form.ts';
import { formOf } from '../values/value-forms.ts';
import type { CsvRow, CsvTable } from './parse-csv.ts';

const KEYS = ['csv', 'date', 'value'] as const;
