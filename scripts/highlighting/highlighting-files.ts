import { textmateGrammar } from './textmate-grammar.ts';
import { vimSyntax } from './vim-syntax.ts';

/** The files that colour our language in other programs, by their path, with their text. */
export function highlightingFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['editors/vscode/syntaxes/termsheet.tmLanguage.json', textmateGrammar()],
    ['editors/neovim/syntax/termsheet.vim', vimSyntax()],
  ]);
}
