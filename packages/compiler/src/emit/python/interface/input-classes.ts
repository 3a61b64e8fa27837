import type { EventSpec } from '@termsheet/runtime';
import { describeTerm, type DescribedTerm } from '../../code/interface/described-term.ts';
import { keyRemark, severalRemark } from '../../code/interface/supplied.ts';
import { isReported, performedBy } from '../../reported-events.ts';
import type { NamedIr } from '../../code/program-context.ts';
import type { ExportedNames } from '../names/name-exports.ts';
import { displayWidth } from '../../code/display-width.ts';
import { layOutAfter, WIDTH } from '../layout/lay-out.ts';
import { type Piece, plain, subscript } from '../layout/syntax.ts';
import { docstring, docText } from '../text/docstring.ts';
import { stringLiteral } from '../text/string-literal.ts';
import { alias } from './type-aliases.ts';
import type { ContractContext } from './contract-context.ts';
import { orNone, optional, suppliedType } from './written-types.ts';

/** What callers supply: the events one by one, and the blanks, facts, tables and readings. */
export function inputClasses(context: ContractContext): readonly string[] {
  const { ir } = context;
  return [
    ...ir.events.flatMap((event, index) => eventClass(context, event, index)),
    ...eventUnion(context),
    ...blanksClass(context),
    ...factsClass(context),
    ...tablesClass(context),
    ...readingsClass(context),
  ];
}

/** The union of everything that can be reported; none where nothing can. */
function eventUnion(context: ContractContext): readonly string[] {
  const { ir, exported } = context;
  const events = exported.events.filter((_, index) => isReported(context.ir, ir.events[index]));
  const type = unionOf(context, events);
  return ['', '', ...alias(exported.event, type), '"""Something that happened."""'];
}

function unionOf({ typing }: ContractContext, classes: readonly string[]): Piece {
  const [only, ...others] = classes;
  if (only === undefined) return plain(typing('NoReturn'));
  return others.length === 0 ? plain(only) : subscript(typing('Union'), classes.map(plain));
}

/** Which of the classes of inputs a contract has. */
export function inputParts(context: NamedIr): {
  readonly blanks: boolean;
  readonly facts: boolean;
  readonly tables: boolean;
  readonly readings: boolean;
} {
  const { ir } = context;
  return {
    blanks: ir.blanks.length > 0,
    facts: ir.facts.length > 0,
    tables: ir.events.some(isSuppliedTable),
    readings: ir.ambiguities.length > 0,
  };
}

function isSuppliedTable({ source }: EventSpec<unknown>): boolean {
  return source.kind === 'row' && source.rows === null;
}

/** The classes of events that callers can report, and of rows that they supply. */
export function eventClassNames(context: NamedIr, { events }: ExportedNames): readonly string[] {
  return events.filter((_, index) => {
    const event = context.ir.events[index];
    return event !== undefined && (isSuppliedTable(event) || isReported(context.ir, event));
  });
}

function eventClass(
  context: ContractContext,
  event: EventSpec<unknown>,
  index: number,
): readonly string[] {
  const name = context.exported.events[index] ?? '';
  const { source } = event;
  if (source.kind === 'row') {
    if (source.rows !== null) return [];
    const title = `A row of **${docText(event.name)}** (${docText(event.clause)}).`;
    return dataClass(name, { title, lines: fieldMembers(context, event, index) });
  }
  // Nobody reports what the contract makes happen by itself.
  if (!isReported(context.ir, event)) return [];
  const obligation = performedBy(context.ir, event);
  if (obligation !== null) return performanceClass(context, { event, index, obligation });
  const by = event.by.length === 0 ? '' : `, by ${event.by.map(docText).join(' or ')}`;
  return dataClass(name, {
    title: `**${docText(event.name)}** (${docText(event.clause)})${by}.`,
    lines: [
      ...saidByClass(context, 'event', event.name),
      ...member('on', plain(context.import('Date')), ['The date of the event.']),
      ...idMember(context),
      ...fieldMembers(context, event, index),
    ],
  });
}

function performanceClass(
  context: ContractContext,
  performance: {
    readonly event: EventSpec<unknown>;
    readonly index: number;
    readonly obligation: number;
  },
): readonly string[] {
  const { event, index } = performance;
  const { name = '', by = [], key } = context.ir.obligations[performance.obligation] ?? {};
  const keyName = key == null ? null : docText(context.ir.events[key.event]?.name ?? 'event');
  const title = `The performance of **${docText(name)}** (${docText(event.clause)})`;
  const text = optional(context, plain('str'));
  return dataClass(context.exported.events[index] ?? '', {
    title: `${title}, by ${by.map(docText).join(' and ')}.`,
    lines: [
      ...saidByClass(context, 'performs', name),
      ...member('on', plain(context.import('Date')), ['The date on which it is performed.']),
      ...idMember(context),
      ...(keyName === null
        ? []
        : absentMember('of', text, [
            `Of which duty: the id, or the date, of the ${keyName}; of the oldest where this is left out.`,
          ])),
      ...event.fields.flatMap((field, place) =>
        absentMember(
          context.names.fields[index]?.[place] ?? '',
          optional(context, suppliedType(context, field)),
          ['How much of what is owed; all of it where this is left out.'],
        ),
      ),
    ],
  });
}

