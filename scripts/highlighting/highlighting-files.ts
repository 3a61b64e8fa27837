import { languageConfiguration } from './language-configuration.ts';
import { textmateGrammar } from './textmate-grammar.ts';
import { vimSyntax } from './vim-syntax.ts';

/** The files that tell other programs what our tokens are, by their path, with their text. */
export function highlightingFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['editors/vscode/syntaxes/termsheet.tmLanguage.json', textmateGrammar()],
    ['editors/vscode/language-configuration.json', languageConfiguration()],
    ['editors/neovim/syntax/termsheet.vim', vimSyntax()],
  ]);
}
