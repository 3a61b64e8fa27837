import type { Expression, Span } from '@termsheet/dsl';
import { Exact } from '@termsheet/runtime';
import { constantOf } from './constant-of.ts';
import {
  isSameConstant,
  narrowOrder,
  narrowRange,
  requireOneOf,
  ruleOut,
  type Order,
  type Range,
  type Relation,
  type Words,
} from './domain.ts';
import type { Conflict, Knowledge } from './knowledge.ts';

interface Operands {
  readonly left: Expression;
  readonly right: Expression;
}

interface Required {
  readonly relations: readonly Relation[];
  readonly span: Span;
}

const MIRRORED: Readonly<Record<Relation, Relation>> = {
  below: 'above',
  equal: 'equal',
  above: 'below',
};
const ANY_ORDER: Order = { kind: 'order', allowed: new Set(['below', 'equal', 'above']) };
const YES_OR_NO: Words = { kind: 'words', allowed: new Set(['yes', 'no']), not: new Set() };
const DECIDED: Readonly<Record<'holds' | 'fails', Words>> = {
  holds: { ...YES_OR_NO, allowed: new Set(['yes']) },
  fails: { ...YES_OR_NO, not: new Set(['yes']) },
};
const ANY_FIGURE: Range = { kind: 'range', low: null, high: null, not: [] };

/** Requires that the left side stands to the right one in one of these ways. */
export function requireRelation(
  knowledge: Knowledge,
  { left, right }: Operands,
  { relations, span }: Required,
): Conflict | null {
  if (left.kind === 'NoneLiteral' || right.kind === 'NoneLiteral') return null;
  const [leftValue, rightValue] = [left, right].map((side) =>
    constantOf(knowledge.constants, side),
  );
  if (leftValue != null && rightValue != null) {
    if (leftValue.kind === 'figure' && rightValue.kind === 'figure') {
      const order = leftValue.value.compare(rightValue.value);
      const relation = order < 0 ? 'below' : order > 0 ? 'above' : 'equal';
      return relations.includes(relation) ? null : { span, against: null };
    }
    const isSame = isSameConstant(leftValue, rightValue);
    return isSame === relations.includes('equal') ? null : { span, against: null };
  }
  if (leftValue != null) {
    const mirrored = relations.map((relation) => MIRRORED[relation]);
    return requireRelation(knowledge, { left: right, right: left }, { relations: mirrored, span });
  }
  if (rightValue == null) return requireOrder(knowledge, { left, right }, { relations, span });
  if (rightValue.kind === 'figure') {
    const key = keyOf(knowledge, left);
    const entry = knowledge.entry(key);
    const range = entry?.domain.kind === 'range' ? entry.domain : rangeOf(left);
    const narrowed = narrowRange(range, relations, rightValue.value);
    if (narrowed === null) return { span, against: entry?.span ?? null };
    knowledge.set(key, { domain: narrowed, span });
    return null;
  }
  const isIt = relations.includes('equal');
  return requireWord(knowledge, left, { word: rightValue.value, isIt, span });
}

/** A count is never below 0; of other figures nothing is known beforehand. */
function rangeOf(subject: Expression): Range {
  return subject.kind === 'EventStatistic' && subject.statistic === 'count'
    ? { ...ANY_FIGURE, low: { value: Exact.ZERO, isOpen: false } }
    : ANY_FIGURE;
}

function requireOrder(
  knowledge: Knowledge,
  { left, right }: Operands,
  { relations, span }: Required,
): Conflict | null {
  const [leftKey, rightKey] = [keyOf(knowledge, left), keyOf(knowledge, right)];
  if (leftKey === rightKey) return relations.includes('equal') ? null : { span, against: null };
  const isMirrored = rightKey < leftKey;
  const key = isMirrored ? `${rightKey}\0${leftKey}` : `${leftKey}\0${rightKey}`;
  const entry = knowledge.entry(key);
  const order = entry?.domain.kind === 'order' ? entry.domain : ANY_ORDER;
  const required = isMirrored ? relations.map((relation) => MIRRORED[relation]) : relations;
  const narrowed = narrowOrder(order, required);
  if (narrowed === null) return { span, against: entry?.span ?? null };
  knowledge.set(key, { domain: narrowed, span });
  return null;
}

