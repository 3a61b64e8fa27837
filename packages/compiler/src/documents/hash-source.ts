import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Gathered } from './gather-documents.ts';

/**
 * The hash of the texts that a contract was compiled from, by which every result says of which words it
 * is: `sha256:` and the SHA-256 of the file in UTF-8. Where the file uses others, it is that of the list
 * of all their hashes, one a line, each file once and in the order in which they are first used:
 * `sha256sum FILE… | cut -c1-64 | sha256sum` gives it.
 */
export function hashSource({ source, list }: Pick<Gathered, 'source' | 'list'>): string {
  const hashes = new Map(
    list.map(({ path, span }) => [path, hashText(source.text.slice(span.start, span.end))]),
  );
  const [own = hashText(source.text), ...others] = hashes.values();
  if (others.length === 0) return `sha256:${own}`;
  return `sha256:${hashText([own, ...others].map((hash) => `${hash}\n`).join(''))}`;
}

function hashText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
