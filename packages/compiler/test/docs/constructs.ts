import { readdirSync, readFileSync } from 'node:fs';

/** A kind of node in the syntax tree, with what its comment says of it. */
export interface Construct {
  readonly kind: string;
  /** The chapter that declares it: the name of its file. */
  readonly chapter: string;
  readonly meaning: string;
}

const TREE = new URL('../../../dsl/src/tree/', import.meta.url);

/** What has no value to work out: what could not be read, comments, the name of another file. */
const NOT_WRITTEN: ReadonlySet<string> = new Set(['Hole', 'Comment', 'ProseSetting']);

/** Every construct of the language, chapter by chapter: the kinds of node that the tree declares. */
export function readConstructs(): readonly Construct[] {
  const chapters = readdirSync(TREE).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  const found = chapters.flatMap((name) =>
    constructsIn(name.replace('.ts', ''), readFileSync(new URL(name, TREE), 'utf8')),
  );
  return found.filter(({ kind }) => !NOT_WRITTEN.has(kind));
}

function constructsIn(chapter: string, text: string): readonly Construct[] {
  return [...text.matchAll(/readonly kind: '([A-Z]\w*)'/gu)].map((match) => ({
    kind: match[1] ?? '',
    chapter,
    meaning: commentBefore(text, match.index),
  }));
}

/** The first sentence of a node's comment: its own, or that of the union it is part of. */
function commentBefore(text: string, offset: number): string {
  const start = text.lastIndexOf('/**', offset);
  const isOfAnother = text.slice(start, offset).split('\nexport ').length > 2;
  if (start < 0 || isOfAnother) return '';
  const comment = text.slice(start + 3, text.indexOf('*/', start));
  const words = comment
    .replaceAll(/\n\s*\*/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return /^.*?[.](?=\s|$)/u.exec(words)?.[0] ?? words;
}

/** The kinds of all nodes in a tree. */
export function kindsIn(node: unknown, kinds: Set<string> = new Set()): Set<string> {
  if (typeof node !== 'object' || node === null) return kinds;
  if ('kind' in node && typeof node.kind === 'string') kinds.add(node.kind);
  for (const part of Object.values(node)) kindsIn(part, kinds);
  return kinds;
}
