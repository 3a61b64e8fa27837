/** `scheme:` at the start of an address; one letter is a drive of Windows. */
const SCHEME = /^([a-z][a-z0-9+.-]+):(.*)$/su;

/** A path that stands for an address of another scheme than `file`. */
const OTHER_SCHEME = /^\/([a-z][a-z0-9+.-]+):\/(.*)$/su;

/**
 * The addresses of documents (URIs) and the paths by which the features know them. Clients differ in
 * what they escape, and know a document only by their own spelling: so that is kept.
 */
export class Addresses {
  readonly #spelled = new Map<string, string>();

  /** The path of an address; the address is answered with wherever the path is spoken of. */
  pathOf(uri: string): string {
    const path = readAddress(uri);
    this.#spelled.set(path, uri);
    return path;
  }

  /** The address of a path, as the client spelled it if it ever did. */
  uriOf(path: string): string {
    return this.#spelled.get(path) ?? writeAddress(path);
  }
}

function readAddress(uri: string): string {
  const [, scheme = 'file', rest = uri] = SCHEME.exec(uri) ?? [];
  if (scheme !== 'file') return `/${scheme}:/${unescapeAll(rest).replace(/^\/+/u, '')}`;
  const path = unescapeAll(rest.startsWith('//') ? withoutOwnHost(rest) : rest);
  const drive = /^\/?([A-Za-z]):(?=\/|$)/u.exec(path);
  if (drive === null) return path;
  return `/${drive[1]?.toLowerCase() ?? ''}:${path.slice(drive[0].length)}`;
}

/** `///folder/file` and `//localhost/folder/file` are of this machine; other hosts stay. */
function withoutOwnHost(rest: string): string {
  return rest.replace(/^\/\/(?:localhost)?(?=\/)/u, '');
}

function writeAddress(path: string): string {
  const other = OTHER_SCHEME.exec(path);
  if (other !== null) return `${other[1] ?? ''}:///${escapeAll(other[2] ?? '')}`;
  const escaped = escapeAll(path);
  return escaped.startsWith('//') ? `file:${escaped}` : `file://${escaped}`;
}

function escapeAll(path: string): string {
  return path.split('/').map(escapePart).join('/');
}

/** Half a pair of UTF-16 cannot be escaped, and no file can be named so. */
function escapePart(part: string): string {
  return encodeURIComponent(part.toWellFormed());
}

/** What is no escape stays as it is. */
function unescapeAll(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
