import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = /^(?<folder>.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+)[/\\]/u;

/**
 * The names and licences of all packages that modules come from, as their licences ask of whoever
 * passes them on. Throws where a package has no licence that could be passed on with it.
 */
export function thirdPartyNotices(modules: Iterable<string>): string {
  const folders = new Set<string>();
  for (const module of modules) {
    const folder = PACKAGE.exec(module)?.groups?.['folder'];
    if (folder !== undefined) folders.add(folder);
  }
  const notices = new Map([...folders].map((folder) => noticeOf(folder)));
  const names = [...notices.keys()].toSorted((one, other) => one.localeCompare(other));
  const texts = names.map((name) => `${name}\n\n${notices.get(name) ?? ''}\n`);
  return `This extension contains parts of the following packages.\n\n${texts.join(`${RULE}\n\n`)}`;
}

const RULE = '-'.repeat(80);

function noticeOf(folder: string): readonly [string, string] {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    readonly name: string;
    readonly version: string;
  };
  const file = readdirSync(folder).find((each) => /^licen[cs]e/iu.test(each));
  if (file === undefined) throw new Error(`${name} has no licence beside it.`);
  return [`${name} ${version}`, readFileSync(join(folder, file), 'utf8').trim()];
}
