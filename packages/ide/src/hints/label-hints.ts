import type { Application, ExpectLine, Name } from '@termsheet/dsl';
import type { InlayHint } from '../features/inlay-hints.ts';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';

/** Before an argument the parameter that it is given for, where the argument does not say it itself. */
export function labelHints(
  analysis: Analysis,
  line: Application | ExpectLine,
): readonly InlayHint[] {
  const { argument } = line;
  const name = 'callee' in line ? line.callee : line.name;
  const parameter = parameterOf(analysis, name);
  if (argument === null || argument.kind === 'Hole' || parameter === null) return [];
  if (saysItself(analysis, argument, parameter)) return [];
  return [{ offset: argument.span.start, label: `${parameter}:`, kind: 'label', tooltip: null }];
}

function parameterOf({ meanings }: Analysis, name: Name): string | null {
  const meaning = meanings.get(name);
  if (meaning?.kind !== 'symbol' || meaning.symbol.kind !== 'definition') return null;
  return meaning.symbol.node.parameter?.name.text ?? null;
}

/** `Shares for Portion` needs no label, nor `Shares for the Converted Portion`. */
function saysItself({ text }: Analysis, { span }: SyntaxNode, parameter: string): boolean {
  const words = text.slice(span.start, span.end).toLowerCase();
  return words.includes(parameter.toLowerCase());
}
