import { type Diagnostic, type Severity, type Source, syntaxDiagnostics } from '@termsheet/dsl';
import { compile } from '../compile/compile.ts';
import { findAll } from '../compile/find-all.ts';
import { openExample } from '../diagnostics/example-documents.ts';
import { semanticDiagnostics } from '../diagnostics/semantic-diagnostics.ts';
import type { ScenarioFileExamples } from '../inputs/diagnostics/define-input-diagnostic.ts';
import { inputDiagnostics } from '../inputs/diagnostics/input-diagnostics.ts';
import { readScenarioFile } from '../inputs/read-scenario-file.ts';

/** A kind of finding with an example of it. */
export interface DiagnosticPage {
  readonly code: string;
  readonly severity: Severity;
  /** Where such a finding is made: `contract file`, `scenario file`. Those in templates `templatePages` has. */
  readonly where:
    'a contract file' | 'a scenario' | 'a scenario file' | 'a template of certificates';
  /** A file that has the finding, and the same mended. */
  readonly bad: Source;
  readonly good: Source;
  /** The words of the contract beside each, where the finding is made in them. */
  readonly prose: ProseExamples | null;
  /** The finding as made in the bad example. */
  readonly found: () => Diagnostic | null;
}

/** Every kind of finding, by code. */
export function diagnosticPages(): readonly DiagnosticPage[] {
  const pages = [
    ...[...syntaxDiagnostics, ...semanticDiagnostics].map((kind) =>
      contractPage(kind, 'a contract file'),
    ),
    ...inputDiagnostics.map((kind) =>
      'contract' in kind.examples
        ? scenarioFilePage(kind, kind.examples)
        : contractPage(kind, 'a scenario'),
    ),
  ];
  return pages.sort((left, right) => (left.code < right.code ? -1 : 1));
}

interface ProseExamples {
  readonly bad: string;
  readonly good: string;
}

type Kind = Pick<DiagnosticPage, 'code' | 'severity'>;

/** The words against which the quotes in examples are checked. */
const EXAMPLE_PROSE = 'These words are the prose: this is in the prose.';

function contractPage(
  {
    code,
    severity,
    examples,
  }: Kind & { readonly examples: { bad: string; good: string; prose?: ProseExamples } },
  where: DiagnosticPage['where'],
): DiagnosticPage {
  const path = 'example.terms';
  const prose = examples.prose ?? null;
  const bad = { path, text: examples.bad };
  const found = (): Diagnostic | null => {
    const compilation = compile(bad, { prose: prose?.bad ?? EXAMPLE_PROSE, open: openExample });
    return findAll(compilation).find((diagnostic) => diagnostic.code === code) ?? null;
  };
  return { code, severity, where, bad, good: { path, text: examples.good }, prose, found };
}

function scenarioFilePage(
  { code, severity }: Kind,
  examples: ScenarioFileExamples,
): DiagnosticPage {
  const path = 'scenario.json';
  const bad = { path, text: examples.bad };
  const found = (): Diagnostic | null => {
    const { contract, csv = {}, maxLength } = examples;
    const { ir } = compile({ path: 'example.terms', text: contract });
    if (ir === null) return null;
    const { diagnostics } = readScenarioFile(bad.text, ir, {
      readCsv: (table) => csv[table],
      ...(maxLength === undefined ? {} : { maxLength }),
    });
    return diagnostics.find((diagnostic) => diagnostic.code === code) ?? null;
  };
  const good = { path, text: examples.good };
  return { code, severity, where: 'a scenario file', bad, good, prose: null, found };
}
