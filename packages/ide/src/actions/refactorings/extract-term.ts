import { type Type, writeName } from '@termsheet/compiler';
import type { Definition, Expression } from '@termsheet/dsl';
import { bindingsAbout, type FreeNames, freeNames } from '../../names/free-names.ts';
import { newName } from '../../names/new-name.ts';
import { typeSettingOf } from '../../names/type-setting.ts';
import { writeType } from '../../names/write-type.ts';
import { indentAt } from '../../tree/lines.ts';
import { nodesBelow, type SyntaxNode } from '../../tree/syntax-node.ts';
import { reindent } from '../../tree/reindent.ts';
import type { Change } from '../change.ts';
import { insertAbove } from '../placing.ts';
import { type Refactoring, refused, type Rewriting, type Selection } from '../refactoring.ts';

const KIND = { title: 'Give the selected words a name', kind: 'refactor.extract' } as const;

/** A selected expression becomes a definition of its own, above the declaration in which it stands. */
export const extractTerm: Refactoring = {
  rewritingsOf: (selection) => {
    const selected = selectedIn(selection);
    if (selected === null) return [];
    const reason = whyNot(selection, selected);
    if (reason !== null) return [refused(KIND, reason)];
    const head = headOf(selection, selected);
    if (typeof head === 'string') return [refused(KIND, head)];
    const alike = head.use === head.name ? alikeIn(selection, selected) : [];
    const one = extraction(selection, { selected, head, places: [selected.whole] });
    const places = [selected.whole, ...alike];
    const all = alike.length === 0 ? [] : extraction(selection, { selected, head, places });
    const [first] = one;
    const [every] = all;
    return [
      ...(first === undefined ? [] : [first]),
      ...(every === undefined
        ? []
        : [{ ...every, title: `Give these words a name in all ${places.length} places` }]),
    ];
  },
};

interface Selected {
  /** The value, without brackets about the whole of it. */
  readonly value: Expression;
  /** What is replaced: the value with its brackets. */
  readonly whole: SyntaxNode;
  readonly type: Type;
  readonly free: FreeNames;
  /** Whether it is all that is selected, and no more. */
  readonly isExact: boolean;
}

/** The expression that is selected from its first to its last word; else the least that holds what is. */
function selectedIn({ analysis, span, nodes }: Selection): Selected | null {
  if (span.start === span.end || nodes[0]?.kind !== 'Clause') return null;
  const { checked, bound } = analysis.compilation;
  const values = nodes.filter((node) => checked.types.has(node as Expression));
  const exact = values.find((node) => node.span.start === span.start && node.span.end === span.end);
  const whole = exact ?? values.at(-1);
  if (whole === undefined) return null;
  const value = unbracketed(whole as Expression);
  const type = checked.types.get(value);
  if (type === undefined || type.kind === 'error') return null;
  return { value, whole, type, free: freeNames(bound, value), isExact: exact !== undefined };
}

function unbracketed(expression: Expression): Expression {
  return expression.kind === 'Group' ? unbracketed(expression.inner) : expression;
}

function whyNot({ analysis, nodes }: Selection, { value, type, free }: Selected): string | null {
  if (value.kind === 'Reference') return 'It is a name already.';
  if (type.kind === 'occurrence') return 'It is an event that happened, which no Term stands for.';
  if (type.kind === 'list') return 'It is a list of values, which no Term stands for.';
  if (type.kind === 'open') return 'Only its place tells what kind of value it is.';
  if (free.pointsAtHand)
    return 'It speaks of what is at hand only here: “it”, or what was performed.';
  const definition = nodes.find(({ kind }) => kind === 'Definition') as Definition | undefined;
  const isSolved = analysis.compilation.bound.systems.some(({ members }) =>
    members.some(({ node }) => node === definition),
  );
  return isSolved ? 'It is part of definitions that are solved together.' : null;
}

interface Head {
  readonly name: string;
  /** What stands between the name and `means`. */
  readonly between: string;
  /** How the new Term is read where the words stood. */
  readonly use: string;
}

