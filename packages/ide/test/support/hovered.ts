import { hoverAt } from '@termsheet/ide';
import { fixture } from './fixture.ts';
import { NOTE } from './valued-note.ts';

/** The hover at the cursor, under the scenario with a title, if one is given. */
export function hover(marked: string, title: string | null = null): string | null {
  const { workspace, main, offset } = fixture(marked);
  if (title !== null) workspace.choose({ path: main.path, title });
  return hoverAt(workspace, { path: main.path, offset })?.markdown ?? null;
}

/** The note with the cursor before some words of it. */
export function at(words: string): string {
  const place = NOTE.indexOf(words);
  if (place < 0) throw new Error(`the note does not say ${words}`);
  return `${NOTE.slice(0, place)}┆${NOTE.slice(place)}`;
}
