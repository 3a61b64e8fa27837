import type { Call, Callee, Code, Member, RecordCode } from '../../code/code.ts';
import { pythonName } from '../names/snake-case.ts';
import { ownMembers, recordClass } from '../record-classes.ts';
import { stringLiteral } from '../text/string-literal.ts';
import {
  type Bracketed,
  callOf,
  type Item,
  lambda,
  type Piece,
  plain,
  tall,
  tupleOf,
} from './syntax.ts';

/** A piece of a program as Python writes it. */
export function pythonOf(piece: Code): Piece {
  switch (piece.kind) {
    case 'name':
      return plain(piece.name);
    case 'text':
      return plain(stringLiteral(piece.value));
    case 'number':
      return plain(String(piece.value));
    case 'truth':
      return plain(piece.value ? 'True' : 'False');
    case 'nothing':
      return plain('None');
    case 'frame':
      return plain('f');
    case 'member':
      return plain(piece.path.join('.'));
    case 'call':
      return callOf(calleeOf(piece.callee), argumentsOf(piece.args));
    case 'code':
      return functionOf(piece.of, piece.body);
    case 'record':
      return recordOf(piece);
    case 'list':
      return tupleOf(piece.items.map(pythonOf));
  }
}

function recordOf(record: RecordCode): Bracketed {
  const whole = callOf(recordClass(record), namedItems(ownMembers(record)));
  return record.isTall ? tall(whole) : whole;
}

/** What is handed over by name comes after what is handed over by place. */
function argumentsOf(args: readonly Code[]): readonly Item[] {
  const placed: Item[] = [];
  const named: Item[] = [];
  for (const arg of args) {
    if (arg.kind === 'record' && arg.type === null) named.push(...namedItems(arg.members));
    else placed.push({ head: '', piece: pythonOf(arg) });
  }
  return [...placed, ...named];
}

function namedItems(members: readonly Member[]): readonly Item[] {
  return members.map(({ key, value }) => ({
    head: `${pythonName(key)}=`,
    piece: pythonOf(value),
  }));
}

function calleeOf(callee: Callee): string {
  switch (callee.kind) {
    case 'function':
    case 'class':
      return callee.name;
    case 'frame':
      return `f.${pythonName(callee.name)}`;
    case 'maker':
      return `${callee.of}.${pythonName(callee.name)}`;
  }
}

function functionOf(of: 'frame' | 'nothing' | 'value', body: Code): Piece {
  if (of === 'nothing') return lambda('lambda:', pythonOf(body));
  if (of === 'value') return lambda('lambda value:', pythonOf(body));
  if (isOfFrameAlone(body)) return plain(calleeOf(body.callee));
  return lambda(body.readsFrame ? 'lambda f:' : 'lambda _:', pythonOf(body));
}

/** A part that has a function of its own is that function. */
function isOfFrameAlone(body: Code): body is Call {
  if (body.kind !== 'call' || body.callee.kind !== 'function') return false;
  const [only, ...others] = body.args;
  return only?.kind === 'frame' && others.length === 0;
}
