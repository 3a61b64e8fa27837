import { CONTRACT_ENDING } from '@termsheet/compiler';
import { type Dirent, readdirSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import process from 'node:process';
import type { Storage } from '../session/storage.ts';
import { readSmallText } from './read-small-text.ts';

/** Folders that hold nothing of the user's own writing. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** So many files make a workspace slow before they make it useful. */
const MOST_FILES = 5000;

/** So many folders are looked into: a home folder opened by mistake ends somewhere. */
const MOST_FOLDERS = 20_000;

/** Clients that do not tell of new files see them this much later, in milliseconds. */
const LISTING_HOLDS = 5000;

/**
 * Files below the folders of the workspace and beside open files. What a link leads to outside of these
 * is not read: a contract is no trusted program, and it names the files that it uses.
 */
export class FolderStorage implements Storage {
  readonly #allowed = new Set<string>();
  /** Prose that was found, and the folder in which it must stay. */
  readonly #prose = new Map<string, string>();
  #folders: readonly string[] = [];
  #proseDirectories: readonly string[] = [];
  #listing: { readonly paths: readonly string[]; readonly until: number } | null = null;

  setFolders = (folders: readonly string[]): void => {
    this.#folders = folders.map(withoutLastSlash);
    this.#listing = null;
  };

  allowFolder = (folder: string): void => {
    this.#allowed.add(folder);
  };

  setProseDirectories = (directories: readonly string[]): void => {
    this.#proseDirectories = directories;
  };

  forgetListing = (): void => {
    this.#listing = null;
  };

  read = (path: string): string | null => {
    const root = path.endsWith(CONTRACT_ENDING) ? this.#rootOf(path) : this.#prose.get(path);
    return root === null || root === undefined ? null : readWithin(root, path);
  };

  readProse = (name: string, folder: string): string | null => {
    const place = this.#placeOfProse(name, folder);
    return place === null ? null : readWithin(place.root, place.path);
  };

  findProse = (name: string, folder: string): string | null => {
    const place = this.#placeOfProse(name, folder);
    if (place === null) return null;
    this.#prose.set(place.path, place.root);
    return place.path;
  };

  list = (): readonly string[] => {
    const now = performance.now();
    if (this.#listing === null || this.#listing.until < now) {
      this.#listing = { paths: findContracts(this.#folders), until: now + LISTING_HOLDS };
    }
    return this.#listing.paths;
  };

  /** The first place with prose of that name: beside the contract, then where the user says. */
  #placeOfProse(name: string, folder: string): { root: string; path: string } | null {
    if (!isPlainWay(name)) return null;
    const own = this.#rootOf(`${folder}/${name}`) === null ? [] : [folder];
    for (const root of [...own, ...this.#proseFolders()]) {
      const path = `${root}/${name}`;
      if (isReadable(root, path)) return { root, path };
    }
    return null;
  }

  /** The innermost folder that may be read and holds a path; null where there is none. */
  #rootOf(path: string): string | null {
    const holding = [...this.#folders, ...this.#allowed].filter((each) =>
      path.startsWith(`${each}/`),
    );
    return holding.toSorted((one, other) => other.length - one.length)[0] ?? null;
  }

  /** A directory that is no whole path is meant from each folder of the workspace. */
  #proseFolders(): readonly string[] {
    return this.#proseDirectories.flatMap((each) => {
      const way = withoutLastSlash(each.replaceAll('\\', '/'));
      if (way.startsWith('/')) return [way];
      if (/^[A-Za-z]:\//u.test(way)) return [`/${way}`];
      return this.#folders.map((folder) => `${folder}/${way}`);
    });
  }
}

/** The text of a file that is really in a folder, by whatever links it is reached. */
function readWithin(folder: string, path: string): string | null {
  try {
    return isWithin(folder, path) ? readSmallText(nativePath(path)) : null;
  } catch {
    return null;
  }
}

function isReadable(folder: string, path: string): boolean {
  try {
    return isWithin(folder, path);
  } catch {
    return false;
  }
}

function isWithin(folder: string, path: string): boolean {
  const root = realpathSync(nativePath(folder));
  return realpathSync(nativePath(path)).startsWith(root.endsWith(sep) ? root : root + sep);
}

/** A contract names its prose by a way that only leads down. */
function isPlainWay(name: string): boolean {
  return !name.startsWith('/') && !/[\\:\0]/u.test(name) && !name.split('/').includes('..');
}

/** The contract files below folders. Links are not followed, so that no way leads in a circle. */
function findContracts(folders: readonly string[]): readonly string[] {
  const paths: string[] = [];
  const waiting = [...folders];
  for (let seen = 0; seen < MOST_FOLDERS && paths.length < MOST_FILES; seen += 1) {
    const folder = waiting.pop();
    if (folder === undefined) break;
    for (const entry of entriesOf(folder)) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory() && !PASSED_OVER.has(entry.name)) waiting.push(path);
      else if (entry.isFile() && entry.name.endsWith(CONTRACT_ENDING)) paths.push(path);
    }
  }
  return paths;
}

/** A folder that cannot be read holds no contracts for us. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(nativePath(folder), { withFileTypes: true });
  } catch {
    return [];
  }
}

/** `/c:/folder` as Windows writes it; elsewhere the path itself. The root has no name without its `/`. */
function nativePath(path: string): string {
  if (path === '') return '/';
  return process.platform === 'win32' ? path.replace(/^\/(?=[a-z]:)/u, '') : path;
}

function withoutLastSlash(path: string): string {
  return path.replace(/\/+$/u, '');
}
