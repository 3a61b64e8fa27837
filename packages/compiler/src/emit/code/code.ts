/** What of a piece of code a target must know besides its parts. */
interface Piece {
  /** Whether it reads the frame of the function around it. */
  readonly readsFrame: boolean;
}

/** A name, a literal, or the frame that the function around it is given. */
export type Atom = Piece &
  (
    | { readonly kind: 'name'; readonly name: string }
    | { readonly kind: 'text'; readonly value: string }
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'truth'; readonly value: boolean }
    | { readonly kind: 'nothing' | 'frame' }
    /** What a table of indexes, or a class, holds under a key. */
    | { readonly kind: 'member'; readonly path: readonly string[] }
  );

/** What is called: a function of the runtime, a question to the frame, a class, or what a class offers. */
export type Callee =
  | { readonly kind: 'function' | 'frame' | 'class'; readonly name: string }
  | { readonly kind: 'maker'; readonly of: string; readonly name: string };

export interface Call extends Piece {
  readonly kind: 'call';
  readonly callee: Callee;
  readonly args: readonly Code[];
}

/** A function: of a frame, of nothing, or of a value within the frame around it. */
export interface FunctionCode extends Piece {
  readonly kind: 'code';
  readonly of: 'frame' | 'nothing' | 'value';
  readonly body: Code;
}

/** Named members that belong together. */
export interface RecordCode extends Piece {
  readonly kind: 'record';
  /** What it is, for targets whose records have classes; null for a bag of arguments. */
  readonly type: string | null;
  readonly members: readonly Member[];
  /** Whether each member has a line of its own. */
  readonly isTall: boolean;
}

export interface ListCode extends Piece {
  readonly kind: 'list';
  readonly items: readonly Code[];
}

/** A piece of a program in no language yet: the calls of the runtime that each target writes its way. */
export type Code = Atom | Call | FunctionCode | RecordCode | ListCode;

/** One member of a record, under the runtime's name for it. */
export interface Member {
  readonly key: string;
  readonly value: Code;
}

export function name(text: string): Atom {
  return { kind: 'name', name: text, readsFrame: false };
}

/** The entry of a table of indexes, or the constant of a class. */
export function member(...path: readonly string[]): Atom {
  return { kind: 'member', path, readsFrame: false };
}

export function text(value: string): Atom {
  return { kind: 'text', value, readsFrame: false };
}

export function number(value: number): Atom {
  return { kind: 'number', value, readsFrame: false };
}

export function truth(value: boolean): Atom {
  return { kind: 'truth', value, readsFrame: false };
}

export const NULL: Atom = { kind: 'nothing', readsFrame: false };

/** The frame, as a function's first argument. */
export const FRAME: Atom = { kind: 'frame', readsFrame: true };

/** Calls a function of the runtime. */
export function call(callee: string, ...args: readonly Code[]): Call {
  return called({ kind: 'function', name: callee }, args);
}

/** Asks the frame: for a term, a local name. */
export function ask(question: string, ...args: readonly Code[]): Call {
  return { ...called({ kind: 'frame', name: question }, args), readsFrame: true };
}

/** A new object of a class of the runtime. */
export function construct(type: string, ...args: readonly Code[]): Call {
  return called({ kind: 'class', name: type }, args);
}

/** What a class of the runtime makes by one of its own functions. */
export function make(type: string, maker: string, ...args: readonly Code[]): Call {
  return called({ kind: 'maker', of: type, name: maker }, args);
}

function called(callee: Callee, args: readonly Code[]): Call {
  return { kind: 'call', callee, args, readsFrame: readFrame(args) };
}

/** A function of a frame. */
export function code(body: Code): FunctionCode {
  return { kind: 'code', of: 'frame', body, readsFrame: false };
}

/** A function of nothing, which is worked out in the frame around it. */
export function thunk(body: Code): FunctionCode {
  return { kind: 'code', of: 'nothing', body, readsFrame: body.readsFrame };
}

/** A function of a value, which its body calls `value`, within the frame around it. */
export function ofValue(body: Code): FunctionCode {
  return { kind: 'code', of: 'value', body, readsFrame: body.readsFrame };
}

/** The value that a function of one is given. */
export const VALUE: Atom = name('value');

type Members = Readonly<Record<string, Code | undefined>>;

/** A record of the members that are given; one that is undefined is left out. */
export function record(type: string, members: Members): RecordCode {
  return recordOf(type, members);
}

/** Arguments by name. */
export function bag(members: Members): RecordCode {
  return recordOf(null, members);
}

function recordOf(type: string | null, members: Members): RecordCode {
  const given = Object.entries(members).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );
  const readsFrame = readFrame(given.map(({ value }) => value));
  return { kind: 'record', type, members: given, isTall: false, readsFrame };
}

/** The same record with a line for every member. */
export function tall(of: RecordCode): RecordCode {
  return { ...of, isTall: true };
}

export function list(items: readonly Code[]): ListCode {
  return { kind: 'list', items, readsFrame: readFrame(items) };
}

function readFrame(parts: readonly Code[]): boolean {
  return parts.some((part) => part.readsFrame);
}
