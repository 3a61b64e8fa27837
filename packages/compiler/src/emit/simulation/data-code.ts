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

/** Plain data as code, its texts as literals that stay text. */
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
