/** Words that JavaScript keeps to itself in modules. */
const LANGUAGE = [
  'arguments await break case catch class const continue debugger default delete do else enum eval',
  'export extends false finally for function if implements import in instanceof interface let new',
  'null package private protected public return static super switch this throw true try typeof',
  'undefined var void while with yield',
].flatMap((line) => line.split(' '));

/** Members that every object has, and those by which JavaScript calls an object unasked. */
const EVERY_OBJECT = [
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'prototype',
  'then',
  'toJSON',
  'toLocaleString',
  'toString',
  'valueOf',
];

/** What a result on a date, a contract and an event have of their own. */
const OWN_MEMBERS = [
  'asOf',
  'checks',
  'docket',
  'event',
  'explain',
  'id',
  'on',
  'performs',
  'source',
  'voidEvents',
];

/** Identifiers that no Term may take. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  ...LANGUAGE,
  ...EVERY_OBJECT,
  ...OWN_MEMBERS,
]);
