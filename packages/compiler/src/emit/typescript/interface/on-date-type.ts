import type { ValueType } from '@termsheet/runtime';
import { displayWidth } from '../layout/display-width.ts';
import { WIDTH } from '../layout/lay-out.ts';
import type { ModuleContext } from '../module-context.ts';
import { orderClauses } from '../../code/program/order-clauses.ts';
import { commentText } from '../text/comment-text.ts';
import { stringLiteral } from '../text/string-literal.ts';
import { termComment, type DescribedTerm } from './term-comment.ts';
import { typeAlias } from './type-alias.ts';
import { givenType, outcomeType } from './written-types.ts';

/** A term that has one value on a date, or one for each value of its parameter. */
interface ReadTerm extends DescribedTerm {
  readonly key: string;
  readonly parameter: {
    readonly key: string;
    readonly name: string;
    readonly type: ValueType;
  } | null;
  readonly canBeExplained: boolean;
  /** The type of its value, where that says more than the engine's type. */
  readonly held: string | null;
}

/** The contract on a date: every term that has a value then, clause by clause. */
export function onDateType(context: ModuleContext): readonly string[] {
  const { exported, ir, use } = context;
  const terms = readTerms(context);
  const plain = terms.filter((term) => term.canBeExplained && term.parameter === null);
  const clauses = [...new Set(['', ...orderClauses(ir)])];
  return [
    '',
    '/** The terms whose derivation can be asked for by name alone. */',
    ...typeAlias(
      exported.term,
      plain.map(({ key }) => stringLiteral(key)),
    ),
    '',
    '/** The contract as of the close of a day. */',
    `export interface ${exported.onDate} extends ${use('ContractOnDate')} {`,
    ...clauses.flatMap((clause) => {
      const members = terms.filter((term) => term.clause === clause);
      if (members.length === 0) return [];
      const heading = clause === '' ? [] : [`  // ${commentText(clause)}`, ''];
      return [...heading, ...members.flatMap((term) => [...termMember(context, term), ''])];
    }),
    '  /** How a term came to its value. */',
    `  explain(term: ${exported.term}): ${use('Derivation')};`,
    ...terms.flatMap((term) => explainOverload(context, term)),
    '}',
  ];
}

function readTerms(context: ModuleContext): readonly ReadTerm[] {
  return [...readInputs(context), ...readReadings(context), ...readComputed(context)];
}

function readInputs(context: ModuleContext): readonly ReadTerm[] {
  const { ir, names } = context;
  const input = { words: null, parameter: null, canBeExplained: false, held: null };
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

function readReadings(context: ModuleContext): readonly ReadTerm[] {
  const { ir, names, exported } = context;
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
      held: areWords ? (exported.readings[index] ?? null) : null,
    };
  });
}

function readComputed(context: ModuleContext): readonly ReadTerm[] {
  const { ir, names } = context;
  const wordsOf = (site: number): string => ir.sites[site]?.text ?? '';
  const computed = { canBeExplained: true, held: null, remark: '' };
  const states = ir.states.map(({ name, clause, type, keyedBy, site, accrual, accrues }, index) => {
    const key = names.states[index] ?? '';
    const began = `${accrual === null ? 'starts at' : 'accrues on'} ${wordsOf(site)}`;
    // What lateness costs starts at no formula of its own.
    const words = accrual === null && accrues !== null ? null : began;
    return { ...computed, key, name, clause, type, words, parameter: keyOf(context, keyedBy) };
  });
  const definitions = ir.definitions.map((spec, index) => {
    const { name, clause, type } = spec;
    const key = names.definitions[index] ?? '';
    const words = `means ${wordsOf(spec.site)}`;
    const parameter =
      spec.parameter === null
        ? keyOf(context, spec.keyedBy)
        : { ...spec.parameter, key: names.parameters[index] ?? '' };
    return { ...computed, key, name, clause, type, words, parameter };
  });
  return [...states, ...definitions];
}

/** What a term that is kept for each of several is asked for. */
function keyOf({ ir, names }: ModuleContext, keyedBy: number | null): ReadTerm['parameter'] {
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

function termMember(context: ModuleContext, term: ReadTerm): readonly string[] {
  const comment = termComment(term, '  ');
  const { key, parameter, held } = term;
  const type =
    held === null ? outcomeType(context, term.type) : `${context.use('Outcome')}<${held}>`;
  if (parameter === null) return [...comment, `  readonly ${key}: ${type};`];
  const described = { ...parameter, clause: '', remark: '', words: null };
  return [
    ...comment,
    `  ${key}(inputs: {`,
    ...termComment(described, '    '),
    `    readonly ${parameter.key}: ${givenType(context, parameter.type)};`,
    `  }): ${type};`,
  ];
}

function explainOverload(context: ModuleContext, term: ReadTerm): readonly string[] {
  const { key, parameter, canBeExplained } = term;
  if (parameter === null || !canBeExplained) return [];
  const parameters = [
    `term: ${stringLiteral(key)}`,
    `inputs: { readonly ${parameter.key}: ${givenType(context, parameter.type)} }`,
  ];
  const result = `): ${context.use('Derivation')};`;
  const flat = `  explain(${parameters.join(', ')}${result}`;
  if (displayWidth(flat) <= WIDTH) return [flat];
  return ['  explain(', ...parameters.map((each) => `    ${each},`), `  ${result}`];
}
