import { tokenPatterns, type LexicalClass, type TokenPattern } from '@termsheet/dsl';
import { vimPattern } from './vim-pattern.ts';

/** The groups that every Vim colour scheme has: `:help group-name`. */
const GROUPS: Readonly<Record<LexicalClass, string>> = {
  comment: 'Comment',
  quote: 'SpecialComment',
  label: 'Label',
  text: 'String',
  sectionReference: 'Tag',
  figure: 'Number',
  date: 'Number',
  time: 'Number',
  dayCount: 'Constant',
  definedName: 'Function',
  name: 'Identifier',
  heading: 'Statement',
  keyword: 'Keyword',
  bracket: 'Delimiter',
  punctuation: 'Delimiter',
  operator: 'Operator',
};

const FIRST_ON_LINE = String.raw`^\s*\zs`;

/** The name of a class in the file. */
export function vimGroup(lexicalClass: LexicalClass | null): string {
  const name = lexicalClass ?? 'word';
  return `termsheet${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** The syntax file of Vim and Neovim, whole. Of two that match at one place Vim takes the later. */
export function vimSyntax(): string {
  return [
    '" Written by scripts/highlighting from the tokens of packages/dsl; `pnpm run highlighting` writes it anew.',
    "if exists('b:current_syntax')",
    '  finish',
    'endif',
    'syntax case match',
    '',
    ...tokenPatterns.toReversed().flatMap(matches),
    '',
    ...Object.entries(GROUPS).map(
      ([name, group]) => `highlight default link ${vimGroup(name as LexicalClass)} ${group}`,
    ),
    '',
    "let b:current_syntax = 'termsheet'",
    '',
  ].join('\n');
}

/** One line for each piece that is coloured; what stands before it is looked back at. */
function matches({ pieces, firstOnLine }: TokenPattern): string[] {
  let before = firstOnLine ? FIRST_ON_LINE : '';
  let seen = '';
  const lines: string[] = [];
  for (const [pattern, lexicalClass] of pieces) {
    const piece = vimPattern(pattern);
    // Words and spaces before what is meant have patterns of their own.
    const isContext = pieces.length > 1 && (lexicalClass === null || lexicalClass === 'keyword');
    if (!isContext) lines.push(`syntax match ${vimGroup(lexicalClass)} /\\v${before}${piece}/`);
    seen += piece;
    before = `%(${seen})@<=`;
  }
  return lines;
}
