import type { Declaration, Field, Name, Section, Span, TypeNode } from '@termsheet/dsl';
import { outlineScenario } from './outline-scenario.ts';

/** What a symbol of an outline is. */
export type OutlineKind =
  | 'contract'
  | 'use'
  | 'clause'
  | 'scenario'
  | 'party'
  | 'share class'
  | 'calendar'
  | 'blank'
  | 'fact'
  | 'state'
  | 'accrual'
  | 'definition'
  | 'ambiguity'
  | 'reading'
  | 'unresolved'
  | 'event'
  | 'schedule'
  | 'table'
  | 'field'
  | 'obligation'
  | 'right'
  | 'covenant'
  | 'rule'
  | 'check'
  | 'step';

/** A symbol of a file's outline, with what stands under it. */
export interface DocumentSymbol {
  readonly name: string;
  /** Its type, or what else tells it from others; empty where there is nothing to say. */
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly span: Span;
  /** The words that name it, within its span. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbol[];
}

/** What an outline is made of: the text, and what is to be said of a name whose type is not written. */
export interface Outlining {
  readonly text: string;
  readonly describe: (name: Name) => string;
}

/** The outline of some sections, from the tree alone. */
export function outlineOf(
  sections: readonly Section[],
  outlining: Outlining,
): readonly DocumentSymbol[] {
  return sections.map((section) => outlineSection(section, outlining));
}

function outlineSection(section: Section, outlining: Outlining): DocumentSymbol {
  const { span } = section;
  switch (section.kind) {
    case 'Contract':
    case 'Clause': {
      const children = section.declarations.flatMap((node) => outlineDeclaration(node, outlining));
      if (section.kind === 'Contract') {
        const { text: name, span: nameSpan } = section.title;
        return symbol({ name, kind: 'contract', span, nameSpan, children });
      }
      const title = section.title === null ? '' : ` ${section.title.text}`;
      const name = `§${section.reference.text}${title}`;
      const nameSpan = section.reference.span;
      return symbol({ name, kind: 'clause', span, nameSpan, children });
    }
    case 'Scenario':
      return outlineScenario(section, outlining.text);
    case 'Use': {
      const { path, prefix } = section;
      const detail = prefix === null ? '' : `as ${prefix.text}`;
      return symbol({ name: path.text, detail, kind: 'use', span, nameSpan: path.span });
    }
  }
}

type Drafted = Omit<DocumentSymbol, 'detail' | 'children'> & Partial<DocumentSymbol>;

/** A symbol whose name is never empty and stands within it, as editors want it. */
export function symbol(drafted: Drafted): DocumentSymbol {
  const { span, nameSpan } = drafted;
  const isWithin = span.start <= nameSpan.start && nameSpan.end <= span.end;
  return {
    detail: '',
    children: [],
    ...drafted,
    name: drafted.name.trim() === '' ? `(${drafted.kind})` : drafted.name,
    nameSpan: isWithin ? nameSpan : span,
  };
}

function outlineDeclaration(node: Declaration, outlining: Outlining): readonly DocumentSymbol[] {
  const { span } = node;
  switch (node.kind) {
    case 'Quote':
    case 'NotComputableSection':
    case 'SolvedTogether':
      return [];
    case 'Party':
      return [named(node.name, { kind: 'party', span, detail: node.legalName?.text ?? '' })];
    case 'ShareClass':
      return [named(node.name, { kind: 'share class', span })];
    case 'Calendar':
      return [named(node.name, { kind: 'calendar', span, detail: node.base.text })];
    case 'Blank':
    case 'Fact':
      return inTurn(node.names, {
        kind: node.kind === 'Blank' ? 'blank' : 'fact',
        span,
        detail: written(node.type, outlining),
      });
    case 'Definition':
    case 'State': {
      const detail =
        node.resultType === null
          ? outlining.describe(node.name)
          : written(node.resultType, outlining);
      const kind = node.kind === 'State' ? 'state' : 'definition';
      return [named(node.name, { kind, span, detail })];
    }
    case 'Accrual':
      return [named(node.name, { kind: 'accrual', span, detail: outlining.describe(node.name) })];
    case 'Ambiguous': {
      const children = node.readings.map(({ label, span: of }) =>
        symbol({ name: label.text, kind: 'reading', span: of, nameSpan: label.span }),
      );
      const hasValues = node.readings.some(({ value }) => value !== null);
      const detail = hasValues ? outlining.describe(node.name) : '';
      return [named(node.name, { kind: 'ambiguity', span, detail, children })];
    }
    case 'Unresolved':
      return [
        named(node.name, { kind: 'unresolved', span, detail: written(node.type, outlining) }),
      ];
    default:
      return outlineHappening(node, outlining);
  }
}

type Happening = Exclude<
  Declaration,
  {
    readonly kind:
      | 'Quote'
      | 'NotComputableSection'
      | 'SolvedTogether'
      | 'Party'
      | 'ShareClass'
      | 'Calendar'
      | 'Blank'
      | 'Fact'
      | 'Definition'
      | 'State'
      | 'Accrual'
      | 'Ambiguous'
      | 'Unresolved';
  }
>;

function outlineHappening(node: Happening, outlining: Outlining): readonly DocumentSymbol[] {
  const { span } = node;
  switch (node.kind) {
    case 'Event': {
      const children = outlineFields(node.fields, outlining);
      const kind = node.occurs?.kind === 'Schedule' ? 'schedule' : 'event';
      const detail = node.by.length === 0 ? '' : `by ${node.by.map(({ text }) => text).join(', ')}`;
      return inTurn(node.names, { kind, span, detail, children });
    }
    case 'Table':
      return [
        named(node.name, { kind: 'table', span, children: outlineFields(node.fields, outlining) }),
      ];
    case 'Obligation':
      return [named(node.name, { kind: 'obligation', span, detail: oneLine(node.act, outlining) })];
    case 'Right':
      return [named(node.name, { kind: 'right', span, detail: node.holder.text })];
    case 'Covenant':
      return [
        named(node.name, { kind: 'covenant', span, detail: oneLine(node.condition, outlining) }),
      ];
    case 'Upon': {
      const names = node.events.map((event) => oneLine(event, outlining)).join(' or ');
      const targets = node.statements.flatMap((each) =>
        each.kind === 'ValidOnlyIf' ? [] : [each.target.name.text],
      );
      const [first] = node.events;
      const nameSpan = first?.span ?? span;
      const detail = [...new Set(targets)].join(', ');
      return [symbol({ name: `upon ${names}`, kind: 'rule', span, nameSpan, detail })];
    }
    case 'NoAdjustment': {
      const name = `no adjustment of ${node.state.text}`;
      const detail = `§${node.under.text}`;
      return [symbol({ name, kind: 'rule', span, nameSpan: node.state.span, detail })];
    }
    case 'Check': {
      const { text: name, span: nameSpan } = node.title;
      return [symbol({ name, kind: 'check', span, nameSpan })];
    }
  }
}

function outlineFields(fields: readonly Field[], outlining: Outlining): readonly DocumentSymbol[] {
  const inOrder = fields.toSorted((one, other) => one.span.start - other.span.start);
  return inOrder.flatMap((field) =>
    inTurn(field.names, {
      kind: 'field',
      span: field.span,
      detail: written(field.type, outlining),
    }),
  );
}

type Said = Pick<DocumentSymbol, 'kind' | 'span'> & Partial<DocumentSymbol>;

function named(name: Name, said: Said): DocumentSymbol {
  return symbol({ name: name.text, nameSpan: name.span, ...said });
}

/**
 * `blank A, B : money` declares two, each with its part of the line, since no two may overlap; what stands
 * below stands under the last.
 */
function inTurn(names: readonly Name[], said: Said): readonly DocumentSymbol[] {
  const last = names.length - 1;
  return names.map((name, index) => {
    const start = index === 0 ? said.span.start : name.span.start;
    const end = index === last ? said.span.end : name.span.end;
    const children = index === last ? (said.children ?? []) : [];
    return named(name, { ...said, span: { start, end }, children });
  });
}

/** A type as it is written. */
function written(type: TypeNode, outlining: Outlining): string {
  return oneLine(type, outlining);
}

const LONGEST = 80;

function oneLine(node: { readonly span: Span } | null, { text }: Outlining): string {
  if (node === null) return '';
  const words = text.slice(node.span.start, node.span.end).replaceAll(/\s+/gu, ' ').trim();
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
