import { findAll } from '@termsheet/compiler';
import type { Scenario } from '@termsheet/dsl';
import type { FileFindings } from '../report/findings/file-findings.ts';
import type { LoadedContract } from './loaded-contract.ts';

/** Everything found in a contract file: the compiler's findings, and those in its scenarios. */
export function contractFindings({ path, compilation }: LoadedContract): FileFindings {
  return { ...compilation.source, path, diagnostics: findAll(compilation) };
}

/** The scenarios of a contract file, in order. */
export function scenariosOf(file: LoadedContract['compilation']['file']): readonly Scenario[] {
  return file.sections.filter((section) => section.kind === 'Scenario');
}
