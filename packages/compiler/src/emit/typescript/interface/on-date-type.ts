import type { ValueType } from '@termsheet/runtime';
import { displayWidth } from '../layout/display-width.ts';
import { WIDTH } from '../layout/lay-out.ts';
import type { ModuleContext } from '../module-context.ts';
import { orderClauses } from '../program/order-clauses.ts';
import { commentText } from '../text/comment-text.ts';
import { stringLiteral } from '../text/string-literal.ts';
import { termComment, type DescribedTerm } from './term-comment.ts';
import { typeAlias } from './type-alias.ts';
import { heldType, outcomeType } from './written-types.ts';

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

/** What is kept for each of several events has no one value on a date. */
function readTerms(context: ModuleContext): readonly ReadTerm[] {
  return [...readInputs(context), ...readReadings(context), ...readComputed(context)];
}

function readInputs({ ir, names }: ModuleContext): readonly ReadTerm[] {
  const input = { words: null, parameter: null, canBeExplained: false, held: null };
  const blanks = ir.blanks.map(({ name, clause, type }, index) => {
    const key = names.blanks[index] ?? '';
    return { ...input, key, name, clause, type, remark: 'as filled in' };
  });
  const facts = ir.facts.flatMap(({ name, clause, type, several, keyedBy }, index) => {
    if (keyedBy !== null) return [];
    const whole: ValueType = several ? { kind: 'list', of: type } : type;
    const key = names.facts[index] ?? '';
    return [{ ...input, key, name, clause, type: whole, remark: 'as supplied' }];
  });
  return [...blanks, ...facts];
}

function readReadings({ ir, names, exported }: ModuleContext): readonly ReadTerm[] {
  return ir.ambiguities.flatMap(({ name, clause, type, keyedBy, readings }, index) => {
    if (keyedBy !== null) return [];
    // Readings that are words alone stand for themselves.
    const areWords = readings.every(({ value }) => value === null);
    return [
      {
        key: names.readings[index] ?? '',
        name,
        clause,
        type,
        remark: 'as read',
        words: null,
        parameter: null,
        canBeExplained: false,
        held: areWords ? (exported.readings[index] ?? null) : null,
      },
    ];
  });
}

function readComputed({ ir, names }: ModuleContext): readonly ReadTerm[] {
  const wordsOf = (site: number): string => ir.sites[site]?.text ?? '';
  const computed = { canBeExplained: true, held: null, remark: '' };
  const states = ir.states.flatMap(({ name, clause, type, keyedBy, site }, index) => {
    if (keyedBy !== null) return [];
    const key = names.states[index] ?? '';
    const words = `starts at ${wordsOf(site)}`;
    return [{ ...computed, key, name, clause, type, words, parameter: null }];
  });
  const definitions = ir.definitions.flatMap((spec, index) => {
    if (spec.keyedBy !== null) return [];
    const { name, clause, type } = spec;
    const key = names.definitions[index] ?? '';
    const words = `means ${wordsOf(spec.site)}`;
    const parameter =
      spec.parameter === null ? null : { ...spec.parameter, key: names.parameters[index] ?? '' };
    return [{ ...computed, key, name, clause, type, words, parameter }];
  });
  return [...states, ...definitions];
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
    `    readonly ${parameter.key}: ${heldType(context, parameter.type)};`,
    `  }): ${type};`,
  ];
}

function explainOverload(context: ModuleContext, term: ReadTerm): readonly string[] {
  const { key, parameter } = term;
  if (parameter === null) return [];
  const parameters = [
    `term: ${stringLiteral(key)}`,
    `inputs: { readonly ${parameter.key}: ${heldType(context, parameter.type)} }`,
  ];
  const result = `): ${context.use('Derivation')};`;
  const flat = `  explain(${parameters.join(', ')}${result}`;
  if (displayWidth(flat) <= WIDTH) return [flat];
  return ['  explain(', ...parameters.map((each) => `    ${each},`), `  ${result}`];
}
