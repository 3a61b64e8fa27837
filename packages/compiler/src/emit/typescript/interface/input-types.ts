import type { EventSpec } from '@termsheet/runtime';
import { keyRemark, severalRemark } from '../../code/interface/supplied.ts';
import { isReported, performedBy } from '../../reported-events.ts';
import type { ModuleContext } from '../module-context.ts';
import { commentText } from '../text/comment-text.ts';
import { docComment } from '../text/doc-comment.ts';
import { stringLiteral } from '../text/string-literal.ts';
import { termComment } from './term-comment.ts';
import { typeAlias } from './type-alias.ts';
import { suppliedType } from './written-types.ts';

/** What callers supply: the events one by one, and the whole. */
export function inputTypes(context: ModuleContext): readonly string[] {
  const { ir, exported } = context;
  return [
    ...ir.events.flatMap((event, index) => eventType(context, event, index)),
    '',
    '/** Something that happened. */',
    ...typeAlias(
      exported.event,
      exported.events.filter((_, index) => isReported(ir, ir.events[index])),
    ),
    '',
    '/** What the contract is evaluated on. What is left out is unknown, never zero or no. */',
    `export interface ${exported.inputs} {`,
    ...blankMembers(context),
    ...factMembers(context),
    ...tableMembers(context),
    ...readingMembers(context),
    '  /** In order of date, and within a day in the order in which they were reported. */',
    `  readonly events?: readonly ${exported.event}[];`,
    '}',
  ];
}

function eventType(
  context: ModuleContext,
  event: EventSpec<unknown>,
  index: number,
): readonly string[] {
  const { source } = event;
  if (source.kind === 'row') return source.rows === null ? rowType(context, event, index) : [];
  // Nobody reports what the contract makes happen by itself.
  if (!isReported(context.ir, event)) return [];
  const obligation = performedBy(context.ir, event);
  if (obligation !== null) return performanceType(context, { event, index, obligation });
  const by = event.by.length === 0 ? '' : `, by ${event.by.map(commentText).join(' or ')}`;
  const title = `**${commentText(event.name)}** (${commentText(event.clause)})${by}.`;
  return [
    '',
    ...docComment([title], ''),
    `export interface ${context.exported.events[index] ?? ''} {`,
    '  /** The date of the event. */',
    `  readonly on: ${context.use('IsoDate')};`,
    `  readonly event: ${stringLiteral(event.name)};`,
    '  /** Your own name for it, by which results speak of it. */',
    '  readonly id?: string;',
    ...fieldMembers(context, event, index),
    '}',
  ];
}

function fieldMembers(
  context: ModuleContext,
  { fields }: EventSpec<unknown>,
  index: number,
): readonly string[] {
  return fields.flatMap((field, place) => {
    const key = context.names.fields[index]?.[place] ?? '';
    const described = { ...field, clause: '', remark: severalRemark(field), words: null };
    return [
      ...termComment(described, '  '),
      `  readonly ${key}?: ${context.use('OrNone')}<${suppliedType(context, field)}>;`,
    ];
  });
}

/** A row of a table whose rows come with the inputs. */
function rowType(
  context: ModuleContext,
  table: EventSpec<unknown>,
  index: number,
): readonly string[] {
  const title = `A row of **${commentText(table.name)}** (${commentText(table.clause)}).`;
  return [
    '',
    ...docComment([title], ''),
    `export interface ${context.exported.events[index] ?? ''} {`,
    ...fieldMembers(context, table, index),
    '}',
  ];
}

function performanceType(
  context: ModuleContext,
  performance: {
    readonly event: EventSpec<unknown>;
    readonly index: number;
    readonly obligation: number;
  },
): readonly string[] {
  const { event, index } = performance;
  const { name = '', by = [], key } = context.ir.obligations[performance.obligation] ?? {};
  const keyName = key == null ? null : commentText(context.ir.events[key.event]?.name ?? 'event');
  const title = `The performance of **${commentText(name)}** (${commentText(event.clause)})`;
  return [
    '',
    ...docComment([`${title}, by ${by.map(commentText).join(' and ')}.`], ''),
    `export interface ${context.exported.events[index] ?? ''} {`,
    '  /** The date on which it is performed. */',
    `  readonly on: ${context.use('IsoDate')};`,
    `  readonly performs: ${stringLiteral(name)};`,
    '  /** Your own name for it, by which results speak of it. */',
    '  readonly id?: string;',
    ...(keyName === null
      ? []
      : [
          `  /** Of which duty: the id, or the date, of the ${keyName}; of the oldest where this is left out. */`,
          '  readonly of?: string;',
        ]),
    ...event.fields.flatMap((field, place) => [
      '  /** How much of what is owed; all of it where this is left out. */',
      `  readonly ${context.names.fields[index]?.[place] ?? ''}?: ${suppliedType(context, field)};`,
    ]),
    '}',
  ];
}

/** The tables whose rows the contract leaves to the inputs. */
function tableMembers({ ir, names, exported }: ModuleContext): readonly string[] {
  const members = ir.events.flatMap(({ name, clause, source }, index) => {
    if (source.kind !== 'row' || source.rows !== null) return [];
    const title = `The rows of **${commentText(name)}** (${commentText(clause)}), in order.`;
    const type = `readonly ${exported.events[index] ?? ''}[]`;
    return [...docComment([title], '    '), `    readonly ${names.events[index] ?? ''}?: ${type};`];
  });
  return members.length === 0 ? [] : ['  readonly tables?: {', ...members, '  };'];
}

/** A form's blanks are there to be filled: every one of them is required. */
function blankMembers(context: ModuleContext): readonly string[] {
  const { ir, names } = context;
  if (ir.blanks.length === 0) return [];
  return [
    '  readonly blanks: {',
    ...ir.blanks.flatMap((blank, index) => {
      const described = { ...blank, remark: '', words: null };
      const type = suppliedType(context, { ...blank, several: false });
      return [
        ...termComment(described, '    '),
        `    readonly ${names.blanks[index] ?? ''}: ${type};`,
      ];
    }),
    '  };',
  ];
}

/** A fact that is kept for each of several has rows for each, by its id or name. */
function factMembers(context: ModuleContext): readonly string[] {
  const { ir, names } = context;
  const members = ir.facts.flatMap((fact, index) => {
    const calendar = fact.series === null ? undefined : ir.calendars[fact.series];
    const rhythm = calendar === undefined ? '' : `each ${commentText(calendar.name)}`;
    const keyed = fact.keyedBy === null ? '' : keyRemark(context, fact.keyedBy, commentText);
    const remarks = [rhythm, keyed, severalRemark(fact)].filter((remark) => remark !== '');
    const described = { ...fact, remark: remarks.join(', '), words: null };
    const rows = `${context.use('DatedRows')}<${suppliedType(context, fact)}>`;
    const type = fact.keyedBy === null ? rows : `Readonly<Record<string, ${rows}>>`;
    return [
      ...termComment(described, '    '),
      `    readonly ${names.facts[index] ?? ''}?: ${type};`,
    ];
  });
  return members.length === 0 ? [] : ['  readonly facts?: {', ...members, '  };'];
}

function readingMembers(context: ModuleContext): readonly string[] {
  const { ir, names, exported } = context;
  if (ir.ambiguities.length === 0) return [];
  return [
    '  readonly readings?: {',
    ...ir.ambiguities.flatMap(({ name, clause }, index) => [
      ...docComment([`**${commentText(name)}** (${commentText(clause)}).`], '    '),
      `    readonly ${names.readings[index] ?? ''}?: ${exported.readings[index] ?? ''};`,
    ]),
    '  };',
  ];
}
