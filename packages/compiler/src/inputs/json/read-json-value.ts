import { none, type Value } from '@termsheet/runtime';
import type { Node } from 'jsonc-parser';
import { describeType } from '../../checked/describe-type.ts';
import { inputNoneAmongValues } from '../diagnostics/input-none-among-values.ts';
import { jsonNumberNotExact } from '../diagnostics/json-number-not-exact.ts';
import { formOf } from '../values/value-forms.ts';
import type { ValueSlot } from '../values/value-slot.ts';
import type { JsonContext } from './json-context.ts';
import { placeOf } from './json-path.ts';
import { reportShape } from './json-shapes.ts';

const INTEGER = /^-?(?:0|[1-9]\d*)$/;

/** What a JSON value puts into a slot; null where it is refused and reported. */
export function readJsonValue(context: JsonContext, slot: ValueSlot, node: Node): Value | null {
  if (isNone(node)) return slot.several ? [] : none(slot.describe());
  if (!slot.several) return readOne(context, slot, node);
  if (node.type !== 'array') {
    reportShape(context, node, 'a list of values, or "none"');
    return null;
  }
  const items = node.children ?? [];
  const values = items.map((item) => readItem(context, slot, item));
  return values.every((value) => value !== null) ? values : null;
}

function isNone(node: Node): boolean {
  return node.type === 'string' && node.value === 'none';
}

function readItem(context: JsonContext, slot: ValueSlot, item: Node): Value | null {
  if (!isNone(item)) return readOne(context, slot, item);
  const { span, describe } = placeOf(item);
  context.findings.report(inputNoneAmongValues.at(span, { name: slot.name }), describe);
  return null;
}

function readOne(context: JsonContext, slot: ValueSlot, node: Node): Value | null {
  const { name, type } = slot;
  const place = placeOf(node);
  const reading = { context, name, type, place };
  if (node.type === 'string') return formOf(type).readText(reading, String(node.value));
  if (node.type === 'boolean' && type.kind === 'yes/no') return node.value === true;
  if (node.type !== 'number' || type.kind !== 'quantity') {
    reportShape(context, node, `${describeType(type)}, as a text in quotes`);
    return null;
  }
  const written = context.text.slice(place.span.start, place.span.end);
  // The digits as they stand in the file: the parser's own number may have lost some of them.
  if (INTEGER.test(written) && Number.isSafeInteger(Number(written))) {
    return formOf(type).readText({ ...reading, type }, written);
  }
  context.findings.report(jsonNumberNotExact.at(place.span, { written }), place.describe);
  return null;
}
