import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from '../random.ts';
import { PIECES } from '../mangle.ts';

/** What a person does to a text, often wrongly: writes, deletes, pastes lines, takes it all back. */
export function randomEdit(
  document: TextDocument,
  sound: string,
  random: Random,
): readonly TextDocumentContentChangeEvent[] {
  const kind = random.below(12);
  if (kind === 0) return [{ text: sound }];
  if (kind === 1) return [stretch(document, random, 12, ''), stretch(document, random, 0, '\n')];
  if (kind <= 4) return [stretch(document, random, 20, '')];
  if (kind <= 7) return [stretch(document, random, 0, pasted(sound, random))];
  return [stretch(document, random, 4, random.pick(PIECES))];
}

/** A change of a random stretch of so many characters at most. */
function stretch(
  document: TextDocument,
  random: Random,
  most: number,
  text: string,
): TextDocumentContentChangeEvent {
  const { length } = document.getText();
  const from = random.below(length + 1);
  const to = Math.min(length, from + random.below(most + 1));
  return { range: { start: document.positionAt(from), end: document.positionAt(to) }, text };
}

/** Lines from elsewhere in the text. */
function pasted(sound: string, random: Random): string {
  const lines = sound.split('\n');
  const from = random.below(lines.length);
  return `\n${lines.slice(from, from + 1 + random.below(3)).join('\n')}\n`;
}
