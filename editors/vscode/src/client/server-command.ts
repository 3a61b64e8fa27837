const WORD = /"((?:\\.|[^"\\])*)"|'([^']*)'|[^\s"']+/gu;

/** A program and what it is started with. */
export interface ServerCommand {
  readonly command: string;
  readonly args: readonly string[];
}

/**
 * The command of a setting, in words; quotes keep spaces together. Null where the setting is left
 * empty, so that the server of the extension is meant.
 */
export function readServerCommand(setting: string | null | undefined): ServerCommand | null {
  const words = [...(setting ?? '').matchAll(WORD)].map(
    ([word, double, single]) => double?.replaceAll(/\\(.)/gu, '$1') ?? single ?? word,
  );
  const [command, ...args] = words;
  return command === undefined || command === '' ? null : { command, args };
}
