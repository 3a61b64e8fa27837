import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { joinWords, nearestName } from '@termsheet/compiler';
import { readTemplate } from '@termsheet/compiler/certificate';
import type { Source } from '@termsheet/dsl';
import { CONTRACT_LIMIT } from '../files/file-limits.ts';
import { readTextFile } from '../files/read-text.ts';
import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';
import type { Host } from '../host/host.ts';
import type { LoadedContract } from '../contract/loaded-contract.ts';

/** The folder of templates in that of a contract. */
const FOLDER = 'certificates';

const ENDING = '.md';

/** For which template is asked. */
interface TemplateQuestion {
  /** A name, or a path; null where the event decides. */
  readonly named: string | null;
  /** The names of the event and of all that the contract may make of it. */
  readonly events: ReadonlySet<string>;
  /** The event, as a message calls it. */
  readonly event: string;
}

/**
 * The template that was named, or the only one in the contract's folder that is for the event.
 *
 * @throws Refusal where there is none, or it is not said which of several.
 */
export function findTemplate(
  host: Host,
  { directory }: Pick<LoadedContract, 'directory'>,
  { named, events, event }: TemplateQuestion,
): Source {
  const folder = join(directory, FOLDER);
  const names = templatesIn(folder);
  const readNamed = (name: string): Source => readSource(host, join(folder, `${name}${ENDING}`));
  if (named !== null) {
    if (names.includes(named)) return readNamed(named);
    if (existsSync(resolve(host.workingDirectory, named))) {
      return readSource(host, resolve(host.workingDirectory, named));
    }
    const nearest = nearestName(named, names);
    const advice = nearest === null ? offer(names, folder, host) : `Did you mean "${nearest}"?`;
    throw new Refusal(`There is no template or file "${showControls(named)}". ${advice}`);
  }
  const fitting = names.map(readNamed).filter((source) => isFor(source, events));
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return only;
  if (only === undefined) {
    throw new Refusal(
      `No template is for the ${showControls(event)}. ${offer(names, folder, host)}`,
    );
  }
  const choice = names.filter((name) => isFor(readNamed(name), events));
  throw new Refusal(
    `Say by --template which document is wanted of the ${showControls(event)}: ${listed(choice)}.`,
  );
}

function templatesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .toSorted();
}

function readSource(host: Host, path: string): Source {
  const shown = relative(host.workingDirectory, path);
  return { path: shown, text: readTextFile(host.workingDirectory, shown, CONTRACT_LIMIT) };
}

function isFor(source: Source, events: ReadonlySet<string>): boolean {
  return readTemplate(source).template.heading.events.some(({ text }) => events.has(text));
}

function offer(names: readonly string[], folder: string, host: Host): string {
  const shown = showControls(relative(host.workingDirectory, folder));
  return names.length === 0
    ? `The folder of the contract has no templates (${shown}/*${ENDING}); name a file by --template.`
    : `The folder of the contract has the templates ${listed(names)}.`;
}

function listed(names: readonly string[]): string {
  return joinWords(names.map((name) => `"${showControls(name)}"`));
}
