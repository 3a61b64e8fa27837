import type { Diagnostic, Source, Span } from '@termsheet/dsl';
import { isMap, isScalar, isSeq, type Node, parseDocument, type Pair } from 'yaml';
import { templateHeading } from '../diagnostics/template-heading.ts';
import type { Spanned, TemplateHeading } from './template.ts';

/** The heading of a template, and where its text begins. */
export interface ReadHeading {
  readonly heading: TemplateHeading;
  readonly end: number;
}

const FENCED = /^---[ \t]*\r?\n(?<body>[^]*?)(?<=\n)---[ \t]*(?:\r?\n|$)/u;

const KEYS: ReadonlySet<string> = new Set(['for', 'adjusts', 'sections are called']);

const NONE: TemplateHeading = { events: [], adjusts: null, sectionWord: 'Section' };

/** Reads what stands between the lines of hyphens at the top of a template. */
export function readHeading(
  { text }: Source,
  report: (diagnostic: Diagnostic) => void,
): ReadHeading {
  const match = FENCED.exec(text);
  if (match === null) {
    const problem = 'the file does not begin with one, between two lines of three hyphens';
    report(templateHeading.at({ start: 0, end: Math.min(3, text.length) }, { problem }));
    return { heading: NONE, end: 0 };
  }
  const body = match.groups?.['body'] ?? '';
  const start = text.indexOf(body, 3);
  const heading = new HeadingReader(start, report).read(body);
  return { heading, end: match[0].length };
}

class HeadingReader {
  readonly #start: number;
  readonly #report: (diagnostic: Diagnostic) => void;

  constructor(start: number, report: (diagnostic: Diagnostic) => void) {
    this.#start = start;
    this.#report = report;
  }

  read(body: string): TemplateHeading {
    const whole = { start: this.#start, end: this.#start + body.length };
    const document = parseDocument(body, { prettyErrors: false, logLevel: 'silent' });
    const [error] = document.errors;
    if (error !== undefined) {
      const [start, end] = error.pos;
      const span = { start: this.#start + start, end: this.#start + Math.max(end, start + 1) };
      this.#refuse(span, 'it is not written as lines of a name, a colon and what it is');
      return NONE;
    }
    const { contents } = document;
    if (!isMap<Node, Node | null>(contents)) {
      this.#refuse(whole, 'it has no lines of a name, a colon and what it is');
      return NONE;
    }
    const values = new Map(contents.items.flatMap((pair) => this.#readPair(pair)));
    const events = values.get('for') ?? [];
    if (events.length === 0) this.#refuse(whole, 'it does not say for which event (`for: …`)');
    const [adjusts = null] = values.get('adjusts') ?? [];
    const sectionWord = values.get('sections are called')?.[0]?.text ?? NONE.sectionWord;
    return { events, adjusts, sectionWord };
  }

  #readPair({ key, value }: Pair<Node, Node | null>): readonly [string, readonly Spanned[]][] {
    const name = isScalar(key) ? String(key.value) : '';
    if (!KEYS.has(name)) {
      this.#refuse(this.#spanOf(key), `it has no place for \`${name}\``);
      return [];
    }
    const items =
      isSeq<Node>(value) && name === 'for' ? value.items : value === null ? [] : [value];
    return [[name, items.flatMap((item) => this.#readText(item, name))]];
  }

  #readText(node: Node, name: string): readonly Spanned[] {
    const span = this.#spanOf(node);
    if (isScalar(node) && typeof node.value === 'string' && node.value.trim() !== '') {
      return [{ text: node.value.trim(), span }];
    }
    this.#refuse(span, `\`${name}\` wants words`);
    return [];
  }

  #spanOf({ range }: Node): Span {
    const [start, end] = range ?? [0, 0, 0];
    return { start: this.#start + start, end: this.#start + end };
  }

  #refuse(span: Span, problem: string): void {
    this.#report(templateHeading.at(span, { problem }));
  }
}
