/** Longer texts are cut in messages: a message is read, and may quote a hostile file. */
const MAX_SHOWN = 60;

/** A text from the inputs as a message shows it: on one line, and not longer than a line. */
export function shown(text: string): string {
  const line = text.slice(0, MAX_SHOWN + 1).replaceAll(/\s+/g, ' ');
  return line.length > MAX_SHOWN ? `${line.slice(0, MAX_SHOWN)}…` : line;
}

/** `` `A`, `B` and `C` ``. */
export function listNames(names: readonly string[]): string {
  const quoted = names.map((name) => `\`${shown(name)}\``);
  const last = quoted.at(-1) ?? '';
  return quoted.length < 2 ? last : `${quoted.slice(0, -1).join(', ')} and ${last}`;
}

/** The nearest name as advice, or the advice to give where none is near. */
export function didYouMean(nearest: string | null, otherwise: string): string {
  return nearest === null ? otherwise : `Did you mean \`${shown(nearest)}\`?`;
}
