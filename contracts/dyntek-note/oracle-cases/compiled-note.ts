import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Compilation, compile } from '@termsheet/compiler';

/** The contract file's path, as diagnostics name it. */
export const NOTE_PATH = 'contracts/dyntek-note/dyntek-note.terms';

const NOTE = new URL('../dyntek-note.terms', import.meta.url);
const PROSE = fileURLToPath(
  new URL('../../../../shared/prose/dyntek-convertible-note.txt', import.meta.url),
);

/** The contract file's text. */
export const noteText: string = readFileSync(NOTE, 'utf8');

/** The words of the note; null where they do not lie beside the repository. */
export const noteProse: string | null = existsSync(PROSE) ? readFileSync(PROSE, 'utf8') : null;

let compiled: Compilation | null = null;

/** The note, compiled once. */
export function compileNote(): Compilation {
  compiled ??= compile({ path: NOTE_PATH, text: noteText }, { prose: noteProse });
  return compiled;
}
