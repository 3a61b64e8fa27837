import type { Callee, Code } from '../../code/code.ts';
import { layOutAfter } from './lay-out.ts';
import {
  type Arrow,
  call,
  code,
  list,
  member,
  name,
  NULL,
  number,
  object,
  ofValue,
  tallObject,
  text,
  thunk,
  truth,
  type Syntax,
} from './syntax.ts';

/** What a function calls the value that it is given. */
const VALUE = 'value';

/** A piece of a program as TypeScript writes it. */
export function typeScriptOf(piece: Code): Syntax {
  switch (piece.kind) {
    case 'name':
      return name(piece.name);
    case 'text':
      return text(piece.value);
    case 'number':
      return number(piece.value);
    case 'truth':
      return truth(piece.value);
    case 'nothing':
      return NULL;
    case 'frame':
      return name('f');
    case 'member':
      return member(piece.path.slice(0, -1).join('.'), piece.path.at(-1) ?? '');
    case 'call':
      return call(calleeOf(piece.callee), ...piece.args.map(typeScriptOf));
    case 'code':
      return functionOf(piece.of, typeScriptOf(piece.body));
    case 'record': {
      const entries = piece.members.map(({ key, value }) => [key, typeScriptOf(value)] as const);
      return (piece.isTall ? tallObject : object)(Object.fromEntries(entries));
    }
    case 'list':
      return list(piece.items.map(typeScriptOf));
  }
}

/** A piece of a program after what it is bound to, at the top of a module. */
export function codeAfter(head: string, piece: Code): string {
  return layOutAfter(head, typeScriptOf(piece), 0);
}

function calleeOf(callee: Callee): string {
  switch (callee.kind) {
    case 'function':
      return callee.name;
    case 'frame':
      return `f.${callee.name}`;
    case 'class':
      return `new ${callee.name}`;
    case 'maker':
      return `${callee.of}.${callee.name}`;
  }
}

function functionOf(of: 'frame' | 'nothing' | 'value', body: Syntax): Arrow {
  if (of === 'value') return ofValue(VALUE, body);
  return of === 'frame' ? code(body) : thunk(body);
}
