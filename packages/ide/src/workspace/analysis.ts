import {
  type Compilation,
  compile,
  findAll,
  findFirst,
  type OpenFile,
  recompile,
} from '@termsheet/compiler';
import {
  type Comment,
  type Contract,
  type Diagnostic,
  indexLines,
  type LineIndex,
  locating,
  type Section,
  type Span,
  syntaxDiagnostics,
} from '@termsheet/dsl';
import type { Meanings } from '../names/meaning.ts';
import { readMeanings } from '../names/read-meanings.ts';
import type { Place } from './place.ts';

/** What an analysis is made of. */
export interface AnalysisRequest {
  readonly path: string;
  readonly text: string;
  readonly open: OpenFile;
  /** The file as it was compiled last, of which nothing is read again that is still the same. */
  readonly previous: Compilation | null;
}

const OF_GRAMMAR: ReadonlySet<string> = new Set(syntaxDiagnostics.map(({ code }) => code));

/**
 * One file, compiled with the documents it uses, and what is asked of it. Each answer is worked out
 * once, when it is first asked for. Offsets are those of the file, which come first in the source.
 */
export class Analysis {
  readonly path: string;
  readonly text: string;
  /** The files that were opened for it, whose change makes it out of date. */
  readonly used: ReadonlySet<string>;
  readonly compilation: Compilation;
  readonly #locate: ReturnType<typeof locating>;
  #lines: LineIndex | null = null;
  #firstDiagnostics: readonly Diagnostic[] | null = null;
  #diagnostics: readonly Diagnostic[] | null = null;
  #meanings: Meanings | null = null;

  constructor({ path, text, open, previous }: AnalysisRequest) {
    this.path = path;
    this.text = text;
    const used = new Set<string>();
    this.used = used;
    const options = {
      open: (way: string, from: string) => {
        const opened = open(way, from);
        if (!('refusal' in opened)) used.add(opened.path);
        return opened;
      },
    };
    const source = { path, text };
    this.compilation =
      previous === null ? compile(source, options) : recompile(previous, source, options);
    this.#locate = locating(this.compilation.source);
  }

  /** The sections of the file itself, in order. */
  get sections(): readonly Section[] {
    return this.compilation.bound.documents.list[0]?.sections ?? [];
  }

  /** The comments of the file itself, in order. */
  get comments(): readonly Comment[] {
    return this.compilation.file.comments.filter(({ span }) => span.end <= this.text.length);
  }

  /** The heading of the contract that the file is, or is about. */
  get contract(): Contract | null {
    return this.compilation.bound.contract;
  }

  get lines(): LineIndex {
    this.#lines ??= indexLines(this.text);
    return this.#lines;
  }

  /** What is wrong with words, names and units in the file and its scenarios; no law is held for it. */
  get firstDiagnostics(): readonly Diagnostic[] {
    this.#firstDiagnostics ??= findFirst(this.compilation);
    return this.#firstDiagnostics;
  }

  /** What the compiler finds in the file and its scenarios, apart from the words of the contract. */
  get diagnostics(): readonly Diagnostic[] {
    this.#diagnostics ??= findAll(this.compilation);
    return this.#diagnostics;
  }

  /** Whether every line follows the grammar, so that no name is lost. */
  get isReadable(): boolean {
    return !this.compilation.firstDiagnostics.some(
      ({ code, severity }) => severity === 'error' && OF_GRAMMAR.has(code),
    );
  }

  /** What the names of the file stand for. */
  get meanings(): Meanings {
    this.#meanings ??= readMeanings(this.compilation, this.sections);
    return this.#meanings;
  }

  /** The file in which a span of the source lies, and where. */
  place(span: Span): Place {
    const located = this.#locate(span);
    return { path: located.path, span: located.span };
  }
}
