import type { ValueType } from '@termsheet/runtime';
import type { Ir } from '../../ir/ir.ts';
import { titleOf } from '../typescript/module-header.ts';
import { commentText } from '../typescript/text/comment-text.ts';
import { docComment } from '../typescript/text/doc-comment.ts';
import { stringLiteral } from '../typescript/text/string-literal.ts';
import type { GivenTerm } from './emit-simulation.ts';
import type { Numeric } from './writer.ts';

/** The types of what a module exports. */
export function declarations(ir: Ir, terms: readonly GivenTerm[], numeric: Numeric): string {
  const figure = numeric === 'exact' ? 'Exact' : 'Approximate';
  const lines = [
    ...docComment([`${titleOf(ir)}, as direct code for simulations.`, '@packageDocumentation'], ''),
    ...figureType(numeric),
    '',
    'export type Outcome<Value> =',
    "  | { readonly status: 'value'; readonly value: Value }",
    "  | { readonly status: 'not yet' | 'none' | 'unknown' | 'impossible' };",
    '',
    '/** The inputs of a scenario file: figures as text, dates as `2006-03-09`, `null` for what is absent. */',
    'export interface Inputs {',
    '  readonly blanks?: Readonly<Record<string, unknown>>;',
    '  readonly facts?: Readonly<Record<string, unknown>>;',
    '  readonly tables?: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;',
    '  readonly readings?: Readonly<Record<string, string>>;',
    '  readonly events?: readonly Readonly<Record<string, unknown>>[];',
    '}',
    '',
    '/** What terms are asked for that have a parameter. */',
    ...askedFor(ir, terms),
    '',
    '/** The terms at the close of the date. */',
    'export interface Terms {',
    ...terms.flatMap((term) => [
      ...docComment([`${commentText(term.name)} (${commentText(term.clause)}).`], '  '),
      `  readonly ${stringLiteral(term.name)}: Outcome<${valueType(typeOf(ir, term), figure)}>;`,
    ]),
    '}',
    '',
    'export interface Result {',
    '  readonly asOf: string | number;',
    `  readonly numeric: '${numeric}';`,
    '  /** Within which part of the exact figure others are, as measured. */',
    '  readonly bound: number;',
    '  /** The hash of the contract. */',
    '  readonly source: string;',
    '  readonly terms: Terms;',
    '}',
    '',
    `export declare const numeric: '${numeric}';`,
    'export declare const source: string;',
    'export declare const bound: number;',
    '',
    'declare const prepared: unique symbol;',
    '/** Inputs that were read. */',
    'export interface Prepared {',
    '  readonly [prepared]: true;',
    '}',
    '',
    '/** Reads inputs, once; throws an `InputError` of `@termsheet/runtime` for what cannot be read. */',
    'export declare function prepare(inputs: Inputs): Prepared;',
    '',
    '/** The terms at the close of a date (`2006-03-09`, or a day of `@termsheet/runtime`). */',
    'export declare function evaluate(prepared: Prepared, date: string | number, inputs?: Asked): Result;',
    '',
    '/** The same at the close of each of several dates, from the earliest to the latest, replayed once. */',
    'export declare function evaluateAlong(',
    '  prepared: Prepared,',
    '  dates: readonly (string | number)[],',
    '  inputs?: Asked,',
    '): readonly Result[];',
    '',
  ];
  return lines.join('\n');
}

function figureType(numeric: Numeric): readonly string[] {
  if (numeric === 'exact') return ["import type { Exact } from '@termsheet/runtime';"];
  return [
    "import type { Exact } from '@termsheet/runtime';",
    '',
    'declare const float64: unique symbol;',
    '/** A double that stands for a figure and is not exact: it fits nowhere that an exact figure is wanted. */',
    'export type Approximate = number & { readonly [float64]: true };',
  ];
}

function typeOf(ir: Ir, { kind, index }: GivenTerm): ValueType | undefined {
  return kind === 'definition' ? ir.definitions[index]?.type : ir.states[index]?.type;
}

/** What a term is asked for; null for one that has no parameter. */
export function parameterOf(
  ir: Ir,
  { kind, index }: GivenTerm,
): NonNullable<Ir['definitions'][number]['parameter']> | null {
  return kind === 'definition' ? (ir.definitions[index]?.parameter ?? null) : null;
}

/** What may be asked for; nothing where no term has a parameter. */
function askedFor(ir: Ir, terms: readonly GivenTerm[]): readonly string[] {
  const lines = terms.flatMap((term) => {
    const parameter = parameterOf(ir, term);
    if (parameter === null) return [];
    const type = parameter.type.kind === 'quantity' ? 'Exact | string | number' : 'unknown';
    return [`  readonly ${stringLiteral(term.name)}?: ${type};`];
  });
  if (lines.length === 0) return ['export type Asked = Readonly<Record<string, never>>;'];
  return ['export interface Asked {', ...lines, '}'];
}

function valueType(type: ValueType | undefined, figure: string): string {
  switch (type?.kind) {
    case 'quantity':
      return figure;
    case 'yes/no':
      return 'boolean';
    case 'duration':
      return "{ readonly count: number; readonly basis: 'days' | 'months' | { readonly calendar: number } }";
    case 'list':
      return `readonly ${valueType(type.of, figure)}[]`;
    default:
      return 'string';
  }
}
