import {
  type Comment,
  type Diagnostic,
  LONGEST_SOURCE,
  type Parsed,
  type Section,
  type Source,
  type SourcePart,
  type Use,
} from '@termsheet/dsl';
import { useInCircle } from '../diagnostics/use-in-circle.ts';
import { useNotOpened } from '../diagnostics/use-not-opened.ts';
import { useTooLong } from '../diagnostics/use-too-long.ts';
import { useTooMany } from '../diagnostics/use-too-many.ts';
import type { Document, UsedDocument } from './document.ts';
import { readDocument, type Reading, type Readings } from './read-document.ts';

/** A file that a `use` line names: its text, or in words why there is none. */
export type Opened = Source | { readonly refusal: string };

/** Opens the file that another names. The same file always comes with the same path. */
export type OpenFile = (path: string, from: string) => Opened;

/** No deal comes near it; each copy of a library counts. */
const MOST_DOCUMENTS = 100;

/**
 * The texts of used documents begin at multiples of it, so that most edits of the file leave them where
 * they are, and what was read of them stands.
 */
const GRAIN = 2048;

/** The documents of a deal, the file that is compiled first, with their texts in one source. */
export interface Gathered {
  readonly source: Source;
  readonly list: readonly Document[];
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
  readonly readings: Readings;
}

/** A document whose own `use` lines are still being followed. */
interface Draft extends Document {
  readonly uses: UsedDocument[];
  /** The file and those through which copies led to it, by path. */
  readonly trail: readonly string[];
}

/**
 * Follows the `use` lines of a file, each file once and each copy (`as …`) by itself. What was read of the
 * documents before an edit is made use of.
 */
export function gatherDocuments(source: Source, open: OpenFile, before?: Readings): Gathered {
  return new Gathering({ main: source, open, before: before ?? new Map() }).gather();
}

/** What documents are gathered from. */
interface Sources {
  readonly main: Source;
  readonly open: OpenFile;
  readonly before: Readings;
}

class Gathering {
  readonly #open: OpenFile;
  readonly #main: Source;
  readonly #before: Readings;
  readonly #readings = new Map<string, Reading>();
  readonly #parts: SourcePart[] = [];
  readonly #list: Draft[] = [];
  readonly #comments: Comment[] = [];
  readonly #diagnostics: Diagnostic[] = [];
  /** The texts so far, with a line's end between them. */
  #text = '';

  constructor({ main, open, before }: Sources) {
    this.#main = main;
    this.#open = open;
    this.#before = before;
  }

  gather(): Gathered {
    this.#add(this.#main, { prefix: null, trail: [this.#main.path] });
    for (let at = 0; at < this.#list.length; at += 1) {
      const document = this.#list[at];
      if (document === undefined) break;
      for (const section of document.sections) {
        if (section.kind === 'Use') this.#follow(document, section);
      }
    }
    const [, ...used] = this.#parts;
    return {
      source: used.length === 0 ? this.#main : { path: this.#main.path, text: this.#text, used },
      list: this.#list,
      comments: this.#comments,
      diagnostics: this.#diagnostics,
      readings: this.#readings,
    };
  }

  #follow(from: Draft, node: Use): void {
    if (node.path.text === '') return;
    const opened = this.#open(node.path.text, from.path);
    const { span } = node.path;
    if ('refusal' in opened) {
      const parameters = { path: node.path.text, refusal: opened.refusal };
      this.#diagnostics.push(useNotOpened.at(span, parameters));
      return;
    }
    if (node.prefix === null) {
      const known = this.#list.find(
        (document) => document.prefix === null && document.path === opened.path,
      );
      const document = known ?? this.#addWithin(node, opened, { prefix: null, trail: from.trail });
      if (document !== null) from.uses.push({ node, document });
      return;
    }
    if (from.trail.includes(opened.path)) {
      this.#diagnostics.push(useInCircle.at(span, { path: node.path.text }));
      return;
    }
    const prefix = [from.prefix, node.prefix.text].filter((part) => part !== null).join(' ');
    const trail = [...from.trail, opened.path];
    const document = this.#addWithin(node, opened, { prefix, trail });
    if (document !== null) from.uses.push({ node, document });
  }

  #addWithin(node: Use, opened: Source, as: Pick<Draft, 'prefix' | 'trail'>): Draft | null {
    if (this.#text.length + opened.text.length > LONGEST_SOURCE) {
      const parameters = { path: node.path.text, limit: LONGEST_SOURCE };
      this.#diagnostics.push(useTooLong.at(node.path.span, parameters));
      return null;
    }
    if (this.#list.length < MOST_DOCUMENTS) return this.#add(opened, as);
    const isSaid = this.#diagnostics.some(({ code }) => code === useTooMany.code);
    if (!isSaid) this.#diagnostics.push(useTooMany.at(node.path.span, { limit: MOST_DOCUMENTS }));
    return null;
  }

  /** Reads a file where its text stands in the source of all. */
  #add({ path, text }: Source, { prefix, trail }: Pick<Draft, 'prefix' | 'trail'>): Draft {
    const start = this.#startOfNext();
    this.#text = this.#text.padEnd(start, '\n') + text;
    const end = this.#text.length;
    const { file, diagnostics } = this.#read({ path, text }, start, prefix);
    this.#parts.push({ path, start, end });
    this.#comments.push(...file.comments);
    this.#diagnostics.push(...diagnostics);
    const { sections } = file;
    const draft: Draft = {
      path,
      span: { start, end },
      prefix,
      contract: findContract(sections),
      sections,
      uses: [],
      trail,
    };
    this.#list.push(draft);
    return draft;
  }

  /** Where the text of the next document begins: behind a line's end. */
  #startOfNext(): number {
    if (this.#list.length === 0) return 0;
    return Math.ceil((this.#text.length + 1) / GRAIN) * GRAIN;
  }

  #read(source: Source, start: number, prefix: string | null): Parsed {
    const key = `${prefix ?? ''}\n${source.path}`;
    const reading = readDocument(source, start, this.#before.get(key));
    this.#readings.set(key, reading);
    return reading.placed;
  }
}

function findContract(sections: readonly Section[]): Document['contract'] {
  for (const section of sections) if (section.kind === 'Contract') return section;
  return null;
}
