import { describeType, escapeMarkdown } from '@termsheet/compiler';
import type { Event } from '@termsheet/dsl';
import { constructOf } from '../names/constructs/index.ts';
import { languagePage } from '../names/docs-page.ts';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { isExpression } from './literal-hover.ts';
import { inlineCode, paragraphs } from './markdown.ts';

/** What the words of a construct say, and of what type the whole is; empty where nothing is told. */
export function constructHover(analysis: Analysis, node: SyntaxNode): string {
  const construct = constructOf(kindOf(node)) ?? constructOf(node.kind);
  if (construct === null) return '';
  const { form, words, page } = construct;
  return paragraphs([
    `${inlineCode(form)}  \n${words}`,
    typeOf(analysis, node),
    `[The language](${languagePage(page)})`,
  ]);
}

/** Some kinds of node say what they say by a word of their own: `the lesser of`, `the count of`. */
function kindOf(node: SyntaxNode): string {
  if (node.kind === 'Event')
    return (node as Event).occurs?.kind === 'Schedule' ? 'Schedule' : 'Event';
  const word = 'operator' in node ? node.operator : 'statistic' in node ? node.statistic : '';
  return typeof word === 'string' ? `${node.kind} ${word}` : node.kind;
}

function typeOf(analysis: Analysis, node: SyntaxNode): string {
  if (!isExpression(analysis, node)) return '';
  const type = analysis.compilation.checked.types.get(node);
  if (type === undefined || type.kind === 'error') return '';
  return `gives ${escapeMarkdown(describeType(type))}`;
}
