import { Missing } from '@termsheet/runtime';
import { writeValue, type WrittenValue } from '../results/write-value.ts';
import type { Answer } from './answer.ts';

/** A value, or what kind of absence and why. */
export type AnswerJson =
  | { readonly value: WrittenValue }
  | { readonly status: Missing['kind']; readonly reasons: readonly string[] };

/** An answer as plain data. */
export function answerToJson({ value, type }: Pick<Answer, 'value' | 'type'>): AnswerJson {
  if (!(value instanceof Missing)) return { value: writeValue(value, type) };
  return { status: value.kind, reasons: value.reasons };
}
