import { layOutAfter } from '../layout/lay-out.ts';
import { name, number, object, tallObject, text, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { type TableName, TABLES } from '../../code/program/tables.ts';

/**
 * The tables by which the program's parts are found: each name's index. Callers reach all of them
 * but the calendars, which are left out where the program does not count in their days.
 */
export function indexTables(
  { names }: ModuleContext,
  used: ReadonlySet<TableName>,
): readonly string[] {
  const fields = Object.fromEntries(
    names.fields.map((keys, event) => [names.events[event] ?? '', object(indexed(keys))]),
  );
  const tables = [
    ...table('Blanks.', TABLES.blanks, indexed(names.blanks)),
    ...table('Facts.', TABLES.facts, indexed(names.facts)),
    ...table('Ambiguities.', TABLES.readings, indexed(names.readings)),
    ...table('Events.', TABLES.events, indexed(names.events)),
    ...table('The fields of each event.', TABLES.fields, fields),
    ...table('States: what has a history.', TABLES.states, indexed(names.states)),
    ...table('Definitions.', TABLES.definitions, indexed(names.definitions)),
    ...(used.has('calendars')
      ? table('Calendars.', TABLES.calendars, indexed(names.calendars))
      : []),
  ];
  return tables.slice(1);
}

/** The names by which callers reach the parts of the program. */
export function namesConstant(context: ModuleContext, namesName: string): readonly string[] {
  const { names, use } = context;
  const parameters = Object.fromEntries(
    names.parameters.flatMap((parameter, index) =>
      parameter === null ? [] : [[names.definitions[index] ?? '', text(parameter)]],
    ),
  );
  const constant = tallObject({
    blanks: name(TABLES.blanks),
    facts: name(TABLES.facts),
    readings: name(TABLES.readings),
    events: name(TABLES.events),
    fields: name(TABLES.fields),
    states: name(TABLES.states),
    definitions: name(TABLES.definitions),
    parameters: object(parameters),
  });
  const head = `const ${namesName}: ${use('ContractNames')} =`;
  return [`${layOutAfter(head, constant, 0)};`];
}

function table(
  title: string,
  constant: string,
  members: Readonly<Record<string, Syntax>>,
): readonly string[] {
  const code = layOutAfter(`const ${constant} =`, tallObject(members), 0);
  return ['', `/** ${title} */`, `${code} as const;`];
}

function indexed(keys: readonly string[]): Readonly<Record<string, Syntax>> {
  return Object.fromEntries(keys.map((key, index) => [key, number(index)]));
}
