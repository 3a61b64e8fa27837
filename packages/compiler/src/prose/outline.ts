import {
  type Continuation,
  continueLabel,
  type LabelStyle,
  type OpenLabel,
  ordinalsOf,
} from './label-order.ts';

/** A numbered part of the prose, from its heading to the next one of its level or above. */
export interface ProseSection {
  /** As it is cited, without `Section` or `Article`: `4.13`, `II.C.3`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** The numbered parts of a text, by their paths; an appendix may number another one so. */
export interface Outline {
  readonly sections: readonly ProseSection[];
  readonly byPath: ReadonlyMap<string, readonly ProseSection[]>;
}

const HEADINGS: readonly { readonly style: LabelStyle | 'apart'; readonly form: RegExp }[] = [
  { style: 'apart', form: /^(?:schedule|exhibit|annex|appendix) ([\w.()-]{1,12})$/iu },
  { style: 'article', form: /^article ([IVXLC]+|\d{1,3})\b/iu },
  { style: 'decimal', form: /^(?:section )?(\d{1,3}(?:\.\d{1,3})+)\.?(?= [“"A-Z])/iu },
  { style: 'number', form: /^section (\d{1,3})\.(?= [“"A-Z])/iu },
  { style: 'roman', form: /^([IVXLC]{1,7})\. /u },
  { style: 'letter', form: /^([A-Z])\. /u },
  { style: 'number', form: /^(\d{1,3})\. /u },
];

/** An entry of a table of contents: dots and a page. A run of dots is tried from its start only. */
const CONTENTS = /(?<!\.)\.{3,} ?\d*$/u;

/** A part that the text read so far has not closed. */
interface Open extends OpenLabel {
  readonly path: string;
  readonly start: number;
}

/** Finds the headings of a cleaned text: labels that begin a paragraph and follow one another. */
export function readOutline(text: string): Outline {
  const reader: Reader = { open: [], closed: [] };
  let at = 0;
  let isAfterBlank = true;
  for (const line of text.split('\n')) {
    if (isAfterBlank && line !== '' && !CONTENTS.test(line)) readHeading(reader, line, at);
    isAfterBlank = line === '';
    at += line.length + 1;
  }
  closeFrom(reader, 0, text.length);
  const closed = reader.closed.toSorted((left, right) => left.part.start - right.part.start);
  const sections = closed.map(({ part }) => part);
  const byPath = Map.groupBy(sections, ({ path }) => path);
  // Within Part B its fourth section is cited as Section 4, where the whole has no other.
  const numbered = closed.filter(({ style }) => style === 'number');
  for (const [label, parts] of Map.groupBy(numbered, ({ part }) => lastLabel(part.path))) {
    if (!byPath.has(label))
      byPath.set(
        label,
        parts.map(({ part }) => part),
      );
  }
  return { sections, byPath };
}

function lastLabel(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

interface Reader {
  readonly open: Open[];
  readonly closed: { readonly part: ProseSection; readonly style: LabelStyle }[];
}

function readHeading(reader: Reader, line: string, at: number): void {
  let best: Heading | null = null;
  for (const { style, form } of HEADINGS) {
    const label = form.exec(line)?.[1];
    if (label === undefined) continue;
    if (style === 'apart') return openApart(reader, line, at);
    if (style === 'decimal') return openDecimal(reader, label, at);
    // `C.` may be a letter or a hundred: what follows best on what came before is meant.
    for (const ordinal of ordinalsOf(style, label)) {
      const found = continueLabel(reader.open, { style, ordinal });
      if (found !== null && (best === null || found.gap < best.gap)) {
        best = { ...found, style, label, ordinal };
      }
    }
  }
  if (best === null) return;
  const { style, label, ordinal } = best;
  closeFrom(reader, best.level, at);
  const parent = style === 'article' ? undefined : reader.open.at(-1);
  const path = parent === undefined ? label.toUpperCase() : `${parent.path}.${label}`;
  reader.open.push({ style, ordinal, path, start: at });
}

interface Heading extends Continuation {
  readonly style: LabelStyle;
  readonly label: string;
  readonly ordinal: number;
}

/** A schedule or exhibit stands apart, and what is numbered in it is its own. */
function openApart(reader: Reader, line: string, at: number): void {
  // Before any section it is the title of the whole.
  if (reader.open.length === 0) return;
  closeFrom(reader, 0, at);
  reader.open.push({ style: 'article', ordinal: 0, path: line, start: at });
}

/** `4.13` says itself where it stands: below an article or `4.`, beside or below another decimal. */
function openDecimal(reader: Reader, label: string, at: number): void {
  const [first = '', ...rest] = label.split('.');
  const depth = rest.length + 1;
  const whole = reader.open.findLastIndex(
    ({ style, path }) => style === 'number' && lastLabel(path) === first,
  );
  const level = reader.open.findIndex(
    ({ style, path }, index) =>
      index > whole &&
      style !== 'article' &&
      !(style === 'decimal' && path.split('.').length < depth),
  );
  if (level >= 0) closeFrom(reader, level, at);
  reader.open.push({ style: 'decimal', ordinal: 0, path: label, start: at });
}

function closeFrom({ open, closed }: Reader, level: number, end: number): void {
  for (const { style, path, start } of open.splice(level)) {
    closed.push({ part: { path, start, end }, style });
  }
}
