/** Whether a person reads what a stream takes, in a terminal that shows colours. */
export interface Reader {
  readonly isTTY?: boolean;
}

/** `NO_COLOR` (no-color.org) beats everything; `FORCE_COLOR` stands in for a terminal. */
export function takesColour(
  { isTTY = false }: Reader,
  env: Readonly<Record<string, string | undefined>>,
): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0';
  return isTTY && TERM !== 'dumb';
}
