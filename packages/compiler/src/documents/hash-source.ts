import type { Gathered } from './gather-documents.ts';
import { hashText } from './hash-text.ts';

/** A file that a contract was compiled from, by its path, with the hash of its text. */
export interface HashedFile {
  readonly path: string;
  /** `sha256:` and the hexadecimal digits. */
  readonly hash: string;
}

/** The files that a contract was compiled from, each once, in the order in which they are first used. */
export function hashFiles({
  source,
  list,
}: Pick<Gathered, 'source' | 'list'>): readonly HashedFile[] {
  const hashes = new Map(
    list.map(({ path, span }) => [path, hashText(source.text.slice(span.start, span.end))]),
  );
  if (hashes.size === 0) hashes.set(source.path, hashText(source.text));
  return [...hashes].map(([path, hash]) => ({ path, hash: `sha256:${hash}` }));
}

/**
 * The hash of the texts that a contract was compiled from, by which every result says of which words it
 * is: `sha256:` and the SHA-256 of the file in UTF-8, its lines ended by line feeds. Where the file uses
 * others, it is that of the list of all their hashes, one a line, each file once and in the order in which
 * they are first used: `sha256sum FILE… | cut -c1-64 | sha256sum` gives it.
 */
export function hashSource(gathered: Pick<Gathered, 'source' | 'list'>): string {
  const hashes = hashFiles(gathered).map(({ hash }) => hash);
  const [own = '', ...others] = hashes;
  if (others.length === 0) return own;
  return `sha256:${hashText(hashes.map((hash) => `${hash.slice('sha256:'.length)}\n`).join(''))}`;
}
