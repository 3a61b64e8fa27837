import { docstring } from '../text/docstring.ts';
import { plain, subscript } from '../layout/syntax.ts';
import type { ContractContext } from './contract-context.ts';
import { definitionLines } from './definition-lines.ts';
import { inputParts } from './input-classes.ts';

/** The function that opens the contract over inputs; only a form's blanks must be given. */
export function contractFunction(context: ContractContext, title: string): readonly string[] {
  const { exported } = context;
  const parts = inputParts(context);
  const may = (name: string): string => `${context.typing('Optional')}[${name}] = None`;
  const parameters = [
    ...(parts.blanks ? [`blanks: ${exported.blanks}`] : []),
    ...(parts.facts ? [`facts: ${may(exported.facts)}`] : []),
    ...(parts.tables ? [`tables: ${may(exported.tables)}`] : []),
    ...(parts.readings ? [`readings: ${may(exported.readings)}`] : []),
    `events: ${context.typing('Sequence')}[${exported.event}] = ()`,
  ];
  const given = Object.entries(parts).flatMap(([key, isThere]) =>
    isThere ? [`        ${key}=${key},`] : [],
  );
  const result = subscript(context.import('TypedContract'), [plain(exported.onDate)]);
  return [
    '',
    '',
    ...definitionLines({
      name: exported.contract,
      parameters: ['*', ...parameters],
      result,
      indent: 0,
    }),
    ...docstring(
      [
        `${title}, over these inputs.`,
        'Raises InputError for the first input that cannot be read; none is ever ignored.',
      ],
      '    ',
    ),
    `    inputs = ${context.import('GivenInputs')}(`,
    ...given,
    '        events=events,',
    '    )',
    `    return ${context.import('TypedContract')}(SOURCE, inputs, ${exported.onDate})`,
  ];
}
