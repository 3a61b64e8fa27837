import type { EventSpec } from '@termsheet/runtime';
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
    ...typeAlias(exported.event, exported.events),
    '',
    '/** What the contract is evaluated on. What is left out is unknown, never zero or no. */',
    `export interface ${exported.inputs} {`,
    ...blankMembers(context),
    ...factMembers(context),
    ...readingMembers(context),
    '  /** In order of date, and within a day in the order in which they were reported. */',
    `  readonly events?: readonly ${exported.event}[];`,
    '}',
  ];
}

function eventType(context: ModuleContext, event: EventSpec, index: number): readonly string[] {
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
    ...event.fields.flatMap((field, place) => {
      const key = context.names.fields[index]?.[place] ?? '';
      const described = { ...field, clause: '', remark: severalRemark(field), words: null };
      return [
        ...termComment(described, '  '),
        `  readonly ${key}?: ${context.use('OrNone')}<${suppliedType(context, field)}>;`,
      ];
    }),
    '}',
  ];
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

/** A fact that is kept for each of several events has no rows of its own, and cannot be supplied. */
function factMembers(context: ModuleContext): readonly string[] {
  const { ir, names } = context;
  const members = ir.facts.flatMap((fact, index) => {
    if (fact.keyedBy !== null) return [];
    const calendar = fact.series === null ? undefined : ir.calendars[fact.series];
    const rhythm = calendar === undefined ? '' : `each ${commentText(calendar.name)}`;
    const remarks = [rhythm, severalRemark(fact)].filter((remark) => remark !== '');
    const described = { ...fact, remark: remarks.join(', '), words: null };
    return [
      ...termComment(described, '    '),
      `    readonly ${names.facts[index] ?? ''}?: ${context.use('DatedRows')}<${suppliedType(context, fact)}>;`,
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

function severalRemark({ several }: { readonly several: boolean }): string {
  return several ? 'several values' : '';
}
