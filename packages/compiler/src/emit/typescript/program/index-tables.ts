import { annotated } from '../layout/annotated.ts';
import { layOutAfter } from '../layout/lay-out.ts';
import { name, number, object, tallObject, text, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext, ModuleForm } from '../module-context.ts';
import { type TableName, TABLES } from '../../code/program/tables.ts';

/**
 * The tables by which the program's parts are found: each name's index. Callers reach all of them
 * but the calendars, which are left out where the program does not count in their days.
 */
export function indexTables(
  { names, form }: ModuleContext,
  used: ReadonlySet<TableName>,
): readonly string[] {
  const fields = Object.fromEntries(
    names.fields.map((keys, event) => [names.events[event] ?? '', object(indexed(keys))]),
  );
  const tables: readonly IndexTable[] = [
    { title: 'Blanks.', constant: TABLES.blanks, members: indexed(names.blanks) },
    { title: 'Facts.', constant: TABLES.facts, members: indexed(names.facts) },
    { title: 'Ambiguities.', constant: TABLES.readings, members: indexed(names.readings) },
    { title: 'Events.', constant: TABLES.events, members: indexed(names.events) },
    { title: 'The fields of each event.', constant: TABLES.fields, members: fields },
    {
      title: 'States: what has a history.',
      constant: TABLES.states,
      members: indexed(names.states),
    },
    { title: 'Definitions.', constant: TABLES.definitions, members: indexed(names.definitions) },
    { title: 'Calendars.', constant: TABLES.calendars, members: indexed(names.calendars) },
  ];
  return tables
    .filter(({ constant }) => constant !== TABLES.calendars || used.has('calendars'))
    .flatMap((table) => tableLines(form, table))
    .slice(1);
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
  const head = `const ${annotated(context.form, namesName, use('ContractNames'))} =`;
  return [`${layOutAfter(head, constant, 0)};`];
}

interface IndexTable {
  readonly title: string;
  readonly constant: string;
  readonly members: Readonly<Record<string, Syntax>>;
}

function tableLines(form: ModuleForm, { title, constant, members }: IndexTable): readonly string[] {
  const code = layOutAfter(`const ${constant} =`, tallObject(members), 0);
  return ['', `/** ${title} */`, form === 'javascript' ? `${code};` : `${code} as const;`];
}

function indexed(keys: readonly string[]): Readonly<Record<string, Syntax>> {
  return Object.fromEntries(keys.map((key, index) => [key, number(index)]));
}
