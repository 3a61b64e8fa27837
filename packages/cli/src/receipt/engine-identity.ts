import { readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { hashText } from '@termsheet/compiler';
import { calendarNames, formatIsoDate, namedCalendar, RUNTIME_VERSION } from '@termsheet/runtime';
import { Refusal } from '../files/refusal.ts';
import { hashOf } from './hash-of.ts';
import type { EngineIdentity } from './receipt.ts';

/** The packages that decide what a contract comes to, from its text on. */
const PACKAGES = ['compiler', 'dsl', 'runtime'] as const;

/**
 * What works results out here: the version, and the hash of every module of the engine as it runs, with the
 * versions of the packages that it stands on. From a checkout these are the TypeScript modules, so that an
 * edit of the engine shows; in a package the JavaScript ones.
 */
export function engineIdentity(): EngineIdentity {
  known ??= readIdentity();
  return known;
}

/** An engine does not change while it runs. */
let known: EngineIdentity | null = null;

function readIdentity(): EngineIdentity {
  const isSource = import.meta.url.endsWith('.ts');
  const lines = PACKAGES.flatMap((name) => linesOf(name, isSource));
  return {
    version: RUNTIME_VERSION,
    form: isSource ? 'source checkout' : 'package',
    build: hashOf(lines.join('')),
    calendars: calendarNames.flatMap((name) => {
      const calendar = namedCalendar(name);
      if (calendar === undefined) return [];
      const [from, through] = [calendar.first, calendar.last].map(formatIsoDate);
      return from === undefined || through === undefined ? [] : [{ name, from, through }];
    }),
  };
}

/** The modules of a package and what it depends on, each with its hash or version. */
function linesOf(name: string, isSource: boolean): readonly string[] {
  const manifest = findPackageJSON(`@termsheet/${name}`, import.meta.url);
  if (manifest === undefined) throw new Refusal(`The package @termsheet/${name} is not installed.`);
  const folder = join(dirname(manifest), isSource ? 'src' : 'dist');
  const ending = isSource ? /(?<!\.d)\.ts$/u : /\.js$/u;
  const modules = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).split(sep).join('/'), path] as const)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([path, full]) => `${hashText(readFileSync(full, 'utf8'))}  ${name}/${path}\n`);
  return [...modules, ...dependenciesOf(manifest).map((each) => `${each}\n`)];
}

/** The packages of others that a package stands on: `chevrotain@12.0.0`. */
function dependenciesOf(manifest: string): readonly string[] {
  const { dependencies = {} }: { readonly dependencies?: Readonly<Record<string, string>> } =
    JSON.parse(readFileSync(manifest, 'utf8'));
  return Object.entries(dependencies)
    .filter(([name]) => !name.startsWith('@termsheet/'))
    .map(([name, version]) => `${name}@${version}`)
    .toSorted();
}
