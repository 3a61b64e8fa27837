import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { irOf } from '../contracts.ts';
import { toldOf } from '../emitted-module.ts';
import { packagesFolder, RUNTIME, writePackage } from './emitted-package.ts';

const FOLDER = 'types';

/** How the runtime is checked wherever its folder is opened. */
const SETTINGS = join(RUNTIME, '../pyproject.toml');

/** Packages that have every construct and every kind of name; that of the whole note takes a minute. */
const PACKAGES = ['every-construct', 'tables', 'post-money-safe'];

const RIGHT = `from post_money_safe import Blanks, Facts, post_money_safe, shares_of_common_stock, usd

safe = post_money_safe(
    blanks=Blanks(purchase_amount=usd("100000"), post_money_valuation_cap=usd("5000000")),
    facts=Facts(other_capital_stock=[("2026-01-01", shares_of_common_stock("8000000"))]),
)
day = safe.on("2026-01-02")
price = day.safe_price
if price.status == "value":
    print(price.value, price.unit, price.text)
else:
    print(price.reasons)
print(day.explain("safe_price").steps)
`;

/** Shares where money is wanted, a float, a term that is none, a value that may not be there, a result as a condition. */
const WRONG: readonly (readonly [string, string])[] = [
  ['usd("100000")', 'shares_of_common_stock("100000")'],
  ['usd("5000000")', '5000000.0'],
  ['day.safe_price\n', 'day.safe_prise\n'],
  ['explain("safe_price")', 'explain("purchase_amount")'],
  ['if price.status == "value":', 'if price.status == "unknown":'],
  ['else:', 'elif price:'],
];

interface Report {
  readonly summary: { readonly filesAnalyzed: number };
  readonly generalDiagnostics: readonly Diagnostic[];
}

interface Diagnostic {
  readonly file: string;
  readonly message: string;
  readonly range: { readonly start: { readonly line: number } };
}

describe('Pyright in its strict mode, asked once for the runtime and packages beside it', () => {
  let report: Report;

  beforeAll(() => {
    const root = packagesFolder(FOLDER);
    rmSync(root, { recursive: true, force: true });
    // Pyright does not look for files behind links.
    for (const each of ['termsheet_runtime', 'tests']) {
      cpSync(join(RUNTIME, '..', each), join(root, each), { recursive: true });
    }
    const names = PACKAGES.map((name) => writePackage(irOf(name), FOLDER, toldOf(name)));
    writeFileSync(join(root, 'right.py'), RIGHT);
    for (const [at, [from, to]] of WRONG.entries()) {
      expect(RIGHT).toContain(from);
      writeFileSync(join(root, `wrong_${at}.py`), RIGHT.replace(from, to));
    }
    const strict = ['termsheet_runtime', ...names.map((name) => `${name}/*.py`), '*.py'];
    const config = { extends: SETTINGS, include: ['tests', ...strict], strict };
    writeFileSync(join(root, 'pyrightconfig.json'), JSON.stringify(config));
    report = checkTypes(root);
  }, 240_000);

  test('has nothing to say of the runtime, its unit tests and the packages', () => {
    expect(report.summary.filesAnalyzed).toBeGreaterThan(200);
    expect(report.generalDiagnostics.filter((each) => !isWrong(each)).map(lineOf)).toEqual([]);
  });

  test('refuses a wrong unit or name', () => {
    const refused = new Set(
      report.generalDiagnostics.filter(isWrong).map(({ file }) => file.slice(-10)),
    );
    expect([...refused].sort()).toEqual(WRONG.map((_, at) => `wrong_${at}.py`));
  });
});

function isWrong({ file }: Diagnostic): boolean {
  return /wrong_\d\.py$/.test(file);
}

function lineOf({ file, message, range }: Diagnostic): string {
  return `${file}:${range.start.line + 1}: ${message}`;
}

function checkTypes(folder: string): Report {
  const pyright = createRequire(import.meta.url).resolve('pyright/index.js');
  const { stdout } = spawnSync(process.execPath, [pyright, '--outputjson'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}
