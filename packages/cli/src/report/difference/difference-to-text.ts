import type {
  ClauseChange,
  OutcomeParting,
  PieceChange,
  SmallestScenario,
} from '@termsheet/compiler';
import { inBrief } from '../layout/in-brief.ts';
import { layOutTable } from '../layout/lay-out-table.ts';
import type { TextLayout } from '../layout/text-layout.ts';
import { textWidth } from '../layout/text-width.ts';
import { wrapText } from '../layout/wrap-text.ts';
import type { ComparedVersions } from './difference-to-json.ts';
import {
  askedInWords,
  changeInWords,
  countsInWords,
  MEASURE_WORDS,
  scenarioLines,
  searchedInWords,
  shrunkInWords,
  signedDifference,
  throughInWords,
  workedOutInWords,
} from './difference-words.ts';
import { markWords } from './mark-words.ts';

const INDENT = '  ';

/** So many changed clauses, declarations of one, and differences of one measure are shown. */
const CLAUSES = 40;
const PIECES = 12;
const ROWS = 3;

/** What changed and what it is worth, for a terminal: the rest is in Markdown and JSON. */
export function differenceToText(compared: ComparedVersions, layout: TextLayout): string {
  const { before, after, difference } = compared;
  if (difference.isSame) {
    return `The two say the same: no clause reads otherwise, and no Term means anything else.\n`;
  }
  const head = [
    ...versionLines('-', before, layout),
    ...versionLines('+', after, layout),
    ...wrapText(countsInWords(difference), layout.width),
  ];
  const { changes, renamed } = difference.text;
  const shown = changes.slice(0, CLAUSES).map((change) => clauseLines(change, layout));
  const others = changes.length - shown.length;
  const names = [...renamed].map(([old, now]) => `${INDENT}${old} is now called ${now}`);
  const parts = [
    head,
    ...shown,
    ...(others > 0 ? [[`and ${others} more clauses; all of them with --format markdown`]] : []),
    ...(names.length > 0 ? [names] : []),
    ...(difference.meaning.through.length > 0
      ? [
          wrapText(
            `Something else is meant by what rests on that: ${throughInWords(difference)}.`,
            layout.width,
          ),
        ]
      : []),
    worthLines(compared, layout),
    ...exampleLines(compared, layout),
  ];
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** The title, and the file beside it where there is room. */
function versionLines(
  mark: string,
  { title, path }: ComparedVersions['before'],
  { width, style }: TextLayout,
): readonly string[] {
  const [line = '', ...others] = wrapText(`${mark} ${title}`, width);
  const last = others.at(-1) ?? line;
  const isBeside = textWidth(last) + path.length + 2 <= width;
  const lines = [line, ...others].map((each) => style.bold(each));
  const end = isBeside
    ? [`${lines.pop() ?? ''}${style.dim(`  ${path}`)}`]
    : [style.dim(INDENT + path)];
  return [...lines, ...end];
}

function clauseLines(change: ClauseChange, layout: TextLayout): readonly string[] {
  const lines = change.pieces.slice(0, PIECES).flatMap((piece) => pieceLines(piece, layout));
  const others = change.pieces.length - PIECES;
  return [
    layout.style.bold(changeInWords(change)),
    ...lines,
    ...(others > 0 ? [`${INDENT}and ${others} more`] : []),
  ];
}

function pieceLines({ before, after }: PieceChange, layout: TextLayout): readonly string[] {
  const { width, style } = layout;
  const room = width - INDENT.length * 2;
  if (before === null || after === null) {
    const [mark, paint] = before === null ? ['+', style.green] : ['-', style.red];
    return wrapText(after ?? before ?? '', room).map((line, at) =>
      paint(`${INDENT}${at === 0 ? mark : ' '} ${line}`),
    );
  }
  const marked = markWords(before, after).map(({ kind, text }) => markOf(kind, text));
  return wrapText(marked.join('').replaceAll('-]{+', '-] {+'), room).map(
    (line) => `${INDENT}${line}`,
  );
}

/** As word differences are written where there is no colour. */
function markOf(kind: 'same' | 'removed' | 'added', text: string): string {
  if (kind === 'same' || text.trim() === '') return text;
  const [, lead = '', words = '', end = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return kind === 'removed' ? `${lead}[-${words}-]${end}` : `${lead}{+${words}+}${end}`;
}

function worthLines({ difference }: ComparedVersions, layout: TextLayout): readonly string[] {
  const { worth } = difference;
  const head = `${layout.style.bold('What it is worth')}: ${workedOutInWords(difference)}`;
  const searched = searchedInWords(difference);
  const measures = Map.groupBy(worth.differences, ({ measure }) => measure);
  const rows = [...measures].flatMap(([measure, found]) => {
    const shown = distinctAsked(found).slice(0, ROWS);
    const others = found.length - shown.length;
    const more = others > 0 ? ` (and ${others} more)` : '';
    return [[`${MEASURE_WORDS[measure]}${more}`, '', '', ''], ...shown.map(rowOf)];
  });
  return [
    ...wrapText(head, layout.width),
    ...(searched === null ? [] : wrapText(searched, layout.width)),
    ...layOutTable(rows, layout.width - INDENT.length).map((line) => INDENT + line),
  ];
}

/** One Term once, where it is the biggest. */
function distinctAsked<Item extends OutcomeParting>(found: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return found.filter(({ asked }) => !seen.has(asked) && seen.add(asked).size > 0);
}

function rowOf(parting: OutcomeParting): readonly string[] {
  const [before, after] = figuresOf(parting);
  return [`${INDENT}${askedInWords(parting)}`, before, `→ ${after}`, signedDifference(parting)];
}

function figuresInWords(parting: OutcomeParting): string {
  const [before, after] = figuresOf(parting);
  const difference = signedDifference(parting);
  return difference === '' ? `${before} → ${after}` : `${before} → ${after}, ${difference}`;
}

/** Both answers; the unit that they share with their difference is said there alone. */
function figuresOf({ answers, shown }: OutcomeParting): readonly [string, string] {
  const [before = '', after = ''] = answers.map((answer) => inBrief(answer.shown));
  const unit = /(?<=\d)\s\D+$/u.exec(shown)?.[0] ?? '';
  const isShared = unit !== '' && before.endsWith(unit) && after.endsWith(unit);
  return isShared ? [before.slice(0, -unit.length), after.slice(0, -unit.length)] : [before, after];
}

function exampleLines(
  { difference }: ComparedVersions,
  layout: TextLayout,
): readonly (readonly string[])[] {
  const { example, smallest, biggest } = difference.worth;
  const isOne = example === null || smallest === null || sameLines(example, smallest);
  const shown = biggest.length > 1 ? 'the biggest of these differ as shown' : 'this is so';
  const first =
    example === null ? [] : [scenarioPart(`All that it takes so that ${shown}`, example, layout)];
  const last =
    smallest === null || (isOne && example !== null)
      ? []
      : [scenarioPart('The smallest scenario found in which they differ at all', smallest, layout)];
  return [...first, ...last];
}

function sameLines(one: SmallestScenario, other: SmallestScenario): boolean {
  return scenarioLines(one).join('\n') === scenarioLines(other).join('\n');
}

/** The first difference of the scenario, so that it says what for. */
function scenarioPart(
  head: string,
  found: SmallestScenario,
  { width, style }: TextLayout,
): readonly string[] {
  const [first] = found.partings;
  const answers = first === undefined ? '' : figuresInWords(first);
  return [
    ...wrapText(`${style.bold(head)} (${shrunkInWords(found)})`, width),
    ...scenarioLines(found),
    ...(first === undefined
      ? []
      : wrapText(`${askedInWords(first)}: ${answers}`, width - INDENT.length).map(
          (line) => INDENT + line,
        )),
  ];
}
