import type { AstPath, Doc, Parser, ParserOptions, Printer, SupportLanguage } from 'prettier';
import { builders, printer as docPrinter } from 'prettier/doc';
import { scanTokens } from '../tokens/scan-tokens.ts';
import type { Span } from '../tree/index.ts';
import { alignComments } from './align-comments.ts';
import type { Piece } from './layouts.ts';
import { keepInSection, printAbove, printInline, withComments } from './print-comments.ts';
import { printVerbatim } from './print-verbatim.ts';
import { printers as byKind } from './printers.ts';
import { readSections } from './read-sections.ts';
import { weave } from './weave.ts';
import { isWord, type AttachedComment, type Word, type WovenNode } from './woven.ts';

const { hardline, join } = builders;

export const languages: SupportLanguage[] = [
  { name: 'Termsheet', parsers: ['terms'], extensions: ['.terms'] },
];

/** How wide a line may be, in characters; quotes and comments are as long as they are. */
export const PRINT_WIDTH = 100;

export const defaultOptions = { printWidth: PRINT_WIDTH };

/** What cannot be read without an error; it is left as it is. */
const UNREAD = 'Unread';

function parse(text: string): WovenNode {
  const readable = readSections(text);
  if (readable === null || readable.file.sections.length === 0) {
    const span = { start: 0, end: text.length };
    return { kind: UNREAD, role: 'file', pieces: [], span, parent: null };
  }
  const { file } = readable;
  const unread = readable.unread.map(({ span }) => ({ kind: UNREAD, span }));
  const sections = [...file.sections, ...unread];
  const { tokens } = scanTokens(text, 0);
  const root = weave({ file: { ...file, sections }, tokens, printed: new Set(byKind.keys()) });
  root.comments = file.comments.map((comment) => ({ ...comment, value: comment.text }));
  return root;
}

function print(path: AstPath<WovenNode>, options: ParserOptions, printPart: PrintPart): Doc {
  const { node } = path;
  const text = options.originalText;
  if (node.kind === UNREAD) return withComments(node, asItStands(node.span, text), text);
  const printer = byKind.get(node.kind);
  if (printer === undefined) return withComments(node, printVerbatim(node, text), text);
  const pieces = path.map(
    (piece) => toPiece(piece.node, printPart(piece as AstPath<WovenNode>), text),
    'pieces',
  );
  const doc = withComments(node, printer({ node, pieces, text, width: options.printWidth }), text);
  if (node.parent !== null) return doc;
  return layOut(doc, options);
}

function asItStands({ start, end }: Span, text: string): Doc {
  const lines = text.slice(text.lastIndexOf('\n', start - 1) + 1, end);
  return join(builders.literalline, lines.split('\n'));
}

function printWord(word: Word, { originalText }: ParserOptions): Doc {
  return withComments(word, word.text, originalText);
}

type PrintPart = (path: AstPath<WovenNode>) => Doc;

function toPiece(woven: Word | WovenNode, bare: Doc, text: string): Piece {
  const above = printAbove(woven, text);
  const docs = { above, bare, doc: [printInline(woven, text), bare], line: [above, bare] };
  if (isWord(woven)) return { woven, ...docs, word: woven.text, role: '', kind: 'word' };
  return { woven, ...docs, word: '', role: woven.role, kind: woven.kind };
}

/** The columns of trailing comments are known only when all lines are: the file is laid out twice. */
function layOut(doc: Doc, options: ParserOptions): Doc {
  const { formatted } = docPrinter.printDocToString(doc, options);
  const lines = alignComments(formatted).trimEnd().split('\n');
  if (lines.length === 1 && lines[0] === '') return '';
  return [join(builders.literalline, lines), hardline];
}

export const parsers: Record<string, Parser<WovenNode>> = {
  terms: {
    parse,
    astFormat: 'terms',
    locStart: ({ span }) => span.start,
    locEnd: ({ span }) => span.end,
  },
};

export const printers: Record<string, Printer<WovenNode>> = {
  terms: {
    print: (path, options, printPart) =>
      isWord(path.node) ? printWord(path.node, options) : print(path, options, printPart),
    getVisitorKeys: (node) => ('pieces' in node ? ['pieces'] : []),
    canAttachComment: () => true,
    handleComments: { ownLine: keepInSection },
    willPrintOwnComments: () => true,
    printComment: ({ node }: AstPath<WovenNode>) =>
      `// ${(node as unknown as AttachedComment).text}`,
  },
};
