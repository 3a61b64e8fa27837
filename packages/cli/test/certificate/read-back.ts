import { unzipSync, strFromU8 } from 'fflate';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { extractText, getDocumentProxy } from 'unpdf';

/** The parts of a Word file that are read back, each of them held to be sound XML. */
export function partsOfDocx(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    const text = strFromU8(content);
    if (XMLValidator.validate(text) !== true) throw new Error(`${name} is not sound XML`);
    parts.set(name, text);
  }
  return parts;
}

/** The words of a Word file, runs and cells parted by nothing, paragraphs by a line's end. */
export function wordsOfDocx(bytes: Uint8Array): string {
  const document = partsOfDocx(bytes).get('word/document.xml') ?? '';
  const parser = new XMLParser({ preserveOrder: true, trimValues: false, processEntities: true });
  return wordsIn(parser.parse(document));
}

function wordsIn(nodes: unknown): string {
  if (!Array.isArray(nodes)) return '';
  return nodes
    .map((node: Record<string, unknown>) =>
      Object.entries(node)
        .map(([name, value]) => {
          if (name === '#text') return String(value);
          if (name === 'w:br') return '\n';
          return name === 'w:p' ? `${wordsIn(value)}\n` : wordsIn(value);
        })
        .join(''),
    )
    .join('');
}

/** What a PDF file says of itself and on its pages. */
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly title: string;
  readonly bookmarks: readonly string[];
  /** The kinds of the parts of the first page's structure, outermost first, each once. */
  readonly tags: readonly string[];
  readonly language: string;
}

/** Reads a PDF file back. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const proxy = await getDocumentProxy(new Uint8Array(bytes));
  const { text } = await extractText(proxy, { mergePages: false });
  const { info } = await proxy.getMetadata();
  const outline = await proxy.getOutline();
  const title = 'Title' in info ? String(info['Title']) : '';
  const language = 'Language' in info ? String(info['Language']) : '';
  const tags = [...new Set(rolesIn(await (await proxy.getPage(1)).getStructTree()))];
  return { pages: text, title, bookmarks: outline.map((each) => each.title), tags, language };
}

function rolesIn(node: object): readonly string[] {
  const { role, children = [] } = node as { role?: string; children?: readonly object[] };
  return role === undefined ? [] : [role, ...children.flatMap(rolesIn)];
}

/** Words without the ends of lines, which each form sets elsewhere. */
export function withoutSpaces(words: string): string {
  return words.replaceAll(/\s+/gu, '');
}
