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

function readTerms(context: ModuleContext): readonly ReadTerm[] {
  const { ir, names, exported } = context;
  const isPlain = ({ keyedBy }: { readonly keyedBy: number | null }): boolean => keyedBy === null;
  const input = { words: null, parameter: null, canBeExplained: false, held: null };
  const wordsOf = (site: number): string => ir.sites[site]?.text ?? '';
  return [
    ...ir.blanks.map((spec, index) => ({
      ...{ ...spec, ...input, key: names.blanks[index] ?? '' },
      remark: 'as filled in',
    })),
    ...ir.facts.map((spec, index) => ({
      ...{ ...spec, ...input, key: names.facts[index] ?? '' },
      type: spec.several ? ({ kind: 'list', of: spec.type } as const) : spec.type,
      remark: 'as supplied',
    })),
    ...ir.ambiguities.map((spec, index) => ({
      ...{ ...spec, ...input, key: names.readings[index] ?? '' },
      remark: 'as read',
      // Readings that are words alone stand for themselves.
      held: spec.readings.every(({ value }) => value === null)
        ? (exported.readings[index] ?? null)
        : null,
    })),
    ...ir.states.map((spec, index) => ({
      ...{ ...spec, parameter: null, canBeExplained: true, remark: '', held: null },
      key: names.states[index] ?? '',
      words: `starts at ${wordsOf(spec.site)}`,
    })),
    ...ir.definitions.map((spec, index) => ({
      ...{ ...spec, canBeExplained: true, remark: '', held: null },
      key: names.definitions[index] ?? '',
      words: `means ${wordsOf(spec.site)}`,
      parameter:
        spec.parameter === null ? null : { ...spec.parameter, key: names.parameters[index] ?? '' },
    })),
  ].filter((term) => !('keyedBy' in term) || isPlain(term));
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
