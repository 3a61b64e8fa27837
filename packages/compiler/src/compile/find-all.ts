import { type Diagnostic, syntaxDiagnostics } from '@termsheet/dsl';
import { readScenarios } from '../inputs/read-scenario.ts';
import { lowerTables, unsettledNames } from '../ir/tables-from-checked.ts';
import type { Compilation } from './compile.ts';

/**
 * Everything found in a file: in the contract and in its scenarios. Scenarios are read even where
 * the contract has errors, but of a line that speaks of something wrong there nothing more is said.
 */
export function findAll(compilation: Compilation): readonly Diagnostic[] {
  const { checked, file, source, diagnostics } = compilation;
  const tables = lowerTables(checked);
  const inScenarios = withoutRepeats(
    readScenarios(file, tables).flatMap((scenario) => scenario.diagnostics),
  );
  if (!diagnostics.some(({ severity }) => severity === 'error')) {
    return merge(diagnostics, inScenarios);
  }
  const unsettled = [...unsettledNames(checked)];
  const unread = unreadLines(compilation);
  const isDoubtful = ({ span }: Diagnostic): boolean => {
    const line = lineOf(source.text, span.start);
    const words = source.text.slice(span.start, span.end).replaceAll('`', '');
    return unread.includes(words) || unsettled.some((name) => line.includes(name));
  };
  return merge(
    diagnostics,
    inScenarios.filter((finding) => !isDoubtful(finding)),
  );
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
function unreadLines({ source, diagnostics }: Compilation): string {
  return diagnostics
    .filter(({ code, severity }) => severity === 'error' && SYNTAX.has(code))
    .map(({ span }) => lineOf(source.text, span.start))
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
