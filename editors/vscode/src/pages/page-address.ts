/** The scheme of the pages that the extension shows. */
export const PAGE_SCHEME = 'termsheet-page';

/** The scheme of the links in hovers and findings, which the server has the pages of. */
export const DOCS_SCHEME = 'termsheet';

const UNFIT = /[/\\?#%:*"<>|\s]+/gu;

/**
 * The path of a page by its title, which the tab shows: no sign in it that would make a path of
 * several parts, and not longer than a tab can show.
 */
export function pagePath(title: string): string {
  const name = title.replaceAll(UNFIT, ' ').trim().slice(0, 80).trim();
  return `/${name === '' ? 'Termsheet' : name}.md`;
}
