import { describeType, escapeMarkdown } from '@termsheet/compiler';
import type { Check, Event } from '@termsheet/dsl';
import { pricesOf } from '../lenses/prices-of.ts';
import { constructOf } from '../names/constructs/index.ts';
import { languagePage } from '../names/docs-page.ts';
import type { SyntaxNode } from '../tree/syntax-node.ts';
import type { Analysis } from '../workspace/analysis.ts';
import { isExpression } from './literal-hover.ts';
import { valueOfWords } from '../values/value-of-words.ts';
import { valueInWords } from '../values/value-words.ts';
import { checkLines } from './check-lines.ts';
import type { HoverSetting } from './hover-setting.ts';
import { bold, inlineCode, paragraphs } from './markdown.ts';
import { underLine } from './value-lines.ts';

/**
 * What the words of a construct say, of what type the whole is, and what it comes to under the scenario
 * that is shown; empty where nothing is told.
 */
export function constructHover(
  { workspace, analysis, shown }: HoverSetting,
  nodes: readonly SyntaxNode[],
): string {
  const node = nodes.at(-1);
  if (node === undefined) return '';
  const construct = constructOf(kindOf(node)) ?? constructOf(node.kind);
  if (construct === null) return '';
  const { form, words, page } = construct;
  return paragraphs([
    liveOf({ workspace, analysis, shown }, nodes),
    `${inlineCode(form)}  \n${words}`,
    typeOf(analysis, node),
    `[The language](${languagePage(page)})`,
  ]);
}

/** What the words come to, or did, under the scenario that is shown. */
function liveOf(
  { workspace, analysis, shown }: HoverSetting,
  nodes: readonly SyntaxNode[],
): string {
  const node = nodes.at(-1);
  if (node?.kind === 'Check') return checkLines(analysis, node as Check, shown);
  if (node === undefined || shown.kind !== 'run') return '';
  const { run, day } = shown;
  if (node.kind === 'Upon') {
    const prices = pricesOf(workspace, analysis, node.span.start);
    const did = prices === null ? 'changes nothing' : prices.title;
    return paragraphs([escapeMarkdown(did), underLine(run, day)]);
  }
  const step = valueOfWords(analysis, nodes, shown);
  if (step === null) return '';
  const { withNumbers, shown: value } = step;
  const saysMore = withNumbers !== null && withNumbers !== value;
  const numbers = saysMore ? `= ${escapeMarkdown(withNumbers)}` : '';
  const words = bold(valueInWords(step.value, step.type));
  return paragraphs([words, numbers, underLine(run, step.day)]);
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
