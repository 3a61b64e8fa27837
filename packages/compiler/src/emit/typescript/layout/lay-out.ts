import { displayWidth } from '../../code/display-width.ts';
import {
  type Arrow,
  type Call,
  isComposition,
  type ListCode,
  type Member,
  type ObjectCode,
  type Syntax,
} from './syntax.ts';

/** The width of the page. */
export const WIDTH = 100;

/** A key up to this long gains nothing by having its value on the next line. */
const SHORT_KEY = 4;

/** Where code is laid out: its lines' indent, where it starts, and what must follow it on its line. */
export interface Place {
  readonly indent: number;
  readonly column: number;
  readonly after: number;
}

/** Code as Prettier lays it out at this width, without its semicolon. */
export function layOut(syntax: Syntax, place: Place): string {
  const { flat } = syntax;
  if (flat !== null && fits(flat, place)) return flat;
  switch (syntax.kind) {
    case 'atom':
      return syntax.flat;
    case 'call':
      return breakCall(syntax, place);
    case 'arrow':
      return breakArrow(syntax, place);
    case 'object':
      return breakObject(syntax, place);
    case 'list':
      return breakList(syntax, place);
  }
}

/** A value after its `key:` or `const name =`, on the same line or the next. */
export function layOutAfter(head: string, value: Syntax, indent: number): string {
  const column = indent + displayWidth(head) + 1;
  const here: Place = { indent, column, after: 1 };
  const staysHere =
    (value.flat !== null && fits(value.flat, here)) ||
    hasShortKey(head) ||
    (value.kind === 'atom' && value.moves === 'never') ||
    (!isEagerToMove(value) && opensWithin(value, here));
  if (staysHere) return `${head} ${layOut(value, here)}`;
  const inner = indent + 2;
  return `${head}\n${spaces(inner)}${layOut(value, { indent: inner, column: inner, after: 1 })}`;
}

function fits(flat: string, { column, after }: Place): boolean {
  return column + displayWidth(flat) + after <= WIDTH;
}

function hasShortKey(head: string): boolean {
  return head.endsWith(':') && head.length <= SHORT_KEY + 1;
}

/** Members, texts and calls that cannot be broken well move to the next line first. */
function isEagerToMove(value: Syntax): boolean {
  if (value.kind === 'atom') return value.moves === 'gladly';
  if (value.kind !== 'call') return false;
  const [only, ...others] = value.args;
  if (only === undefined) return true;
  return others.length === 0 && only.kind === 'atom' && only.flat.length <= WIDTH / 4;
}

/** Whether all up to the first place where the code can be broken stands within the page. */
function opensWithin(value: Syntax, { column, after }: Place): boolean {
  return column + displayWidth(opening(value)) + (value.kind === 'atom' ? after : 0) <= WIDTH;
}

function opening(value: Syntax): string {
  switch (value.kind) {
    case 'atom':
      return value.flat;
    case 'call':
      return `${value.callee}(`;
    case 'arrow':
      return `${value.parameters} =>`;
    case 'object':
      return '{';
    case 'list':
      return '[';
  }
}

function breakCall(syntax: Call, place: Place): string {
  const hugged = hugLast(syntax, place);
  if (hugged !== null) return hugged;
  return `${syntax.callee}(\n${lines(syntax.args, place.indent + 2)}${spaces(place.indent)})`;
}

/** `call(head, {` with the last argument alone broken; null where that is not how it is done. */
function hugLast({ callee, args }: Call, place: Place): string | null {
  const last = args.at(-1);
  const heads = args.slice(0, -1);
  if (last === undefined || !isHuggable(last, heads) || isComposition(args)) return null;
  const flats = heads.map(({ flat }) => flat);
  if (flats.includes(null)) return null;
  const start = `${callee}(${flats.map((flat) => `${flat ?? ''}, `).join('')}`;
  const column = place.column + displayWidth(start);
  if (column + displayWidth(opening(last)) > WIDTH) return null;
  const { indent } = place;
  if (last.kind === 'arrow') {
    const body = layOut(last.body, { indent: indent + 2, column: indent + 2, after: 1 });
    return `${start}${opening(last)}\n${spaces(indent + 2)}${body},\n${spaces(indent)})`;
  }
  return `${start}${breakRecord(last, { ...place, column })})`;
}

function breakRecord(syntax: Syntax, place: Place): string {
  if (syntax.kind === 'object') return breakObject(syntax, place);
  return syntax.kind === 'list' ? breakList(syntax, place) : layOut(syntax, place);
}

function isHuggable(last: Syntax, heads: readonly Syntax[]): boolean {
  const before = heads.at(-1);
  if (before?.kind === last.kind) return false;
  if (last.kind === 'object') return last.members.length > 0;
  if (last.kind === 'list') {
    const isOnlyNumbers = last.items.length > 1 && last.items.every(isNumber);
    const followsFunction = heads.length === 1 && before?.kind === 'arrow';
    return last.items.length > 0 && !followsFunction && !(heads.length > 0 && isOnlyNumbers);
  }
  return last.kind === 'arrow' && last.body.kind === 'call';
}

function breakArrow({ parameters, body }: Arrow, { indent, after }: Place): string {
  const inner = { indent: indent + 2, column: indent + 2, after };
  return `${parameters} =>\n${spaces(indent + 2)}${layOut(body, inner)}`;
}

function breakObject({ members }: ObjectCode, { indent }: Place): string {
  if (members.length === 0) return '{}';
  const inner = members.map((each) => `${spaces(indent + 2)}${layOutMember(each, indent + 2)},\n`);
  return `{\n${inner.join('')}${spaces(indent)}}`;
}

function layOutMember({ key, value }: Member, indent: number): string {
  return layOutAfter(`${key}:`, value, indent);
}

function breakList({ items }: ListCode, { indent }: Place): string {
  const inner =
    items.length > 1 && items.every(isNumber) ? fill(items, indent + 2) : lines(items, indent + 2);
  return `[\n${inner}${spaces(indent)}]`;
}

/** Numbers fill their lines. */
function fill(items: readonly Syntax[], indent: number): string {
  const filled: string[] = [];
  let line = '';
  for (const { flat } of items) {
    const number = `${flat ?? ''},`;
    if (line !== '' && indent + line.length + 1 + number.length > WIDTH) {
      filled.push(line);
      line = number;
    } else {
      line = line === '' ? number : `${line} ${number}`;
    }
  }
  return [...filled, line].map((each) => `${spaces(indent)}${each}\n`).join('');
}

function isNumber(item: Syntax): boolean {
  return item.kind === 'atom' && item.isNumber;
}

function lines(items: readonly Syntax[], indent: number): string {
  const place = { indent, column: indent, after: 1 };
  return items.map((item) => `${spaces(indent)}${layOut(item, place)},\n`).join('');
}

function spaces(count: number): string {
  return ' '.repeat(count);
}
