import { parse, type Diagnostic, type File, type Source } from '@termsheet/dsl';
import type { Bound } from '../bound/bound.ts';
import { findingsTo } from '../bound/findings.ts';
import { bindFile } from '../bound/file.ts';
import type { Checked } from '../checked/checked.ts';
import { checkFile } from '../checked/file.ts';
import { lowerFile } from '../ir/from-checked.ts';
import type { Ir } from '../ir/ir.ts';
import { checkRules } from '../rules/check-rules.ts';

/** What compiling needs besides the source. */
export interface CompileOptions {
  /** The words of the contract, against which quotes are checked; null leaves them unchecked. */
  readonly prose?: string | null;
}

/** A file with everything the compiler knows of it. */
export interface Compilation {
  readonly source: Source;
  readonly file: File;
  /** Names resolved, with side tables by node. */
  readonly bound: Bound;
  /** Types, with side tables by node. */
  readonly checked: Checked;
  /** Null exactly where some diagnostic is an error. */
  readonly ir: Ir | null;
  /** The parser's and the compiler's, in the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles a file. Never throws: what is wrong is among the diagnostics. */
export function compile(source: Source, options: CompileOptions = {}): Compilation {
  const parsed = parse(source);
  const found: Diagnostic[] = [];
  const findings = findingsTo(found, { source, diagnostics: parsed.diagnostics });
  const bound = bindFile(source, parsed.file, findings);
  const checked = checkFile(bound, findings);
  const isSettled = ![...parsed.diagnostics, ...found].some(isError);
  checkRules({ checked, prose: options.prose ?? null, report: findings.report, isSettled });
  const diagnostics = [...parsed.diagnostics, ...found].toSorted(byPlace);
  const ir = diagnostics.some(isError) ? null : lowerFile(checked);
  return { source, file: parsed.file, bound, checked, ir, diagnostics };
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  return left.span.start - right.span.start || left.span.end - right.span.end;
}