function idMember(context: ContractContext): readonly string[] {
  return absentMember('id', optional(context, plain('str')), [
    'Your own name for it, by which results speak of it.',
  ]);
}

function fieldMembers(
  context: ContractContext,
  { fields }: EventSpec<unknown>,
  index: number,
): readonly string[] {
  return fields.flatMap((field, place) => {
    const key = context.names.fields[index]?.[place] ?? '';
    const described = { ...field, clause: '', remark: severalRemark(field), words: null };
    const type = optional(context, orNone(context, suppliedType(context, field)));
    return absentMember(key, type, describe(described));
  });
}

/** A form's blanks are there to be filled: every one of them is required. */
function blanksClass(context: ContractContext): readonly string[] {
  const { ir, names, exported } = context;
  if (!inputParts(context).blanks) return [];
  const lines = ir.blanks.flatMap((blank, index) => {
    const described = { ...blank, remark: '', words: null };
    const type = suppliedType(context, { ...blank, several: false });
    return member(names.blanks[index] ?? '', type, describe(described));
  });
  return dataClass(exported.blanks, { title: "The form's blanks, filled.", lines });
}

/** A fact that is kept for each of several has rows for each, by its id or name. */
function factsClass(context: ContractContext): readonly string[] {
  const { ir, names, exported } = context;
  if (!inputParts(context).facts) return [];
  const lines = ir.facts.flatMap((fact, index) => {
    const calendar = fact.series === null ? undefined : ir.calendars[fact.series];
    const rhythm = calendar === undefined ? '' : `each ${docText(calendar.name)}`;
    const keyed = fact.keyedBy === null ? '' : keyRemark(context, fact.keyedBy, docText);
    const remarks = [rhythm, keyed, severalRemark(fact)].filter((remark) => remark !== '');
    const described = { ...fact, remark: remarks.join(', '), words: null };
    const rows = subscript(context.import('DatedRows'), [suppliedType(context, fact)]);
    const type =
      fact.keyedBy === null ? rows : subscript(context.typing('Mapping'), [plain('str'), rows]);
    return absentMember(names.facts[index] ?? '', optional(context, type), describe(described));
  });
  const title = 'What was so on which days. What is left out is unknown, never zero or no.';
  return dataClass(exported.facts, { title, lines });
}

/** The tables whose rows the contract leaves to the inputs. */
function tablesClass(context: ContractContext): readonly string[] {
  const { ir, names, exported } = context;
  if (!inputParts(context).tables) return [];
  const lines = ir.events.flatMap((event, index) => {
    if (!isSuppliedTable(event)) return [];
    const row = plain(exported.events[index] ?? '');
    const type = optional(context, subscript(context.typing('Sequence'), [row]));
    const title = `The rows of **${docText(event.name)}** (${docText(event.clause)}), in order.`;
    return absentMember(names.events[index] ?? '', type, [title]);
  });
  const title = 'The tables whose rows the contract leaves to you.';
  return dataClass(exported.tables, { title, lines });
}

function readingsClass(context: ContractContext): readonly string[] {
  const { ir, names, exported } = context;
  if (!inputParts(context).readings) return [];
  const lines = ir.ambiguities.flatMap(({ name, clause }, index) =>
    absentMember(
      names.readings[index] ?? '',
      optional(context, plain(exported.readingTypes[index] ?? '')),
      [`**${docText(name)}** (${docText(clause)}).`],
    ),
  );
  const title = 'How the ambiguous words are read.';
  return dataClass(exported.readings, { title, lines });
}

function describe(term: DescribedTerm): ReturnType<typeof describeTerm> {
  return describeTerm(term, docText);
}

function dataClass(
  name: string,
  { title, lines }: { readonly title: string; readonly lines: readonly string[] },
): readonly string[] {
  const body = lines.length === 0 ? [] : ['', ...lines];
  return [
    '',
    '',
    '@dataclass(frozen=True)',
    `class ${name}:`,
    ...docstring([title], '    '),
    ...body,
  ];
}

/** What every object of a class has in common. */
function saidByClass(context: ContractContext, key: string, word: string): readonly string[] {
  const type = subscript(context.typing('ClassVar'), [plain('str')]);
  return [withValue(key, type, stringLiteral(word))];
}

function member(
  key: string,
  type: Piece,
  words: Parameters<typeof docstring>[0],
): readonly string[] {
  return [layOutAfter(`${key}: `, type, { indent: 4 }), ...docstring(words, '    ')];
}

/** A member that may be left out. */
function absentMember(
  key: string,
  type: Piece,
  words: Parameters<typeof docstring>[0],
): readonly string[] {
  return [withValue(key, type, 'None'), ...docstring(words, '    ')];
}

/** `key: Type = value`; brackets go round the value before the type is broken. */
function withValue(key: string, type: Piece, value: string): string {
  const head = `    ${key}: ${type.flat ?? ''} = `;
  if (fits(head + value)) return head + value;
  if (fits(`${head}(`)) {
    return fits(`        ${value}`) ? `${head}(\n        ${value}\n    )` : head + value;
  }
  return layOutAfter(`${key}: `, type, { indent: 4, tail: ` = ${value}` });
}

function fits(line: string): boolean {
  return displayWidth(line) <= WIDTH;
}
