import { stringLiteral } from '../text/string-literal.ts';

/** What the layout must know of a piece of code before it lays it out. */
interface Piece {
  /** The code on one line; null where it never stands on one. */
  readonly flat: string | null;
  /** Whether it reads `f`, the frame of the function around it. */
  readonly readsFrame: boolean;
}

/** A name, a literal or a member: code that is never broken. */
export interface Atom extends Piece {
  readonly kind: 'atom';
  readonly flat: string;
  /** Whether it may move to the line after a `:` or `=`, and whether it is eager to. */
  readonly moves: 'never' | 'if need be' | 'gladly';
  readonly isNumber: boolean;
}

export interface Call extends Piece {
  readonly kind: 'call';
  readonly callee: string;
  readonly args: readonly Syntax[];
}

/** `(f) => body`; the body is never an object or a list. */
export interface Arrow extends Piece {
  readonly kind: 'arrow';
  readonly parameters: string;
  readonly body: Syntax;
}

export interface ObjectCode extends Piece {
  readonly kind: 'object';
  readonly members: readonly Member[];
}

export interface ListCode extends Piece {
  readonly kind: 'list';
  readonly items: readonly Syntax[];
}

/** A piece of an expression of an emitted module. */
export type Syntax = Atom | Call | Arrow | ObjectCode | ListCode;

/** One `key: value` of an object. */
export interface Member {
  readonly key: string;
  readonly value: Syntax;
}

export function name(text: string): Atom {
  const readsFrame = text === 'f';
  return { kind: 'atom', flat: text, moves: 'if need be', isNumber: false, readsFrame };
}

/** `S.conversionPrice`. */
export function member(object: string, key: string): Atom {
  const flat = `${object}.${key}`;
  return { kind: 'atom', flat, moves: 'gladly', isNumber: false, readsFrame: false };
}

export function text(value: string): Atom {
  const flat = stringLiteral(value);
  return { kind: 'atom', flat, moves: 'gladly', isNumber: false, readsFrame: false };
}

export function number(value: number): Atom {
  return { kind: 'atom', flat: String(value), moves: 'never', isNumber: true, readsFrame: false };
}

export function truth(value: boolean): Atom {
  return { kind: 'atom', flat: String(value), moves: 'never', isNumber: false, readsFrame: false };
}

export const NULL: Atom = name('null');

/** The frame, as a function's first argument. */
export const FRAME: Atom = name('f');

export function call(callee: string, ...args: readonly Syntax[]): Call {
  const readsFrame = callee.startsWith('f.') || args.some((arg) => arg.readsFrame);
  const flats = flatOf(args);
  const flat = flats === null || isComposition(args) ? null : `${callee}(${flats.join(', ')})`;
  return { kind: 'call', callee, args, flat, readsFrame };
}

/** `(f) => body`, a function of a frame; the frame is left out where the body does not read it. */
export function code(body: Syntax): Arrow {
  return arrow(body.readsFrame ? '(f)' : '()', body);
}

/** `() => body`, which is worked out in the frame around it. */
export function thunk(body: Syntax): Arrow {
  return { ...arrow('()', body), readsFrame: body.readsFrame };
}

/** A function of a value, within the frame around it. */
export function ofValue(parameter: string, body: Syntax): Arrow {
  return { ...arrow(`(${parameter})`, body), readsFrame: body.readsFrame };
}

function arrow(parameters: string, body: Syntax): Arrow {
  const flat = body.flat === null ? null : `${parameters} => ${body.flat}`;
  return { kind: 'arrow', parameters, body, flat, readsFrame: false };
}

/** An object of the members that are given; one that is undefined is left out. */
export function object(members: Readonly<Record<string, Syntax | undefined>>): ObjectCode {
  const given = Object.entries(members).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );
  const flats = flatOf(given.map(({ value }) => value));
  const pairs = flats?.map((flat, place) => `${given[place]?.key ?? ''}: ${flat}`);
  const flat = pairs === undefined ? null : pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  const readsFrame = given.some(({ value }) => value.readsFrame);
  return { kind: 'object', members: given, flat, readsFrame };
}

/** An object of which every member has a line of its own. */
export function tallObject(members: Readonly<Record<string, Syntax | undefined>>): ObjectCode {
  return { ...object(members), flat: null };
}

export function list(items: readonly Syntax[]): ListCode {
  const flats = flatOf(items);
  const flat = flats === null || isListOfRecords(items) ? null : `[${flats.join(', ')}]`;
  return { kind: 'list', items, flat, readsFrame: items.some((item) => item.readsFrame) };
}

function flatOf(parts: readonly Syntax[]): readonly string[] | null {
  const flats: string[] = [];
  for (const { flat } of parts) {
    if (flat === null) return null;
    flats.push(flat);
  }
  return flats;
}

/** Calls that are handed several functions, or the outcome of one and more, read best spread out. */
export function isComposition(args: readonly Syntax[]): boolean {
  if (args.length < 2) return false;
  const functions = args.filter((arg) => arg.kind === 'arrow').length;
  return (
    functions > 1 ||
    args.some((arg) => arg.kind === 'call' && arg.args.some((inner) => inner.kind === 'arrow'))
  );
}

/** Several records, each of several members, have a line each, and so have several lists. */
function isListOfRecords(items: readonly Syntax[]): boolean {
  if (items.length < 2) return false;
  return (
    items.every((item) => item.kind === 'object' && item.members.length > 1) ||
    items.every((item) => item.kind === 'list' && item.items.length > 1)
  );
}
