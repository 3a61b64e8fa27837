import type { Diagnostic } from '@termsheet/dsl';
import { describe, expect, test } from 'vitest';
import { plainStyle } from '../src/host/style.ts';
import { summariseFindings } from '../src/report/findings/count-findings.ts';
import type { FileFindings } from '../src/report/findings/file-findings.ts';
import { findingsToGitHub } from '../src/report/findings/findings-to-github.ts';
import { findingsToSarif } from '../src/report/findings/findings-to-sarif.ts';
import { findingsToText } from '../src/report/findings/findings-to-text.ts';

const TEXT = 'first line\r\nsecond “line”\nthird';

function finding(changes: Partial<Diagnostic> = {}): Diagnostic {
  return {
    code: 'some-code',
    severity: 'error',
    span: { start: 12, end: 18 },
    message: 'It is wrong.',
    why: 'It matters.',
    help: 'Mend it.',
    related: [],
    prose: [],
    fix: null,
    ...changes,
  };
}

function inFile(...diagnostics: readonly Diagnostic[]): readonly FileFindings[] {
  return [{ path: 'folder/a file.terms', text: TEXT, diagnostics }];
}

describe('the summary', () => {
  test.each([
    [inFile(), 'No errors in 1 file'],
    [inFile(finding(), finding({ severity: 'warning' })), '1 error, 1 warning in 1 file'],
    [[...inFile(finding(), finding()), ...inFile()], '2 errors in 2 files'],
    [inFile(finding({ severity: 'information' })), '1 note in 1 file'],
  ])('%#', (files, summary) => {
    expect(summariseFindings(files)).toBe(summary);
  });
});

function uriOf(path: string): unknown {
  const log = JSON.parse(JSON.stringify(findingsToSarif([{ path, text: '', diagnostics: [] }])));
  return log.runs[0].artifacts[0].location.uri;
}

describe('SARIF', () => {
  const related = [{ span: { start: 0, end: 5 }, message: 'declared here' }];
  const fix = { title: 'Mend it', edits: [{ span: { start: 12, end: 18 }, text: 'other' }] };
  const files = inFile(
    finding({ related, fix }),
    finding({ severity: 'information', code: 'note' }),
  );

  test('is a log of version 2.1.0 with what the standard requires', () => {
    expect(findingsToSarif(files)).toMatchInlineSnapshot(`
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "runs": [
          {
            "artifacts": [
              {
                "location": {
                  "uri": "folder/a%20file.terms",
                },
              },
            ],
            "columnKind": "utf16CodeUnits",
            "results": [
              {
                "fixes": [
                  {
                    "artifactChanges": [
                      {
                        "artifactLocation": {
                          "uri": "folder/a%20file.terms",
                        },
                        "replacements": [
                          {
                            "deletedRegion": {
                              "endColumn": 7,
                              "endLine": 2,
                              "startColumn": 1,
                              "startLine": 2,
                            },
                            "insertedContent": {
                              "text": "other",
                            },
                          },
                        ],
                      },
                    ],
                    "description": {
                      "text": "Mend it",
                    },
                  },
                ],
                "level": "error",
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "folder/a%20file.terms",
                      },
                      "region": {
                        "endColumn": 7,
                        "endLine": 2,
                        "startColumn": 1,
                        "startLine": 2,
                      },
                    },
                  },
                ],
                "message": {
                  "text": "It is wrong. It matters. Mend it.",
                },
                "relatedLocations": [
                  {
                    "id": 0,
                    "message": {
                      "text": "declared here",
                    },
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "folder/a%20file.terms",
                      },
                      "region": {
                        "endColumn": 6,
                        "endLine": 1,
                        "startColumn": 1,
                        "startLine": 1,
                      },
                    },
                  },
                ],
                "ruleId": "some-code",
                "ruleIndex": 1,
              },
              {
                "level": "note",
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "folder/a%20file.terms",
                      },
                      "region": {
                        "endColumn": 7,
                        "endLine": 2,
                        "startColumn": 1,
                        "startLine": 2,
                      },
                    },
                  },
                ],
                "message": {
                  "text": "It is wrong. It matters. Mend it.",
                },
                "relatedLocations": [],
                "ruleId": "note",
                "ruleIndex": 0,
              },
            ],
            "tool": {
              "driver": {
                "name": "terms",
                "rules": [
                  {
                    "defaultConfiguration": {
                      "level": "note",
                    },
                    "id": "note",
                  },
                  {
                    "defaultConfiguration": {
                      "level": "error",
                    },
                    "id": "some-code",
                  },
                ],
              },
            },
          },
        ],
        "version": "2.1.0",
      }
    `);
  });

  test('is a valid log without findings', () => {
    expect(findingsToSarif(inFile())).toMatchObject({
      version: '2.1.0',
      runs: [{ tool: { driver: { name: 'terms', rules: [] } }, results: [] }],
    });
  });

  test('writes paths as URI references', () => {
    expect(uriOf('a b/<c>#?.terms')).toBe('a%20b/%3Cc%3E%23%3F.terms');
    expect(uriOf('/abs/é.terms')).toBe('file:///abs/%C3%A9.terms');
  });
});

describe('GitHub', () => {
  test('cannot be made to end a command and begin another', () => {
    const hostile = finding({ message: 'a\n::error::b%0A', code: 'x,y:z\n' });
    const out = findingsToGitHub([
      { path: 'a,b:c%\r\n.terms', text: TEXT, diagnostics: [hostile] },
    ]);
    expect(out).toBe(
      '::error file=a%2Cb%3Ac%25%0D%0A.terms,line=2,endLine=2,col=1,endColumn=7,title=x%2Cy%3Az%0A::a%0A::error::b%250A%0AIt matters.%0AMend it.\n',
    );
  });

  test('gives no columns for what runs over lines', () => {
    const out = findingsToGitHub(
      inFile(finding({ span: { start: 0, end: 20 }, severity: 'information' })),
    );
    expect(out).toMatch(/^::notice file=folder\/a file\.terms,line=1,endLine=2,title=/u);
  });
});

test('a file with very many findings shows the first hundred', () => {
  const many = Array.from({ length: 5_000 }, () => finding());
  const text = findingsToText(inFile(...many), plainStyle);
  expect(text.match(/error\[some-code\]/gu)).toHaveLength(100);
  expect(text).toContain('… and 4900 more findings in folder/a file.terms');
});

describe('words of the prose', () => {
  const prose = [{ section: '4.19', line: 512, words: 'seven (8) days' }];
  const files = inFile(finding({ prose }));

  test('stand in the message of formats that have no place for them', () => {
    expect(findingsToGitHub(files)).toContain('The prose (4.19, line 512): “seven (8) days”');
    expect(JSON.stringify(findingsToSarif(files))).toContain(
      'It is wrong. The prose (4.19, line 512): “seven (8) days” It matters.',
    );
  });
});
