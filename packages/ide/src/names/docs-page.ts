/**
 * Where the pages of the language stand for whoever shows them: a link of a scheme of our own, which an
 * editor that has the pages opens, and any other leaves alone.
 */
export const DOCS = 'termsheet:/docs/';

/** The link to a page of docs/language, `lists.md#in-one-line`. */
export function languagePage(page: string): string {
  return `${DOCS}language/${page}`;
}

/** The link to what `terms explain-diagnostic CODE` prints. */
export function diagnosticPage(code: string): string {
  return `${DOCS}diagnostics/${code}.md`;
}
