import { sharedFile } from './shared-file.ts';

/** What a worked case holds: every number is a decimal string, every date ISO. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A worked case of the independent oracle. */
export interface OracleCase {
  readonly id: string;
  /** `HT` or `DT`. */
  readonly contract: string;
  readonly inputs: Json;
  readonly expected: Json;
  /** The answers that somebody would easily give, and that are wrong. */
  readonly traps?: readonly { readonly wrong: string }[];
}

/** One value of a worked case, and where it stands: `rows[0].event`. */
export interface Leaf {
  readonly path: string;
  readonly text: string;
}

export const CASES = 'oracle/cases.json';

/** The worked cases; null where they do not lie beside the repository. */
export function readOracleCases(): readonly OracleCase[] | null {
  const text = sharedFile(CASES);
  return text === null ? null : JSON.parse(text).cases;
}

/** The values of a worked case in their order; what is left out has none. */
export function leavesOf(json: Json, path = ''): readonly Leaf[] {
  if (json === null) return [];
  if (Array.isArray(json)) {
    return json.flatMap((each, index) => leavesOf(each, `${path}[${index}]`));
  }
  if (typeof json !== 'object') return [{ path, text: String(json) }];
  return Object.entries(json).flatMap(([key, each]) =>
    leavesOf(each, path === '' ? key : `${path}.${key}`),
  );
}
