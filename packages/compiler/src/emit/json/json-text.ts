import { displayWidth } from '../code/display-width.ts';
import type { Json } from './json.ts';

const WIDTH = 100;

/** What a page or a terminal would act upon, or a reader cannot see, where it stands in a string. */
const RISKY = /[<>\u007f-\u009f\u2028\u2029]|[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** Data as a JSON file, laid out as Prettier would have it at 100 columns. */
export function jsonText(value: Json): string {
  return `${layOut(value, { indent: 0, column: 0, after: 0 })}\n`;
}

interface Place {
  readonly indent: number;
  readonly column: number;
  /** What must still follow on the line. */
  readonly after: number;
}

function layOut(value: Json, place: Place): string {
  const flat = flatOf(value);
  if (flat !== null && place.column + displayWidth(flat) + place.after <= WIDTH) return flat;
  if (isList(value)) return breakList(value, place.indent);
  if (typeof value === 'object' && value !== null) return breakObject(value, place.indent);
  return flat ?? '';
}

/** The data on one line; null where it never stands on one. */
function flatOf(value: Json): string | null {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) {
    const items = value.map(flatOf);
    return items.includes(null) || isListOfRecords(value) ? null : `[${items.join(', ')}]`;
  }
  const members = membersOf(value).map(([key, member]) => {
    const flat = flatOf(member);
    return flat === null ? null : `${quoted(key)}: ${flat}`;
  });
  if (members.includes(null)) return null;
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

function breakObject(value: JsonObject, indent: number): string {
  const inner = indent + 2;
  const members = membersOf(value);
  const lines = members.map(([key, member], at) => {
    const head = `${' '.repeat(inner)}${quoted(key)}: `;
    const after = at === members.length - 1 ? 0 : 1;
    return head + layOut(member, { indent: inner, column: displayWidth(head), after });
  });
  return `{\n${lines.join(',\n')}\n${' '.repeat(indent)}}`;
}

function breakList(value: readonly Json[], indent: number): string {
  const inner = indent + 2;
  const lines = value.map((item, at) => {
    const after = at === value.length - 1 ? 0 : 1;
    return ' '.repeat(inner) + layOut(item, { indent: inner, column: inner, after });
  });
  return `[\n${lines.join(',\n')}\n${' '.repeat(indent)}]`;
}

/** Several records, each of several members, have a line each, and so have several lists. */
function isListOfRecords(items: readonly Json[]): boolean {
  if (items.length < 2) return false;
  return (
    items.every((item) => isList(item) && item.length > 1) ||
    items.every((item) => isObject(item) && membersOf(item).length > 1)
  );
}

function quoted(text: string): string {
  return escapeUnseen(JSON.stringify(text));
}

/** JSON in which nothing stands that a page would act upon or a reader cannot see: it is escaped. */
export function escapeUnseen(json: string): string {
  return json.replace(RISKY, (character) =>
    Array.from({ length: character.length }, (_, at) => escaped(character.charCodeAt(at))).join(''),
  );
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

type JsonObject = { readonly [key: string]: Json | undefined };

function membersOf(value: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(value).flatMap(([key, member]): [string, Json][] =>
    member === undefined ? [] : [[key, member]],
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
