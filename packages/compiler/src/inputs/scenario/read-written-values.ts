import type { ScenarioValue, Span } from '@termsheet/dsl';
import { none, type Value, type ValueType } from '@termsheet/runtime';
import { describeType } from '../../checked/describe-type.ts';
import { inputNoneAmongValues } from '../diagnostics/input-none-among-values.ts';
import { inputNotByName } from '../diagnostics/input-not-by-name.ts';
import { inputSingleValue } from '../diagnostics/input-single-value.ts';
import { inputWrongType } from '../diagnostics/input-wrong-type.ts';
import type { InputContext } from '../input-context.ts';
import { placeAt } from '../place.ts';
import { describeWritten } from '../values/describe-written.ts';
import type { WrittenValue } from '../values/value-form.ts';
import { formOf } from '../values/value-forms.ts';
import type { ValueSlot } from '../values/value-slot.ts';

/** The values of one line. */
export interface WrittenLine {
  readonly values: readonly ScenarioValue[];
  readonly span: Span;
}

/** What a line puts into a slot; null where it is refused and reported, or could not be parsed. */
export function readWrittenValues(
  context: InputContext,
  slot: ValueSlot,
  line: WrittenLine,
): Value | null {
  const { name, several } = slot;
  const [first, ...others] = line.values;
  if (first === undefined) return null;
  if (others.length > 0 && !several) {
    const count = line.values.length;
    context.findings.report(inputSingleValue.at(line.span, { name, count }));
    return null;
  }
  if (line.values.some((value) => value.kind === 'NoneLiteral')) {
    // `none` for a list means that it is known to be empty: there were no bids that day.
    if (others.length === 0) return several ? [] : none(slot.describe());
    context.findings.report(inputNoneAmongValues.at(line.span, { name }));
    return null;
  }
  if (!several) return readWrittenValue(context, slot, first);
  const values = line.values.map((value) => readWrittenValue(context, slot, value));
  return values.every((value) => value !== null) ? values : null;
}

/** One value; null where it is refused and reported, or could not be parsed. */
export function readWrittenValue(
  context: InputContext,
  slot: Pick<ValueSlot, 'name' | 'type'>,
  written: ScenarioValue,
): Value | null {
  // The parser has reported a hole; where `none` has a meaning, it is seen to before.
  if (written.kind === 'Hole') return null;
  const { name, type } = slot;
  const place = placeAt(written.span);
  const value =
    written.kind === 'NoneLiteral'
      ? undefined
      : formOf(type).readLiteral({ context, name, type, place }, written);
  if (value !== undefined) return value;
  const found =
    written.kind === 'NoneLiteral' ? '`none`' : describeWritten(written satisfies WrittenValue);
  const { event, isRow } = type.kind === 'occurrence' ? type : { event: null, isRow: false };
  context.findings.report(
    event === null
      ? inputWrongType.at(written.span, {
          name,
          expected: describeType(type),
          found,
          hasDaysLeft: hasDaysBeside(type),
        })
      : inputNotByName.at(written.span, { event, isRow, found }),
  );
  return null;
}

/** Whether a type is in days and in something else. */
function hasDaysBeside(type: ValueType): boolean {
  if (type.kind !== 'quantity' || type.unit.factors.length < 2) return false;
  return type.unit.factors.some(({ dimension }) => dimension.kind === 'day');
}
