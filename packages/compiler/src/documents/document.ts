import type {
  Contract,
  Declaration,
  File,
  Name,
  Section,
  Setting,
  Source,
  Span,
  Use,
} from '@termsheet/dsl';
import { shortTitle } from './short-title.ts';

/** What a heading says of deadlines that are counted in days. */
export type DeadlinesSetting = Extract<Setting, { readonly kind: 'DeadlinesSetting' }>;

/** One document of a deal: the file that is compiled, or one that it uses. */
export interface Document {
  readonly path: string;
  /** Where its text stands in the source. */
  readonly span: Span;
  /** What its Terms are called by outside: `Series A` before each; null where by themselves. */
  readonly prefix: string | null;
  /** Its heading, if it has one. */
  readonly contract: Contract | null;
  readonly sections: readonly Section[];
  readonly uses: readonly UsedDocument[];
}

/** A `use` line that could be followed, and where it leads. */
export interface UsedDocument {
  readonly node: Use;
  readonly document: Document;
}

/** `with Issuance is Financing`: a name of the used document, what declares it there, and who is meant. */
export interface Alias {
  readonly name: Name;
  readonly node: Declaration;
  readonly meant: Name;
}

/** All documents of a deal as one tree. */
export interface Documents {
  /** The texts of all, in one. */
  readonly source: Source;
  readonly file: File;
  /** The file that is compiled first. */
  readonly list: readonly Document[];
  /** What a document calls by another name than the one it stands for, by that name. */
  readonly aliases: ReadonlyMap<Document, ReadonlyMap<string, Alias>>;
}

/** The document in which a place lies. */
export function documentAt(documents: Documents, { start }: Span): Document {
  const { list } = documents;
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((list[middle]?.span.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  const document = list[low];
  if (document === undefined) throw new Error('a deal has at least one document');
  return document;
}

/** The heading that a place goes by: that of its document, or of the compiled one where it has none. */
export function headingAt(documents: Documents, span: Span): Contract | null {
  return documentAt(documents, span).contract ?? documents.list[0]?.contract ?? null;
}

/** The line of a heading that says what becomes of deadlines; null where none does. */
export function deadlinesOf(heading: Contract | null): DeadlinesSetting | null {
  const setting = heading?.settings.find(({ kind }) => kind === 'DeadlinesSetting');
  return setting?.kind === 'DeadlinesSetting' ? setting : null;
}

/** The lines about deadlines of all headings, in the order of the documents. */
export function deadlinesOfAll({ list }: Documents): readonly DeadlinesSetting[] {
  return list.flatMap(({ contract }) => deadlinesOf(contract) ?? []);
}

/**
 * How a section is cited: `§2(a)`, and of another document by its short title, `Convertible Note §2(a)`. A
 * file of scenarios has no sections, so those of the one document that it uses need no title.
 */
export function citeSection(documents: Documents, reference: { text: string; span: Span }): string {
  const document = documentAt(documents, reference.span);
  const section = `§${reference.text}`;
  if (document === documents.list[0] || isOfScenarios(documents)) return section;
  return `${document.prefix?.replaceAll('§', '') ?? titleInDeal(documents, document)} ${section}`;
}

/** The short title of a document, where no other of the deal has the same; else all of it. */
function titleInDeal({ list }: Documents, document: Document): string {
  const title = titleOf(document);
  const short = shortTitle(title);
  const others = list.filter((each) => each !== document && titleOf(each) !== title);
  return others.some((each) => shortTitle(titleOf(each)) === short) ? title : short;
}

function titleOf({ contract, path }: Document): string {
  return (contract?.title.text ?? path).replaceAll('§', '');
}

/** Whether the file that is compiled has nothing but scenarios for one other document. */
function isOfScenarios({ list: [first, ...others] }: Documents): boolean {
  const isBare = first?.sections.every(({ kind }) => kind !== 'Clause') ?? false;
  return isBare && others.length === 1;
}
