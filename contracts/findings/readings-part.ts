import type { ComparedAmbiguity, Measure, ReadingParting } from '@termsheet/compiler';
import { Exact, formatLongDate, Missing } from '@termsheet/runtime';
import { bestQuote } from './best-quote.ts';
import type { ContractFindings } from './contract-findings.ts';
import { anchor, anchorOf, folded, inMarkdown, shortened, tableOf } from './markdown.ts';

/** In what a reader can hold readings against one another. */
const FIGURES: ReadonlySet<Measure> = new Set(['money', 'shares', 'days', 'price']);

/** The ambiguities whose readings a scenario works out to differ in dollars, shares, days or a price. */
export function partedInFigures(
  compared: readonly ComparedAmbiguity[],
): readonly ComparedAmbiguity[] {
  return compared.filter(({ most }) => most.some(({ measure }) => FIGURES.has(measure)));
}

/** The ambiguities that part in money, the dearest first. */
export function dearest(compared: readonly ComparedAmbiguity[]): readonly ComparedAmbiguity[] {
  return bySize(compared.filter(({ most }) => most[0]?.measure === 'money'));
}

const GROUPS: readonly { readonly measure: Measure; readonly title: string }[] = [
  { measure: 'money', title: 'Readings that differ in dollars' },
  { measure: 'shares', title: 'Readings that differ in shares' },
  { measure: 'days', title: 'Readings that differ in days' },
  { measure: 'price', title: 'Readings that differ in a price' },
  { measure: 'number', title: 'Readings that differ in another figure' },
  { measure: 'yes or no', title: 'Readings that differ in a yes or no' },
  { measure: 'value', title: 'Readings of which one gives something else, or nothing' },
];

/** As many of a group are shown at once; the others are folded. */
const MOST_SHOWN = 4;

/** What `terms readings` works out of each ambiguity. */
export function readingsPart({ prefix, compared }: ContractFindings): readonly string[] {
  const silent = compared.filter(({ most }) => most.length === 0);
  return [
    '### What the words leave open',
    '',
    'Where the words allow more than one reading, `terms readings` works scenarios out under each, all else',
    'being the same. Shown is where the readings part the most.',
    '',
    ...GROUPS.flatMap(({ measure, title }) => {
      const group = bySize(compared.filter(({ most }) => most[0]?.measure === measure));
      if (group.length === 0) return [];
      const lines = group.map((each) => ambiguityLines(each, prefix));
      return [
        `#### ${title} (${group.length})`,
        '',
        ...lines.slice(0, MOST_SHOWN).flat(),
        ...folded(
          `${group.length - MOST_SHOWN} more: ${group
            .slice(MOST_SHOWN)
            .map(({ name }) => name)
            .join(', ')}`,
          lines.slice(MOST_SHOWN).flat(),
        ),
      ];
    }),
    ...(silent.length === 0
      ? []
      : [
          `No scenario parts the readings of ${silent.map(({ name }) => inMarkdown(name)).join(', ')}.`,
          '',
        ]),
  ];
}

/** Of two sizes that cannot be compared, as of two classes of shares, the figures are. */
function bySize(compared: readonly ComparedAmbiguity[]): readonly ComparedAmbiguity[] {
  return compared.toSorted((one, other) => sizeOf(other).compare(sizeOf(one)));
}

function sizeOf({ most }: ComparedAmbiguity): Exact {
  return most[0]?.size ?? Exact.ZERO;
}

function ambiguityLines(ambiguity: ComparedAmbiguity, prefix: string): readonly string[] {
  const { name, clause, between, remark, most } = ambiguity;
  const [first, ...others] = most;
  const also = others.flatMap(alsoInWords);
  const sections = between.length === 0 ? clause : between.join(' against ');
  const quote = quoteFor(ambiguity);
  const asked = remark === null ? '' : ` _${inMarkdown(remark)}_`;
  return [
    `${anchor(anchorOf(prefix, 'reading', name))}**${inMarkdown(name)}** (${sections}).${asked}`,
    '',
    ...(quote === null ? [] : [`> ${inMarkdown(shortened(quote, 320))}`, '']),
    ...(first === undefined ? [] : partingLines(first)),
    ...(also.length === 0 ? [] : [`Also ${also.join('; ')}.`, '']),
  ];
}

function partingLines({
  asked,
  question,
  scenario,
  answers,
  shown,
}: ReadingParting): readonly string[] {
  const head = `${inMarkdown(asked)} on ${formatLongDate(question.day)}`;
  const apart = shown === '' ? '' : `**${inMarkdown(shown)} apart**, `;
  return [
    ...tableOf(
      ['reading', head],
      answers.map((each) => [
        `“${inMarkdown(each.label)}”`,
        inMarkdown(shortened(each.shown, 120)),
      ]),
    ),
    `${apart}${apart === '' ? 'In' : 'in'} “${inMarkdown(scenario.title)}”.`,
    '',
  ];
}

/** How readings part otherwise than in the first measure; nothing where only inputs are wanting. */
function alsoInWords({ shown, asked, measure, answers }: ReadingParting): readonly string[] {
  const term = inMarkdown(asked);
  if (shown !== '') return [`${inMarkdown(shown)} (${term})`];
  if (measure === 'yes or no') return [`yes or no (${term})`];
  const absent = answers.filter(({ value }) => value instanceof Missing);
  const [first] = absent;
  if (first === undefined) return [`${term} comes out otherwise`];
  const { value, label } = first;
  const isFinal = value instanceof Missing && FINAL.has(value.kind);
  return isFinal ? [`${term} is ${value.kind} under “${inMarkdown(label)}”`] : [];
}

/** The absences that no further inputs mend. */
const FINAL: ReadonlySet<Missing['kind']> = new Set(['impossible', 'none']);

/** Of the words quoted above an ambiguity those that speak of it; where none do, the nearest. */
function quoteFor({ name, remark, readings, quotes }: ComparedAmbiguity): string | null {
  const labels = readings.map(({ label }) => label);
  const about = [name, remark ?? '', ...labels].join(' ');
  return bestQuote(quotes, about) ?? quotes.at(-1) ?? null;
}
