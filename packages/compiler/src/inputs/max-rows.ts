/** More rows than any table of a contract has. */
export const MAX_ROWS = 100_000;
