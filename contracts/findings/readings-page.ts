import type { ComparedAmbiguity, ReadingParting } from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';
import { inMarkdown, shortened, tableOf } from './markdown.ts';
import { type AmountApart, partedInUnits } from './amount-apart.ts';
import { WITHOUT_AMOUNT } from './without-amount.ts';

/** A contract and what its readings come to. */
export interface ContractReadings {
  readonly title: string;
  readonly folder: string;
  readonly compared: readonly ComparedAmbiguity[];
  /** By the name of an ambiguity whose scenarios ask for no amount: one that hangs on it. */
  readonly amounts: ReadonlyMap<string, AmountApart>;
}

/** Every ambiguity of the real contracts, with two readings that part, the scenario and the amount. */
export function readingsPage(contracts: readonly ContractReadings[]): string {
  const count = contracts.reduce((sum, { compared }) => sum + compared.length, 0);
  const lines = [
    '# The readings of two contracts',
    '',
    `The two real contracts of this project can be read in more than one way in ${count} places. Two readings of each of`,
    'these part in a scenario of their folders, and all but two in dollars, shares, days or a price. Shown is where they part the',
    'most, and by how much. `terms readings` gives the same with all readings, the words of the contract, and the other',
    'measures; a test makes this page, and demands an amount of each.',
    '',
    ...contracts.flatMap(contractLines),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function contractLines({ title, folder, compared, amounts }: ContractReadings): readonly string[] {
  return [
    `## ${inMarkdown(title)}`,
    '',
    `\`terms readings contracts/${folder}/${folder}.terms\`, with the files of scenarios beside it.`,
    '',
    ...tableOf(
      ['what is open', 'one reading', 'another', 'apart', 'in'],
      compared.map((each) => rowOf(each, amounts.get(each.name) ?? null)),
    ),
    '',
  ];
}

function rowOf(ambiguity: ComparedAmbiguity, amount: AmountApart | null): readonly string[] {
  const { name, clause, most } = ambiguity;
  const head = `**${inMarkdown(name)}**, ${inMarkdown(clause)}`;
  const first = partedInUnits(most) ?? most[0];
  if (first === undefined) return [head, '', '', 'nowhere', ''];
  if (amount !== null) return amountRow(head, amount);
  const [one, other] = furthest(first);
  const apart = first.size === null ? (WITHOUT_AMOUNT[name] ?? first.measure) : first.shown;
  return [head, readingCell(one), readingCell(other), inMarkdown(apart), placeOf(first)];
}

function readingCell(answer: ReadingParting['answers'][number] | undefined): string {
  if (answer === undefined) return '';
  return `“${inMarkdown(answer.label)}”: ${inMarkdown(shortened(answer.shown, 90))}`;
}

function amountRow(head: string, { parting, labels, scenario }: AmountApart): readonly string[] {
  const [one, other] = labels.map(
    (label, at) => `“${inMarkdown(label)}”: ${inMarkdown(parting.answers[at]?.shown ?? '')}`,
  );
  const place = `${inMarkdown(parting.asked)} on ${formatLongDate(parting.day)}, “${inMarkdown(scenario)}”`;
  return [head, one ?? '', other ?? '', inMarkdown(parting.shown), place];
}

/** The first reading, and the first that gives something else. */
function furthest({ answers }: ReadingParting): ReadingParting['answers'] {
  const [one, ...others] = answers;
  const other = others.find(({ shown }) => shown !== one?.shown);
  return one === undefined || other === undefined ? answers : [one, other];
}

function placeOf({ asked, question, scenario }: ReadingParting): string {
  return `${inMarkdown(asked)} on ${formatLongDate(question.day)}, “${inMarkdown(scenario.title)}”`;
}
