import { compile, type Compilation } from '@termsheet/compiler';

const HEADING = [
  'contract "Test"',
  '  currency USD',
  '  in effect from January 1, 2026',
  '  calendar Trading Day follows NYSE',
  '  calendar Business Day follows New York Banks',
  'party Company',
  'share class Common Stock',
  'clause §1 "Test"',
];

/** Compiles a file of one clause with these lines. */
export function compileClause(body: string): Compilation {
  const lines = body.split('\n').map((line) => `  ${line}`);
  return compile({ path: 'test.terms', text: [...HEADING, ...lines, ''].join('\n') });
}

/** The codes of what was found, warnings left out. */
export function errorCodes({ diagnostics }: Compilation): readonly string[] {
  return diagnostics
    .filter((diagnostic) => diagnostic.severity === 'error')
    .map((diagnostic) => diagnostic.code);
}
