import { writeName } from '@termsheet/compiler';
import type { Calendar, Contract, Name } from '@termsheet/dsl';
import { lineEnd } from '../../tree/lines.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { type Change, insertion } from '../change.ts';
import type { Finding, Mend, QuickFix } from '../finding.ts';
import { insertAbove, insertBelow } from '../placing.ts';

/** An event, party, class of shares or calendar that is named and declared nowhere is declared. */
export const declareName: QuickFix = {
  codes: ['unknown-event', 'unknown-party', 'unknown-share-class', 'unknown-calendar'],
  mendsOf: (finding) => {
    const node = finding.nodes.at(-1);
    if (node?.kind !== 'Name') return [];
    const { text } = node as Name;
    // What is declared as something else is not declared once more.
    if (finding.analysis.compilation.bound.symbols.byName.has(text)) return [];
    return mendsFor(finding, text).flatMap(({ title, change }): readonly Mend[] =>
      change === null ? [] : [{ title, changes: [change] }],
    );
  },
};

interface Offer {
  readonly title: string;
  readonly change: Change | null;
}

function mendsFor({ analysis, nodes, diagnostic }: Finding, text: string): readonly Offer[] {
  const name = writeName(text);
  switch (diagnostic.code) {
    case 'unknown-event':
      return [
        {
          title: `Declare “${text}” as an event`,
          change: insertAbove(analysis, nodes, [`event ${name}`]),
        },
      ];
    case 'unknown-party':
      return [
        { title: `Declare “${text}” as a party`, change: amongHeads(analysis, `party ${name}`) },
      ];
    case 'unknown-share-class':
      return [
        {
          title: `Declare “${text}” as a class of shares`,
          change: amongHeads(analysis, `share class ${name}`),
        },
      ];
    default: {
      const day = text.replace(/s$/, '');
      const base = baseOf(analysis.contract);
      const line = `calendar ${writeName(day)} follows ${base}`;
      const title = `Declare “${day}” as a calendar that follows ${base}`;
      return [{ title, change: inHeading(analysis, line) }];
    }
  }
}

/** The calendar that others follow here. */
function baseOf(contract: Contract | null): string {
  const known = contract?.declarations.find((node): node is Calendar => node.kind === 'Calendar');
  return writeName(known?.base.text ?? 'NYSE');
}

/** Among the parties and classes of shares, which stand below the heading. */
export function amongHeads(analysis: Analysis, line: string): Change | null {
  const contract = ownContract(analysis);
  if (contract === null) return null;
  const word = line.split(' ', 1)[0];
  const kind = word === 'party' ? 'Party' : 'ShareClass';
  const alike = contract.declarations.findLast((node) => node.kind === kind);
  const other = contract.declarations.findLast(({ kind: each }) => each === 'Party');
  const last = alike ?? other;
  if (last !== undefined) return insertBelow(analysis, last, { lines: [line] });
  return insertion(headEnd(analysis, contract), `\n${line}`);
}

/** As a further line of the heading. */
export function inHeading(analysis: Analysis, line: string): Change | null {
  const contract = ownContract(analysis);
  return contract === null ? null : insertion(headEnd(analysis, contract), `\n  ${line}`);
}

/** The heading, where it stands in the file itself. */
function ownContract({ sections }: Analysis): Contract | null {
  return sections.find((section): section is Contract => section.kind === 'Contract') ?? null;
}

/** The end of the last indented line of the heading. */
function headEnd({ text }: Analysis, { title, settings, declarations }: Contract): number {
  const calendars = declarations.filter(({ kind }) => kind === 'Calendar');
  const ends = [title, ...settings, ...calendars].map(({ span }) => span.end);
  return lineEnd(text, Math.max(...ends));
}
