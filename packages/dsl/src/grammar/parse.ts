import { EOF } from 'chevrotain';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sourceTooLong } from '../diagnostics/source-too-long.ts';
import type { Source } from '../source/source.ts';
import { Token } from '../tokens/token.ts';
import { tokenize } from '../tokens/tokenize.ts';
import type { File } from '../tree/index.ts';
import { FileGrammar } from './file.ts';

/** No encoding of one contract comes near it; in UTF-16 units. */
export const LONGEST_SOURCE = 4_000_000;

/** A file's tree and what is wrong with its text, in the order of the text. */
export interface Parsed {
  readonly file: File;
  readonly diagnostics: readonly Diagnostic[];
}

let grammar: FileGrammar | null = null;

/**
 * Reads a source, or what stands in it from an offset on. It never throws and always gives a tree: what could not be read is a hole in it,
 * or left out, and has its diagnostic.
 */
export function parse(source: Source, from = 0): Parsed {
  const { text } = source;
  const span = { start: from, end: text.length };
  if (text.length > LONGEST_SOURCE) {
    const diagnostic = sourceTooLong.at({ start: from, end: from }, { limit: LONGEST_SOURCE });
    return {
      file: { kind: 'File', sections: [], comments: [], span },
      diagnostics: [diagnostic],
    };
  }
  const { tokens, comments, diagnostics: found } = tokenize(text, from);
  const end = new Token(
    text,
    { start: text.length, end: text.length, firstOnLine: true },
    EOF,
    null,
  );
  end.stop = true;
  tokens.push(end);
  const diagnostics = [...found];
  grammar ??= new FileGrammar();
  const sections = grammar.read(tokens, diagnostics);
  diagnostics.sort((left, right) => left.span.start - right.span.start);
  return { file: { kind: 'File', sections, comments, span }, diagnostics };
}
