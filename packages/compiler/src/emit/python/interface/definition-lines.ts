import { displayWidth } from '../../code/display-width.ts';
import { layOutAfter, WIDTH } from '../layout/lay-out.ts';
import type { Piece } from '../layout/syntax.ts';

/** The head of a function. */
export interface DefinitionHead {
  readonly name: string;
  /** Each as it is written: `self`, `figure: Figure`. */
  readonly parameters: readonly string[];
  readonly result: Piece;
  readonly indent: number;
  /** What follows the head on its line: a body of one word. */
  readonly tail?: string;
}

/** `def name(self) -> Type:`, each parameter on a line of its own where it is too long for one. */
export function definitionLines(head: DefinitionHead): readonly string[] {
  const { name, parameters, result, indent, tail = '' } = head;
  const margin = ' '.repeat(indent);
  const flat = `${margin}def ${name}(${parameters.join(', ')}) -> ${result.flat ?? ''}:${tail}`;
  if (result.flat !== null && displayWidth(flat) <= WIDTH) return [flat];
  const end = layOutAfter(') -> ', result, { indent, tail: `:${tail}` });
  // A star has no comma behind it when it stands last, which it never does.
  return [`${margin}def ${name}(`, ...parameters.map((each) => `${margin}    ${each},`), end];
}
