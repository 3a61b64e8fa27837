import { clausesOf } from '@termsheet/compiler';
import type { Diagnostic, Span } from '@termsheet/dsl';
import { bestQuote } from './best-quote.ts';
import type { ContractFindings } from './contract-findings.ts';
import { titleOfRule, underHeads } from './headings.ts';
import { anchor, anchorOf, counted, folded, inMarkdown, shortened } from './markdown.ts';

/** As many findings of one rule are shown at once; the others are folded. */
const MOST_SHOWN = 2;

/** As many rules under one head are shown at once; the others are folded. */
const MOST_RULES = 4;

/** What `terms check` finds, under the heads of a lawyer. */
export function checkPart(findings: ContractFindings): readonly string[] {
  return [
    '### What is wrong in the text',
    '',
    ...underHeads(findings.compilation.diagnostics).flatMap(({ title, found }) => {
      const rules = [...Map.groupBy(found, ({ code }) => code)];
      const lines = rules.map(([code, list]) => ruleLines(code, list, findings));
      const more = rules.slice(MOST_RULES).map(([code]) => titleOfRule(code));
      return [
        `#### ${title} (${found.length})`,
        '',
        ...lines.slice(0, MOST_RULES).flat(),
        ...folded(`${more.length} more: ${more.join(', ')}`, lines.slice(MOST_RULES).flat()),
      ];
    }),
  ];
}

function ruleLines(
  code: string,
  list: readonly Diagnostic[],
  findings: ContractFindings,
): readonly string[] {
  const reasons = new Set(list.map(({ why }) => why));
  const [why = ''] = reasons;
  const lines = (some: readonly Diagnostic[]): readonly string[] =>
    some.flatMap((each) => findingLines(each, findings, reasons.size > 1));
  const rest = list.slice(MOST_SHOWN);
  return [
    `${anchor(anchorOf(findings.prefix, 'rule', code))}**${titleOfRule(code)}.** ${reasons.size === 1 ? inMarkdown(why) : ''}`.trimEnd(),
    '',
    ...lines(list.slice(0, MOST_SHOWN)),
    '',
    ...folded(`${counted(rest.length, 'more', 'more')} of this kind`, lines(rest)),
  ];
}

function findingLines(
  { message, why, span, related, prose }: Diagnostic,
  findings: ContractFindings,
  saysWhy: boolean,
): readonly string[] {
  const inProse = prose.map(
    ({ section, line, words }) =>
      `  - in the contract, ${section === null ? '' : `${inMarkdown(section)}, `}line ${line}: “${inMarkdown(shortened(words, 260))}”`,
  );
  const places = [span, ...related.map((each) => each.span)];
  const inFile =
    prose.length > 0 && related.length === 0
      ? []
      : places.map((each) => `  - ${placeInFile(each, findings)}`);
  const quote = prose.length > 0 ? null : quoteFor(span, message, findings);
  return [
    `- ${inMarkdown(message)}${saysWhy ? ` ${inMarkdown(why)}` : ''}`,
    ...inProse,
    ...(quote === null ? [] : [`  - in the contract: “${inMarkdown(shortened(quote, 260))}”`]),
    ...inFile,
  ];
}

/** `in the file, §4.19, line 907: …`. */
function placeInFile({ start }: Span, { compilation }: ContractFindings): string {
  const { text } = compilation.source;
  const number = text.slice(0, start).split('\n').length;
  const line = (text.split('\n')[number - 1] ?? '').trim().replaceAll('`', "'");
  const clause = clauseAt(start, compilation);
  return `in the file, ${clause === undefined ? '' : `§${clause.reference.text}, `}line ${number}: \`${line}\``;
}

/** Of the words that the clause of a place quotes those that speak of what was found. */
function quoteFor(
  { start }: Span,
  message: string,
  { compilation }: ContractFindings,
): string | null {
  const { text } = compilation.source;
  const line = text.slice(text.lastIndexOf('\n', start) + 1, text.indexOf('\n', start));
  const quotes = (clauseAt(start, compilation)?.declarations ?? []).flatMap((each) =>
    each.kind === 'Quote' ? [each.text] : [],
  );
  return bestQuote(quotes, `${message} ${line}`);
}

function clauseAt(
  start: number,
  compilation: ContractFindings['compilation'],
): ReturnType<typeof clausesOf>[number] | undefined {
  return clausesOf(compilation).find(({ span }) => span.start <= start && start < span.end);
}
