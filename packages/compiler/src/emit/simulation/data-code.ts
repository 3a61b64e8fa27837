import { stringLiteral } from '../typescript/text/string-literal.ts';

/** A name within data, which is printed as it is. */
class Name {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A name of the module, to stand within data. */
export function nameOf(text: string): Name {
  return new Name(text);
}

/** Plain data as code on one line, its texts as literals that stay text. */
export function dataCode(data: unknown): string {
  if (data instanceof Name) return data.text;
  if (typeof data === 'string') return stringLiteral(data);
  if (Array.isArray(data)) return `[${data.map(dataCode).join(', ')}]`;
  if (typeof data !== 'object' || data === null) return String(data);
  const entries = Object.entries(data).map(
    ([key, value]) => `${stringLiteral(key)}: ${dataCode(value)}`,
  );
  return `{ ${entries.join(', ')} }`;
}

/** The most characters of a line. */
const WIDTH = 100;

/** Plain data as code: what does not go on one line has a line for each of its parts. */
export function dataLines(data: unknown, indent = ''): string {
  if (typeof data !== 'object' || data === null || data instanceof Name) return dataCode(data);
  const inner = `${indent}  `;
  // Where the whole goes on one line, so does each of its parts: they are written once, for both.
  const parts = Array.isArray(data)
    ? data.map((each) => dataLines(each, inner))
    : Object.entries(data).map(([key, value]) => member(key, value, inner));
  const [open, close] = Array.isArray(data) ? ['[', ']'] : ['{ ', ' }'];
  const line = open + parts.join(', ') + close;
  if (indent.length + line.length <= WIDTH && !line.includes('\n')) return line;
  const lines = parts.map((part) => `${inner}${part},\n`).join('');
  return `${open.trimEnd()}\n${lines}${indent}${close.trimStart()}`;
}

function member(key: string, value: unknown, indent: string): string {
  return `${stringLiteral(key)}: ${dataLines(value, indent)}`;
}
