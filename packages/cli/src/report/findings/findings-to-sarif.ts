import type { Severity } from '@termsheet/dsl';
import { fileFindingsToJson, type FindingJson, type RangeJson } from './findings-to-json.ts';
import type { FileFindings } from './file-findings.ts';
import { messageOf } from './message-of.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
};

/** The findings as a SARIF 2.1.0 log (OASIS), which code hosts and editors take in. */
export function findingsToSarif(files: readonly FileFindings[]): object {
  const findings = files.flatMap(fileFindingsToJson);
  const codes = [...new Set(findings.map(({ code }) => code))].sort();
  // The standard wants each file once, however often it was named.
  const paths = [...new Set(files.map(({ path }) => path))];
  const severities = new Map(findings.map(({ code, severity }) => [code, severity]));
  const rules = codes.map((code) => ({
    id: code,
    defaultConfiguration: { level: LEVELS[severities.get(code) ?? 'error'] },
  }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'terms', rules } },
        columnKind: 'utf16CodeUnits',
        artifacts: paths.map((path) => ({ location: artifactOf(path) })),
        results: findings.map((finding) => resultOf(finding, codes.indexOf(finding.code))),
      },
    ],
  };
}

function resultOf(finding: FindingJson, ruleIndex: number): object {
  const { file, related, fix } = finding;
  return {
    ruleId: finding.code,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding).join(' ') },
    locations: [locationOf(file, finding.range)],
    relatedLocations: related.map(({ file: relatedFile, range, message: text }, id) => ({
      id,
      message: { text },
      ...locationOf(relatedFile, range),
    })),
    ...(fix === null || fix.edits.length === 0 ? {} : { fixes: [fixOf(file, fix)] }),
  };
}

function fixOf(file: string, fix: NonNullable<FindingJson['fix']>): object {
  const replacements = fix.edits.map(({ range, text }) => ({
    deletedRegion: regionOf(range),
    insertedContent: { text },
  }));
  return {
    description: { text: fix.title },
    artifactChanges: [{ artifactLocation: artifactOf(file), replacements }],
  };
}

function locationOf(file: string, range: RangeJson): object {
  return { physicalLocation: { artifactLocation: artifactOf(file), region: regionOf(range) } };
}

function regionOf({ start, end }: RangeJson): object {
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** Paths as URI references: separators stay, and everything that a URI cannot hold is escaped. */
function artifactOf(path: string): { readonly uri: string } {
  const encoded = path.split(/[\\/]/u).map(encodeURIComponent).join('/');
  return { uri: path.startsWith('/') ? `file://${encoded}` : encoded };
}
