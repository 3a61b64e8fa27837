import { describeTerm } from '../../code/interface/described-term.ts';
import { readTerms, type ReadTerm } from '../../code/interface/read-terms.ts';
import { orderClauses } from '../../code/program/order-clauses.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import { callOf, dictOf, type Item, type Piece, plain, subscript } from '../layout/syntax.ts';
import { docstring, docText, headingText } from '../text/docstring.ts';
import { stringLiteral } from '../text/string-literal.ts';
import type { ContractContext } from './contract-context.ts';
import { definitionLines } from './definition-lines.ts';
import { alias } from './type-aliases.ts';
import { givenType, literalType, outcomeType } from './written-types.ts';

/** The contract on a date: every term that has a value then, clause by clause. */
export function onDateClass(context: ContractContext): readonly string[] {
  const { exported, ir } = context;
  const terms = readTerms(context);
  const clauses = [...new Set(['', ...orderClauses(ir)])];
  return [
    ...termAlias(context, terms),
    '',
    '',
    `class ${exported.onDate}(${context.import('ContractOnDate')}):`,
    '    """The contract as of the close of a day."""',
    ...clauses.flatMap((clause) => {
      const members = terms.filter((term) => term.clause === clause);
      if (members.length === 0) return [];
      const heading = clause === '' ? [] : ['', `    # -- ${headingText(clause)} --`];
      return [...heading, ...members.flatMap((term) => ['', ...termMember(context, term)])];
    }),
    ...explainMethods(context, terms),
  ];
}

/** The terms whose derivation can be asked for by name alone. */
function termAlias(context: ContractContext, terms: readonly ReadTerm[]): readonly string[] {
  const names = plainTerms(terms).map(({ key }) => key);
  const title = 'The terms whose derivation can be asked for by name alone.';
  return [
    '',
    '',
    ...alias(context.exported.term, literalType(context, names)),
    ...docstring([title], ''),
  ];
}

function plainTerms(terms: readonly ReadTerm[]): readonly ReadTerm[] {
  return terms.filter((term) => term.canBeExplained && term.parameter === null);
}

function askedTerms(terms: readonly ReadTerm[]): readonly ReadTerm[] {
  return terms.filter((term) => term.canBeExplained && term.parameter !== null);
}

function termMember(context: ContractContext, term: ReadTerm): readonly string[] {
  const { key, parameter, readings } = term;
  const held = readings === null ? undefined : context.exported.readingTypes[readings];
  const result =
    held === undefined
      ? outcomeType(context, term.type)
      : subscript(context.import('Outcome'), [plain(held)]);
  const paragraphs = describeTerm(term, docText);
  if (parameter === null) {
    return [
      '    @property',
      ...definitionLines({ name: key, parameters: ['self'], result, indent: 4 }),
      ...docstring(paragraphs, '        '),
      layOutAfter('return ', read(key, []), { indent: 8 }),
    ];
  }
  const described = { ...parameter, clause: '', remark: '', words: null };
  return [
    ...definitionLines({
      name: key,
      parameters: ['self', '*', ...parameterOf(context, term)],
      result,
      indent: 4,
    }),
    ...docstring([...paragraphs, ...describeTerm(described, docText)], '        '),
    layOutAfter('return ', read(key, [argumentOf(parameter.key)]), { indent: 8 }),
  ];
}

function read(key: string, inputs: readonly Item[]): Piece {
  const name = { head: '', piece: plain(stringLiteral(key)) };
  if (inputs.length === 0) return callOf('self._read', [name]);
  return callOf('self._read', [name, { head: '', piece: dictOf(inputs) }]);
}

function argumentOf(key: string): Item {
  return { head: `${stringLiteral(key)}: `, piece: plain(key) };
}

function parameterOf(context: ContractContext, { parameter }: ReadTerm): readonly string[] {
  if (parameter === null) return [];
  return [`${parameter.key}: ${givenType(context, parameter.type).flat ?? ''}`];
}

/** How a term came to its value; of one that is asked for something, for that. */
function explainMethods(context: ContractContext, terms: readonly ReadTerm[]): readonly string[] {
  const result = plain(context.import('Derivation'));
  const signatures: (readonly string[])[] = [];
  if (plainTerms(terms).length > 0) signatures.push(['self', `term: ${context.exported.term}`]);
  for (const term of askedTerms(terms)) {
    const name = `term: ${literalType(context, [term.key]).flat ?? ''}`;
    signatures.push(['self', name, '*', ...parameterOf(context, term)]);
  }
  const body = [
    ...docstring(['How a term came to its value.'], '        '),
    '        return self._explain(term, inputs)',
  ];
  const [only, ...others] = signatures;
  if (only === undefined) return [];
  if (others.length === 0 && askedTerms(terms).length === 0) {
    return [
      '',
      ...definitionLines({ name: 'explain', parameters: only, result, indent: 4 }),
      ...docstring(['How a term came to its value.'], '        '),
      '        return self._explain(term, {})',
    ];
  }
  // Two at least are what Python calls overloads.
  const all = others.length > 0 ? signatures : [only, ['self', `term: ${context.exported.term}`]];
  return [
    ...all.flatMap((parameters) => [
      '',
      `    @${context.typing('overload')}`,
      ...definitionLines({ name: 'explain', parameters, result, indent: 4, tail: ' ...' }),
    ]),
    '',
    ...definitionLines({
      name: 'explain',
      parameters: ['self', 'term: str', '**inputs: object'],
      result,
      indent: 4,
    }),
    ...body,
  ];
}
