import type { Call, Callee, Code, Member, RecordCode } from '../../code/code.ts';
import { pythonName } from '../names/snake-case.ts';
import { askedForDate, dateComparison } from '../program/date-comparison.ts';
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

/** Notes that a module uses a name of the runtime or its own, and gives it. */
export type Use = (name: string) => string;

/** A piece of a program as Python writes it. */
export function pythonOf(use: Use, piece: Code): Piece {
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
    case 'member': {
      const [first = '', ...rest] = piece.path;
      return plain([use(first), ...rest].join('.'));
    }
    case 'call':
      return callIn(use, dateComparison(piece) ?? piece);
    case 'code':
      return functionOf(use, piece.of, piece.body);
    case 'record':
      return recordOf(use, piece);
    case 'list':
      return tupleOf(piece.items.map((item) => pythonOf(use, item)));
  }
}

function callIn(use: Use, { callee, args }: Call): Bracketed {
  return callOf(calleeOf(use, callee), argumentsOf(use, args));
}

function recordOf(use: Use, record: RecordCode): Bracketed {
  const whole = callOf(classOf(use, record), namedItems(use, ownMembers(record)));
  return record.isTall ? tall(whole) : whole;
}

/** The members in which records hold code, where they may hold none. */
const CODE_OF: Readonly<Record<string, readonly string[]>> = {
  ActSpec: ['amount'],
  DeadlinesSpec: ['when'],
  DutyKeySpec: ['when'],
  ReadingSpec: ['value'],
  RowEvents: ['rows'],
  SatisfactionSpec: ['extent'],
};

/** A type checker does not know of what kind the code is that a record does not hold: it is told. */
function classOf(use: Use, record: RecordCode): string {
  const name = recordClass(record);
  const holding = CODE_OF[name];
  const isWithout = holding?.every((each) => isNothing(record, each)) === true;
  return isWithout ? `${use(name)}["${use('Code')}"]` : use(name);
}

function isNothing({ members }: RecordCode, key: string): boolean {
  return members.find((each) => each.key === key)?.value.kind === 'nothing';
}

/** What is handed over by name comes after what is handed over by place. */
function argumentsOf(use: Use, args: readonly Code[]): readonly Item[] {
  const placed: Item[] = [];
  const named: Item[] = [];
  for (const arg of args) {
    if (arg.kind === 'record' && arg.type === null) named.push(...namedItems(use, arg.members));
    else placed.push({ head: '', piece: pythonOf(use, arg) });
  }
  return [...placed, ...named];
}

function namedItems(use: Use, members: readonly Member[]): readonly Item[] {
  return members.map(({ key, value }) => ({
    head: `${pythonName(key)}=`,
    piece: pythonOf(use, value),
  }));
}

function calleeOf(use: Use, callee: Callee): string {
  switch (callee.kind) {
    case 'function':
    case 'class':
      return use(callee.name);
    case 'frame':
      return `f.${pythonName(callee.name)}`;
    case 'maker':
      return `${use(callee.of)}.${pythonName(callee.name)}`;
  }
}

function functionOf(use: Use, of: 'frame' | 'nothing' | 'value', body: Code): Piece {
  if (of === 'nothing') return lambda('lambda:', pythonOf(use, body));
  if (of === 'value') return lambda('lambda value:', pythonOf(use, body));
  if (isOfFrameAlone(body)) return plain(calleeOf(use, body.callee));
  const asked = askedForDate(body);
  if (asked !== null) return callOf(use('DateInQuestion'), argumentsOf(use, asked));
  const whole = lambda(body.readsFrame ? 'lambda f:' : 'lambda _:', pythonOf(use, body));
  // A type checker finds the type of the frame by what the function is handed to.
  return callOf(use('code'), [{ head: '', piece: whole }]);
}

/** A part that has a function of its own is that function. */
function isOfFrameAlone(body: Code): body is Call {
  if (body.kind !== 'call' || body.callee.kind !== 'function') return false;
  const [only, ...others] = body.args;
  return only?.kind === 'frame' && others.length === 0;
}
