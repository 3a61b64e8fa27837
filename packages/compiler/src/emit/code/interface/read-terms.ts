import type { ValueType } from '@termsheet/runtime';
import type { NamedIr } from '../program-context.ts';
import type { DescribedTerm } from './described-term.ts';
import { beginningOf } from './beginning-of.ts';

/** A term that has one value on a date, or one for each value of its parameter. */
export interface ReadTerm extends DescribedTerm {
  readonly key: string;
  readonly parameter: {
    readonly key: string;
    readonly name: string;
    readonly type: ValueType;
  } | null;
  readonly canBeExplained: boolean;
  /** The ambiguity whose readings, words alone, are its values; null for every other term. */
  readonly readings: number | null;
}

/** Every term that can be read on a date. */
export function readTerms(context: NamedIr): readonly ReadTerm[] {
  return [...readInputs(context), ...readReadings(context), ...readComputed(context)];
}

function readInputs(context: NamedIr): readonly ReadTerm[] {
  const { ir, names } = context;
  const input = { words: null, parameter: null, canBeExplained: false, readings: null };
  const blanks = ir.blanks.map(({ name, clause, type }, index) => {
    const key = names.blanks[index] ?? '';
    return { ...input, key, name, clause, type, remark: 'as filled in' };
  });
  const facts = ir.facts.map(({ name, clause, type, several, keyedBy }, index) => {
    const whole: ValueType = several ? { kind: 'list', of: type } : type;
    const key = names.facts[index] ?? '';
    const parameter = keyOf(context, keyedBy);
    return { ...input, key, name, clause, type: whole, parameter, remark: 'as supplied' };
  });
  return [...blanks, ...facts];
}

function readReadings(context: NamedIr): readonly ReadTerm[] {
  const { ir, names } = context;
  return ir.ambiguities.map(({ name, clause, type, keyedBy, readings }, index) => {
    // Readings that are words alone stand for themselves.
    const areWords = readings.every(({ value }) => value === null);
    return {
      key: names.readings[index] ?? '',
      name,
      clause,
      type,
      remark: 'as read',
      words: null,
      parameter: keyOf(context, keyedBy),
      canBeExplained: false,
      readings: areWords ? index : null,
    };
  });
}

function readComputed(context: NamedIr): readonly ReadTerm[] {
  const { ir, names } = context;
  const computed = { canBeExplained: true, readings: null, remark: '' };
  const states = ir.states.map((spec, index) => {
    const { name, clause, type, keyedBy } = spec;
    const key = names.states[index] ?? '';
    const words = beginningOf(ir, spec);
    return { ...computed, key, name, clause, type, words, parameter: keyOf(context, keyedBy) };
  });
  const definitions = ir.definitions.map((spec, index) => {
    const { name, clause, type } = spec;
    const key = names.definitions[index] ?? '';
    const words = `means ${ir.sites[spec.site]?.text ?? ''}`;
    const parameter =
      spec.parameter === null
        ? keyOf(context, spec.keyedBy)
        : { ...spec.parameter, key: names.parameters[index] ?? '' };
    return { ...computed, key, name, clause, type, words, parameter };
  });
  return [...states, ...definitions];
}

/** What a term that is kept for each of several is asked for. */
function keyOf({ ir, names }: NamedIr, keyedBy: number | null): ReadTerm['parameter'] {
  const event = keyedBy === null ? undefined : ir.events[keyedBy];
  if (keyedBy === null || event === undefined) return null;
  const { name, source } = event;
  const isRow = source.kind === 'row';
  return {
    key: names.events[keyedBy] ?? '',
    name,
    type: { kind: 'occurrence', event: name, isRow },
  };
}
