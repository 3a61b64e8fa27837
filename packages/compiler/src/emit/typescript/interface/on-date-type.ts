import { displayWidth } from '../../code/display-width.ts';
import { WIDTH } from '../layout/lay-out.ts';
import type { ModuleContext } from '../module-context.ts';
import { orderClauses } from '../../code/program/order-clauses.ts';
import { commentText } from '../text/comment-text.ts';
import { stringLiteral } from '../text/string-literal.ts';
import { readTerms, type ReadTerm } from '../../code/interface/read-terms.ts';
import { termComment } from './term-comment.ts';
import { typeAlias } from './type-alias.ts';
import { givenType, outcomeType } from './written-types.ts';

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

function termMember(context: ModuleContext, term: ReadTerm): readonly string[] {
  const comment = termComment(term, '  ');
  const { key, parameter, readings } = term;
  const held = readings === null ? undefined : context.exported.readings[readings];
  const type =
    held === undefined ? outcomeType(context, term.type) : `${context.use('Outcome')}<${held}>`;
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
