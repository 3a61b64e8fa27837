import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'vitest';

/** A line of a table: its fields by the names in the table's first line. */
export type Row = Readonly<Record<string, string>>;

/**
 * A test against a file of the conformance folder, named by its path in there, which is given its
 * text. The folder lies beside the repository and never in it. Without the folder the test fails in
 * CI, where it must be, and is reported as skipped elsewhere.
 */
export function conformanceTest(title: string, file: string, check: (text: string) => void): void {
  test(title, (context) => {
    const path = join(repositoryRoot(), '..', 'shared', 'conformance', file);
    if (!existsSync(path)) {
      const message = `${file} is not in ../shared/conformance beside the repository`;
      if (process.env['CI'] !== undefined) throw new Error(message);
      context.skip(message);
    }
    check(readFileSync(path, 'utf8'));
  });
}

/** A conformance test against a table of comma-separated values. */
export function conformanceTableTest(
  title: string,
  file: string,
  check: (rows: readonly Row[]) => void,
): void {
  conformanceTest(title, file, (text) => check(rowsOf(text)));
}

function repositoryRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'pnpm-workspace.yaml'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no pnpm-workspace.yaml above the test');
    folder = parent;
  }
  return folder;
}

function rowsOf(text: string): readonly Row[] {
  const [header = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const names = header.split(',');
  return lines.map((line) => {
    const fields = fieldsOf(line);
    return Object.fromEntries(names.map((name, column) => [name, fields[column] ?? '']));
  });
}

/** The fields of a line; one that holds commas stands in quotation marks. */
function fieldsOf(line: string): readonly string[] {
  const fields = line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g);
  return [...fields].map(([, field = '']) => field.replaceAll('"', ''));
}
