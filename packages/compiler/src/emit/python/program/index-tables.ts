import type { PartNames } from '../../code/names/name-parts.ts';
import { type TableName, TABLES } from '../../code/program/tables.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import { callOf, dictOf, type Item, plain, tall } from '../layout/syntax.ts';
import type { PythonContext } from '../python-context.ts';
import { stringLiteral } from '../text/string-literal.ts';

/** The tables by which the program's parts are found: each name's index. */
export function indexTables(
  { names }: PythonContext,
  used: ReadonlySet<TableName>,
): readonly string[] {
  return [
    ...table('Blanks.', TABLES.blanks, names.blanks),
    ...table('Facts.', TABLES.facts, names.facts),
    ...table('Ambiguities.', TABLES.readings, names.readings),
    ...table('Events.', TABLES.events, names.events),
    ...fieldTable(names),
    ...table('States: what has a history.', TABLES.states, names.states),
    ...table('Definitions.', TABLES.definitions, names.definitions),
    ...(used.has('calendars') ? table('Calendars.', TABLES.calendars, names.calendars) : []),
  ];
}

/** The names by which callers reach the parts of the program. */
export function namesConstant(context: PythonContext, namesName: string): readonly string[] {
  const { names } = context;
  const indexes = (of: string): Item['piece'] =>
    callOf(context.import('indexes_of'), [{ head: '', piece: plain(of) }]);
  const fields = eventsWithFields(names).map(({ event }) => ({
    head: `${stringLiteral(event)}: `,
    piece: indexes(`${TABLES.fields}.${event}`),
  }));
  const parameters = names.parameters.flatMap((parameter, index) =>
    parameter === null
      ? []
      : [
          {
            head: `${stringLiteral(names.definitions[index] ?? '')}: `,
            piece: plain(stringLiteral(parameter)),
          },
        ],
  );
  const members: readonly Item[] = [
    { head: 'blanks=', piece: indexes(TABLES.blanks) },
    { head: 'facts=', piece: indexes(TABLES.facts) },
    { head: 'readings=', piece: indexes(TABLES.readings) },
    { head: 'events=', piece: indexes(TABLES.events) },
    { head: 'fields=', piece: dictOf(fields) },
    { head: 'states=', piece: indexes(TABLES.states) },
    { head: 'definitions=', piece: indexes(TABLES.definitions) },
    { head: 'parameters=', piece: dictOf(parameters) },
  ];
  const constant = tall(callOf(context.import('ContractNames'), members));
  return [layOutAfter(`${namesName} = `, constant)];
}

function table(title: string, name: string, keys: readonly string[]): readonly string[] {
  const members = keys.map((key, index) => `    ${key} = ${index}`);
  const body = members.length === 0 ? [] : ['', ...members];
  return ['', '', `class ${name}:`, `    """${title}"""`, ...body];
}

function fieldTable(names: PartNames): readonly string[] {
  const events = eventsWithFields(names).flatMap(({ event, fields }) => [
    '',
    `    class ${event}:`,
    ...fields.map((field, index) => `        ${field} = ${index}`),
  ]);
  return ['', '', `class ${TABLES.fields}:`, '    """The fields of each event."""', ...events];
}

function eventsWithFields({ events, fields }: PartNames): readonly {
  readonly event: string;
  readonly fields: readonly string[];
}[] {
  return events.flatMap((event, index) => {
    const own = fields[index] ?? [];
    return own.length === 0 ? [] : [{ event, fields: own }];
  });
}
