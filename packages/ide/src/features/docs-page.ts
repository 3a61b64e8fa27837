import { type DiagnosticPage, diagnosticPages, escapeMarkdown } from '@termsheet/compiler';
import { bulletList, codeBlock, inlineCode, paragraphs } from '../hovers/markdown.ts';
import { constructKinds, constructOf } from '../names/constructs/index.ts';
import { DOCS } from '../names/docs-page.ts';
import type { Page } from './explain.ts';

/**
 * The page that a link of hovers and findings leads to (`termsheet:/docs/…`): of a chapter of the
 * language its constructs, of a kind of finding an example of it and the same mended. Null for others.
 */
export function docsPage(href: string): Page | null {
  if (!href.startsWith(DOCS)) return null;
  const [path = ''] = href.slice(DOCS.length).split('#');
  const [folder, file = ''] = path.split('/');
  if (folder === 'language') return chapterPage(file);
  return folder === 'diagnostics' ? findingPage(file.replace(/\.md$/u, '')) : null;
}

function chapterPage(file: string): Page | null {
  const constructs = constructKinds.flatMap((kind) => constructOf(kind) ?? []);
  const ofChapter = constructs.filter(({ page }) => page.split('#')[0] === file);
  if (ofChapter.length === 0) return null;
  const name = file.replace(/\.md$/u, '').replaceAll('-', ' ');
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const lines = ofChapter.map(({ form, words }) => `${inlineCode(form)}: ${words}`);
  return { title, markdown: `${paragraphs([`# ${title}`, bulletList([...new Set(lines)])])}\n` };
}

let pages: ReadonlyMap<string, DiagnosticPage> | null = null;

function findingPage(code: string): Page | null {
  pages ??= new Map(diagnosticPages().map((page) => [page.code, page]));
  const page = pages.get(code);
  if (page === undefined) return null;
  const { severity, where, bad, good, prose } = page;
  const found = page.found();
  const markdown = paragraphs([
    `# ${code}`,
    `${ARTICLES[severity]} in ${where}`,
    ...(found === null
      ? []
      : [found.message, found.why, found.help].map((words) => escapeMarkdown(words))),
    '## Not so',
    ...proseParts(prose?.bad ?? ''),
    codeBlock(bad.text.trimEnd()),
    '## But so',
    ...proseParts(prose?.good ?? ''),
    codeBlock(good.text.trimEnd()),
  ]);
  return { title: code, markdown: `${markdown}\n` };
}

const ARTICLES = {
  error: 'an error',
  warning: 'a warning',
  information: 'something worth knowing',
} as const;

/** The words of the contract beside an example, where they matter. */
function proseParts(prose: string): readonly string[] {
  if (prose === '') return [];
  return ['The prose:', codeBlock(prose.trimEnd())];
}
