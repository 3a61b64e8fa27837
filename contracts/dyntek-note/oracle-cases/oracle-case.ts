import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What the file of worked cases holds: every number is a decimal string, every date ISO. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** An object of that file. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A wrong answer that somebody would easily give. */
export interface Trap {
  readonly mistake: string;
  readonly wrong: string;
}

/** One worked case. */
export interface OracleCase {
  readonly id: string;
  /** `DT` for this note. */
  readonly contract: string;
  /** The catalogue's mechanisms, as `DT-32/DT-52`. */
  readonly mechanisms: readonly string[];
  readonly title: string;
  readonly inputs: JsonObject;
  readonly expected: JsonObject;
  readonly traps: readonly Trap[];
}

const CASES = fileURLToPath(new URL('../../../../shared/oracle/cases.json', import.meta.url));

/** The worked cases of the note, or null where the file that lies beside the repository is absent. */
export function readOracleCases(): readonly OracleCase[] | null {
  if (!existsSync(CASES)) return null;
  const file = objectOf(JSON.parse(readFileSync(CASES, 'utf8')) as Json, 'the file');
  const cases = listOf(file, 'cases').map((each) => toCase(objectOf(each, 'a case')));
  return cases.filter(({ contract }) => contract === 'DT');
}

function toCase(json: JsonObject): OracleCase {
  return {
    id: textOf(json, 'id'),
    contract: textOf(json, 'contract'),
    mechanisms: textOf(json, 'mechanism').split('/'),
    title: textOf(json, 'title'),
    inputs: objectOf(json['inputs'], 'inputs'),
    expected: objectOf(json['expected'], 'expected'),
    traps: listOf(json, 'traps').map((trap) => {
      const { mistake, wrong } = objectOf(trap, 'a trap');
      return { mistake: wordsOf(mistake), wrong: wordsOf(wrong) };
    }),
  };
}

/** Whether an object has all these keys. */
export function hasKeys(json: JsonObject, ...keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(json, key));
}

/** The text under a key. @throws Error where there is none: the case is of another shape. */
export function textOf(json: JsonObject, key: string): string {
  const value = json[key];
  if (typeof value !== 'string')
    throw new Error(`"${key}" is no text but ${JSON.stringify(value)}.`);
  return value;
}

/** The text under a key, or null where it is left out or null. */
export function optionalTextOf(json: JsonObject, key: string): string | null {
  return json[key] === undefined || json[key] === null ? null : textOf(json, key);
}

/** The list under a key. @throws Error where there is none. */
export function listOf(json: JsonObject, key: string): readonly Json[] {
  const value = json[key];
  if (!isList(value)) throw new Error(`"${key}" is no list but ${JSON.stringify(value)}.`);
  return value;
}

/** A value in words: a text is its own. */
export function wordsOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** The texts of the list under a key. */
export function textsOf(json: JsonObject, key: string): readonly string[] {
  return listOf(json, key).map(wordsOf);
}

/** A value as an object. @throws Error where it is none. */
export function objectOf(value: Json | undefined, what: string): JsonObject {
  if (!isObject(value)) throw new Error(`${what} is no object but ${JSON.stringify(value)}.`);
  return value;
}

/** Whether a value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether a value is an object. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
