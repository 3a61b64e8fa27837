import { Refusal } from '../files/refusal.ts';
import { showControls } from '../files/show-controls.ts';

/** What a new contract and its files are called. */
export interface ContractName {
  /** As its heading says it: `Acme Bridge Note`. */
  readonly title: string;
  /** As its folder and its file are called: `acme-bridge-note`. */
  readonly file: string;
}

/** Longer names make paths that some systems cannot hold. */
const MAX_LENGTH = 60;

/** What a name may hold: it becomes the name of a folder and a title within quotes. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} _.,&’'-]*$/u;

/** Names that Windows keeps for devices, and that of the file beside the contract. */
const RESERVED = /^(?:scenarios|con|prn|aux|nul|com\d|lpt\d)$/u;

/**
 * What a new contract is called by the name that the user gives it.
 *
 * @throws Refusal where no file can be called so, or it is a path.
 */
export function contractName(given: string): ContractName {
  const name = given.trim().normalize('NFC');
  const shown = showControls(given.length > MAX_LENGTH ? `${given.slice(0, MAX_LENGTH)}…` : given);
  if (name === '')
    throw new Refusal('A contract needs a name, as in `terms new "Acme Bridge Note"`.');
  if (name.length > MAX_LENGTH) {
    throw new Refusal(`The name "${shown}" is longer than ${MAX_LENGTH} characters.`);
  }
  if (/[/\\]/u.test(name) || name.startsWith('.')) {
    throw new Refusal(
      `"${shown}" is a path; give a name, and run the command in the folder in which its own is to stand.`,
    );
  }
  if (!PLAIN.test(name)) {
    throw new Refusal(
      `"${shown}" cannot be the name of a contract: it is to begin with a letter, and letters, figures, spaces and - _ . , & ' may follow.`,
    );
  }
  const file = fileNameOf(name);
  if (file === '' || RESERVED.test(file)) {
    throw new Refusal(
      `No file can be called by "${shown}" beside its scenarios: give another name, in Latin letters.`,
    );
  }
  return { title: titleOf(name), file };
}

/** In kebab-case, without accents. */
function fileNameOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');
}

/** A name in kebab-case is written as a title; one that was written as one stays as it is. */
function titleOf(name: string): string {
  if (!/^[\p{Ll}\p{N}_-]+$/u.test(name)) return name;
  return name
    .split(/[_-]+/u)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
