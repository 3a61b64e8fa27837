import {
  createScanner,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { jsonSyntax } from '../diagnostics/json-syntax.ts';
import { jsonTooDeep } from '../diagnostics/json-too-deep.ts';
import type { Findings } from '../findings.ts';

/** A scenario file nests four deep; the parser calls itself, so that the depth has to be bounded. */
const MAX_DEPTH = 32;

/** The scanner's tokens by their numbers: its enum is `const`, which isolated modules cannot use. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 } as const;

const PROBLEMS: ReadonlyMap<string, string> = new Map([
  [
    'InvalidSymbol',
    'this is neither a text in double quotes nor a number, `true`, `false` or `null`',
  ],
  ['InvalidNumberFormat', 'this number is not written as JSON has it'],
  [
    'PropertyNameExpected',
    'a key in double quotes is wanted here, or the comma before is one too many',
  ],
  ['ValueExpected', 'a value is wanted here, or the comma before is one too many'],
  ['ColonExpected', 'a colon is wanted here, between a key and its value'],
  ['CommaExpected', 'a comma is wanted here'],
  ['CloseBraceExpected', 'an object is not closed: `}` is wanted here'],
  ['CloseBracketExpected', 'a list is not closed: `]` is wanted here'],
  ['EndOfFileExpected', 'something stands after the end'],
  ['InvalidCommentToken', 'JSON has no comments'],
  ['UnexpectedEndOfComment', 'JSON has no comments'],
  ['UnexpectedEndOfString', 'a text is not closed on its line: `"` is wanted'],
  ['UnexpectedEndOfNumber', 'this number breaks off'],
  ['InvalidUnicode', 'this is not a character code: four digits or letters a to f follow `\\u`'],
  ['InvalidEscapeCharacter', 'nothing of this kind follows a backslash in JSON'],
  ['InvalidCharacter', 'a text holds a character that JSON writes as a code'],
]);

/** The tree of a JSON text; null where it is none, which is reported. */
export function parseJson(text: string, findings: Findings): Node | null {
  const deep = firstTooDeep(text);
  if (deep !== null) {
    const span = { start: deep, end: deep + 1 };
    findings.report(jsonTooDeep.at(span, { limit: MAX_DEPTH }));
    return null;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  // What follows from the first error would only mislead.
  const [error] = errors;
  if (error === undefined && tree !== undefined) return tree;
  const { offset, length } = error ?? { offset: 0, length: 0 };
  findings.report(
    jsonSyntax.at({ start: offset, end: offset + length }, { problem: describe(text, error) }),
  );
  return null;
}

function describe(text: string, error: ParseError | undefined): string {
  if (text.trim() === '') return 'the file is empty';
  const code = error === undefined ? '' : printParseErrorCode(error.error);
  return PROBLEMS.get(code) ?? 'it cannot be read from here on';
}

/** Where lists and objects first stand too deep in one another; null where they nowhere do. */
function firstTooDeep(text: string): number | null {
  if (!mayBeTooDeep(text)) return null;
  const scanner = createScanner(text, true);
  let depth = 0;
  for (;;) {
    const token: number = scanner.scan();
    if (token === TOKEN.end) return null;
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) depth += 1;
    if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) depth -= 1;
    if (depth > MAX_DEPTH) return scanner.getTokenOffset();
  }
}

/** Whether enough of what opens a list or an object stands in a text, be it within a text of its own. */
function mayBeTooDeep(text: string): boolean {
  let openings = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== OPENING.brace && code !== OPENING.bracket) continue;
    openings += 1;
    if (openings > MAX_DEPTH) return true;
  }
  return false;
}

const OPENING = { brace: 123, bracket: 91 } as const;
