import { parse, type Declaration, type Expression, type Parsed } from '../src/index.ts';
import { printTree } from './print-tree.ts';

/** Reads a whole file's text. */
export function parseText(text: string): Parsed {
  return parse({ path: 'test.terms', text });
}

/** The codes of what is wrong with a file's text, in order. */
export function codesOf(text: string): string[] {
  return parseText(text).diagnostics.map((diagnostic) => diagnostic.code);
}

/** The declarations of the only clause that the lines are put in. */
export function declare(lines: string): readonly Declaration[] {
  const [section] = parseText(`clause §1\n${lines}\n`).file.sections;
  return section?.kind === 'Clause' ? section.declarations : [];
}

/** The codes for lines put in a clause. */
export function codesIn(lines: string): string[] {
  return codesOf(`clause §1\n${lines}\n`);
}

/** The body of `X means …`. */
export function express(text: string): Expression | undefined {
  const [definition] = declare(`X means ${text}`);
  return definition?.kind === 'Definition' ? definition.body : undefined;
}

/** The body of `X means …` in one line; what is wrong with it stands before it. */
export function show(text: string): string {
  const codes = codesIn(`X means ${text}`);
  return [...codes.map((code) => `!${code}`), printTree(express(text) ?? null)].join(' ');
}
