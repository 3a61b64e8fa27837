import { readScenario } from '@termsheet/compiler';
import type { Diagnostic, Scenario } from '@termsheet/dsl';
import type { FileFindings } from '../report/findings/file-findings.ts';
import type { LoadedContract } from './loaded-contract.ts';

/** Everything found in a contract file: the compiler's findings, and those in its scenarios. */
export function contractFindings({ path, compilation }: LoadedContract): FileFindings {
  const { source, ir, diagnostics } = compilation;
  const inScenarios =
    ir === null
      ? []
      : scenariosOf(compilation.file).flatMap((scenario) => readScenario(scenario, ir).diagnostics);
  return { path, text: source.text, diagnostics: [...diagnostics, ...inScenarios].sort(byPlace) };
}

/** The scenarios of a contract file, in order. */
export function scenariosOf(file: LoadedContract['compilation']['file']): readonly Scenario[] {
  return file.sections.filter((section) => section.kind === 'Scenario');
}

function byPlace(left: Diagnostic, right: Diagnostic): number {
  return left.span.start - right.span.start;
}