/** What the new definition is worked out for, so that it can read what is at hand; or why it cannot. */
function headOf({ analysis, nodes }: Selection, { type, free, whole }: Selected): Head | string {
  const setting = typeSettingOf(analysis);
  const name = newName(analysis, type);
  const written = type.kind === 'one of' ? ` : ${writeType(type, setting) ?? ''}` : '';
  const [local, ...locals] = free.locals;
  const [occurrence, ...occurrences] = free.occurrences;
  if (locals.length + occurrences.length > 0 || (local !== undefined && occurrence !== undefined)) {
    return 'It reads several things that are at hand only here.';
  }
  if (local !== undefined) {
    const of = analysis.compilation.checked.localTypes.get(local);
    const kind = of === undefined ? null : writeType(of, setting);
    if (kind === null) return `What “${local.name.text}” is cannot be written as a type.`;
    const parameter = writeName(local.name.text);
    return {
      name,
      between: ` for ${parameter} (${kind})${written}`,
      use: `${name} for ${parameter}`,
    };
  }
  if (occurrence === undefined) return { name, between: written, use: name };
  const [event, ...others] = occurrence.events;
  if (event === undefined || others.length > 0 || occurrence.role === 'exception') {
    return 'It reads an event that is not the same each time.';
  }
  if (event.becomes !== null)
    return 'It reads what becomes of an obligation, which is at hand only here.';
  const innermost = bindingsAbout(
    analysis.compilation.bound,
    nodes.slice(0, nodes.indexOf(whole)),
  ).find((binding) => binding.kind === 'occurrence' && binding.events.includes(event));
  if (innermost !== occurrence) return `It reads another “${event.name.text}” than the nearest.`;
  return { name, between: ` for each ${writeName(event.name.text)}${written}`, use: name };
}

/** The same words elsewhere in the file, where they read nothing that is at hand. */
function alikeIn({ analysis }: Selection, { value, whole }: Selected): readonly SyntaxNode[] {
  const { checked, bound } = analysis.compilation;
  const wordsOf = ({ span }: SyntaxNode): string =>
    analysis.text.slice(span.start, span.end).replaceAll(/\s+/g, ' ');
  const words = wordsOf(value);
  const clauses = analysis.sections.filter(({ kind }) => kind === 'Clause');
  const found: SyntaxNode[] = [];
  for (const node of nodesBelow(clauses)) {
    if (node.kind !== value.kind || node === value || !checked.types.has(node as Expression))
      continue;
    if (isWithin(node, whole) || wordsOf(node) !== words) continue;
    const { locals, occurrences, pointsAtHand } = freeNames(bound, node as Expression);
    if (locals.size === 0 && occurrences.size === 0 && !pointsAtHand) found.push(node);
  }
  return found.filter((node) => !found.some((other) => other !== node && isWithin(node, other)));
}

function isWithin({ span }: SyntaxNode, { span: whole }: SyntaxNode): boolean {
  return whole.start <= span.start && span.end <= whole.end;
}

interface Extraction {
  readonly selected: Selected;
  readonly head: Head;
  readonly places: readonly SyntaxNode[];
}

function extraction(
  selection: Selection,
  { selected, head, places }: Extraction,
): readonly Rewriting[] {
  const { analysis, nodes } = selection;
  const { value } = selected;
  const indent = indentAt(analysis.text, nodes[1]?.span.start ?? 0);
  const words = wordsOf(analysis.text, value);
  const lines = [`${head.name}${head.between} means ${reindent(words, `${indent}  `)}`];
  const added = insertAbove(analysis, nodes, lines);
  if (added === null) return [];
  const uses = places.map(({ span }): Change => ({ span, text: head.use }));
  const [first] = uses;
  if (first === undefined) return [];
  const named = selected.isExact ? 'these words' : `“${shortened(words)}”`;
  const title = `Give ${named} a name, as “${head.name}”`;
  const select = { change: first, from: 0, length: head.name.length };
  return [{ title, kind: KIND.kind, changes: [added, ...uses], select }];
}

/** The words of a value as a definition says them: behind `counted` a day count goes without saying so. */
function wordsOf(text: string, { kind, span }: Expression): string {
  const words = text.slice(span.start, span.end);
  return kind === 'DayCountLiteral' && !words.startsWith('day count')
    ? `day count ${words}`
    : words;
}

/** Words as a title tells them from others: their ends. */
function shortened(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 28)} … ${line.slice(-28)}`;
}