/** Requires that a subject is a word, or that it is not. */
export function requireWord(
  knowledge: Knowledge,
  subject: Expression,
  { word, isIt, span }: { readonly word: string; readonly isIt: boolean; readonly span: Span },
): Conflict | null {
  const value = constantOf(knowledge.constants, subject);
  if (value !== null) {
    return (value.kind === 'word' && value.value === word) === isIt
      ? null
      : { span, against: null };
  }
  const narrow = (words: Words): Words | null =>
    (words === YES_OR_NO ? decided(word, isIt) : undefined) ??
    (isIt ? requireOneOf(words, [word]) : ruleOut(words, word));
  return narrowSubject(knowledge, subject, { narrow, span });
}

/** Nearly all that is required of anything is that a condition holds, or that it does not. */
function decided(word: string, isIt: boolean): Words | undefined {
  return word === 'yes' ? DECIDED[isIt ? 'holds' : 'fails'] : undefined;
}

/**
 * Requires that a subject is one of some members; undefined where they, or it, are not words that
 * are told apart beforehand.
 */
export function requireMember(
  knowledge: Knowledge,
  subject: Expression,
  { members, span }: { readonly members: readonly Expression[]; readonly span: Span },
): Conflict | null | undefined {
  if (constantOf(knowledge.constants, subject) !== null) return undefined;
  const some: string[] = [];
  for (const member of members) {
    const value = constantOf(knowledge.constants, member);
    if (value?.kind !== 'word') return undefined;
    some.push(value.value);
  }
  return narrowSubject(knowledge, subject, { narrow: (words) => requireOneOf(words, some), span });
}

function narrowSubject(
  knowledge: Knowledge,
  subject: Expression,
  { narrow, span }: { readonly narrow: (words: Words) => Words | null; readonly span: Span },
): Conflict | null {
  const key = keyOf(knowledge, subject);
  const entry = knowledge.entry(key);
  const words = entry?.domain.kind === 'words' ? entry.domain : wordsOf(knowledge, subject);
  const narrowed = narrow(words);
  if (narrowed === null) return { span, against: entry?.span ?? null };
  knowledge.set(key, { domain: narrowed, span });
  return null;
}

/** The words that a subject can be, from its type or its readings. */
function wordsOf({ constants }: Knowledge, subject: Expression): Words {
  const type = constants.checked.types.get(subject);
  if (type?.kind === 'yes/no') return YES_OR_NO;
  const allowed = type?.kind === 'one of' ? new Set(type.members) : null;
  return { kind: 'words', allowed, not: new Set() };
}

/** What a subject is called: the words it is written with, for these mean one thing in a frame. */
function keyOf(knowledge: Knowledge, subject: Expression): string {
  const { keys, frame } = knowledge;
  let known = keys.get(frame);
  if (known === undefined) keys.set(frame, (known = new Map<Expression, string>()));
  const before = known.get(subject);
  if (before !== undefined) return before;
  const key = readKey(knowledge, subject);
  known.set(subject, key);
  return key;
}

function readKey(knowledge: Knowledge, subject: Expression): string {
  const { bound } = knowledge.constants.checked;
  if (subject.kind === 'Group') return keyOf(knowledge, subject.inner);
  if (subject.kind === 'Reference') {
    const referent = bound.referents.get(subject.name);
    const isOfFrame = referent?.kind !== 'declared' || referent.key !== null;
    return isOfFrame ? `${subject.name.text} in ${knowledge.frame}` : subject.name.text;
  }
  const { start, end } = subject.span;
  return `${bound.source.text.slice(start, end).replaceAll(/\s+/gu, ' ')} in ${knowledge.frame}`;
}
