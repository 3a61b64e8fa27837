import { type Diagnostic, syntaxDiagnostics } from '@termsheet/dsl';
import { findInScenarios } from '../inputs/find-in-scenarios.ts';
import type { SymbolTable } from '../bound/symbol-table.ts';
import type { Tables } from '../ir/tables.ts';
import { lowerTables, unsettledNames } from '../ir/tables-from-checked.ts';
import type { Compilation } from './compilation.ts';
import { isError } from './tell-here.ts';

/**
 * Everything found in a file: in the contract and in its scenarios. Scenarios are read even where
 * the contract has errors, but of a line that speaks of something wrong there nothing more is said.
 */
export function findAll(compilation: Compilation): readonly Diagnostic[] {
  return withScenarios(compilation, compilation.diagnostics);
}

/** The same without what only the laws on the whole file find: what an editor tells at each keystroke. */
export function findFirst(compilation: Compilation): readonly Diagnostic[] {
  return withScenarios(compilation, compilation.firstDiagnostics);
}

function withScenarios(
  compilation: Compilation,
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const inScenarios = inScenariosOf(compilation);
  if (!diagnostics.some(isError)) return merge(diagnostics, inScenarios);
  const { text } = compilation.source;
  const unsettled = [...unsettledNames(compilation.checked)];
  const unread = unreadLines(text, diagnostics);
  const isDoubtful = ({ span }: Diagnostic): boolean => {
    const line = lineOf(text, span.start);
    const words = text.slice(span.start, span.end).replaceAll('`', '');
    return unread.includes(words) || unsettled.some((name) => line.includes(name));
  };
  return merge(
    diagnostics,
    inScenarios.filter((finding) => !isDoubtful(finding)),
  );
}

const inScenarios = new WeakMap<Compilation, readonly Diagnostic[]>();

/** What is found in the scenarios of a file, which are read once. */
function inScenariosOf(compilation: Compilation): readonly Diagnostic[] {
  const known = inScenarios.get(compilation);
  if (known !== undefined) return known;
  const found = withoutRepeats(findInScenarios(compilation.file, tablesOf(compilation)));
  inScenarios.set(compilation, found);
  return found;
}

const declared = new WeakMap<SymbolTable, Tables>();

/** What a file declares: the same where its names were taken over from before an edit. */
function tablesOf({ bound, checked }: Compilation): Tables {
  const known = declared.get(bound.symbols);
  if (known !== undefined) return known;
  const tables = lowerTables(checked);
  declared.set(bound.symbols, tables);
  return tables;
}

/** What is wrong with a line that several scenarios take over is said once. */
function withoutRepeats(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const byPlace = new Map(
    findings.map((each) => [`${each.span.start} ${each.code} ${each.message}`, each]),
  );
  return [...byPlace.values()];
}

const SYNTAX: ReadonlySet<string> = new Set(syntaxDiagnostics.map((kind) => kind.code));

/** The lines that could not be read: what they declare may be lost. */
function unreadLines(text: string, diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .filter((diagnostic) => isError(diagnostic) && SYNTAX.has(diagnostic.code))
    .map(({ span }) => lineOf(text, span.start))
    .join('\n');
}

function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}

function merge(left: readonly Diagnostic[], right: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...left, ...right].toSorted(
    (one, other) => one.span.start - other.span.start || one.span.end - other.span.end,
  );
}
