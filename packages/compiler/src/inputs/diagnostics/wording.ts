/** Longer texts are cut in messages: a message is read, and may quote a hostile file. */
const MAX_SHOWN = 60;

/** A text from the inputs as a message shows it: on one line, and not longer than a line. */
export function shown(text: string): string {
  const line = text.slice(0, MAX_SHOWN + 1).replaceAll(/\s+/g, ' ');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}

/** More names than this are counted, not listed. */
const MAX_NAMES = 12;

/** `` `A`, `B` and `C` ``; of a long list the first, and how many more there are. */
export function listNames(names: readonly string[], word: 'and' | 'or' = 'and'): string {
  const quoted = names.slice(0, MAX_NAMES).map((name) => `\`${shown(name)}\``);
  const further = names.length - quoted.length;
  const last = further > 0 ? `${further} more` : (quoted.pop() ?? '');
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${word} ${last}`;
}

/** The nearest name as advice, or the advice to give where none is near. */
export function didYouMean(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `Did you mean \`${shown(nearest)}\`?`;
}
