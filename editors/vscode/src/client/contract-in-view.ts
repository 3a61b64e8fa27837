import { type TextEditor, window } from 'vscode';

/**
 * The contract that somebody has before him: that with the cursor, or, while a page beside it is read, the
 * one that is still in view.
 */
export function contractInView(): TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  const candidates = activeTextEditor === undefined ? visibleTextEditors : [activeTextEditor];
  return candidates.find(({ document }) => document.languageId === 'termsheet');
}
