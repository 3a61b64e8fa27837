import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

const GRAMMAR = new URL('../syntaxes/termsheet.tmLanguage.json', import.meta.url);
const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');

/** A stretch of a text and the innermost scope that VS Code gives it. */
export interface ScopedSpan {
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

/** Our grammar as VS Code loads it. */
export async function loadGrammar(): Promise<textmate.IGrammar> {
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), '.json'),
  });
  const grammar = await registry.loadGrammar('source.termsheet');
  if (grammar === null) throw new Error('The grammar does not load.');
  return grammar;
}

/** The scopes of a text, line by line, without what has none of its own. */
export function scopedSpans(grammar: textmate.IGrammar, text: string): ScopedSpan[] {
  const spans: ScopedSpan[] = [];
  let stack = textmate.INITIAL;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      const scope = scopes.at(-1) ?? '';
      const end = lineStart + Math.min(endIndex, line.length);
      if (scope !== 'source.termsheet') spans.push({ start: lineStart + startIndex, end, scope });
    }
    lineStart += line.length + 1;
  }
  return spans;
}
