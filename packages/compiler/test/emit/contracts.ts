import { existsSync, readFileSync } from 'node:fs';
import { type Compilation, compile, type Opened } from '@termsheet/compiler';
import type { Ir } from '../../src/ir/ir.ts';

const ROOT = new URL('../../../../', import.meta.url);

/** The contracts that emitters are tested on, by the base name of their modules. */
export const CONTRACTS: ReadonlyMap<string, URL> = new Map(
  [
    ['every-construct', new URL('fixtures/every-construct.terms', import.meta.url)] as const,
    ['tables', new URL('fixtures/tables.terms', import.meta.url)] as const,
    ['deal', new URL('fixtures/deal.terms', import.meta.url)] as const,
    ['small-note', new URL('fixtures/small-note.terms', import.meta.url)] as const,
    ['odd-names', new URL('fixtures/odd-names.terms', import.meta.url)] as const,
    ['dyntek-like', new URL('packages/compiler/test/ir/fixtures/dyntek-like.terms', ROOT)] as const,
    ['conversion-note', new URL('bench/conversion-note.terms', ROOT)] as const,
    ['dyntek-note', new URL('contracts/dyntek-note/dyntek-note.terms', ROOT)] as const,
    ...[
      'post-money-safe',
      'cashless-warrant',
      'variable-price-note',
      'forced-conversion',
      'liquidation-waterfall',
      'floating-price-preferred',
      'convertible-144a',
      'pik-note',
      'actus-pam',
      'broad-based-weighted-average',
      'revolver-fees',
      'sale-over-a-cap-table',
    ].map((name) => [name, new URL(`contracts/examples/${name}/${name}.terms`, ROOT)] as const),
  ].filter(([, url]) => existsSync(url)),
);

type Compiled = Compilation & { readonly ir: Ir };

const COMPILED = new Map<string, Compiled>();

/** One of the contracts, compiled once for all tests; it must be without errors. */
export function compilationOf(baseName: string): Compiled {
  const known = COMPILED.get(baseName) ?? compileContract(baseName);
  COMPILED.set(baseName, known);
  return known;
}

function compileContract(baseName: string): Compiled {
  const url = CONTRACTS.get(baseName);
  if (url === undefined) throw new Error(`There is no contract ${baseName} to test on.`);
  const open = (path: string): Opened => ({ path, text: readFileSync(new URL(path, url), 'utf8') });
  const text = readFileSync(url, 'utf8');
  const compilation = compile({ path: baseName, text }, { open });
  if (hasProgram(compilation)) return compilation;
  const errors = compilation.diagnostics.filter(({ severity }) => severity === 'error');
  throw new Error(`${baseName}: ${errors.map(({ message }) => message).join('\n')}`);
}

function hasProgram(compilation: Compilation): compilation is Compiled {
  return compilation.ir !== null;
}

/** The program of one of the contracts, which must compile. */
export function irOf(baseName: string): Ir {
  return compilationOf(baseName).ir;
}
