import {
  clausesOf,
  type Compilation,
  countOf,
  type Docket,
  findAll,
  joinWords,
  termSpec,
} from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';
import { docketGroups } from '../../report/docket/docket-groups.ts';
import type { TermValue } from '../gather/term-values.ts';
import { markup, type Html } from '../html.ts';
import type { ReportContext, ReportSection } from '../report-context.ts';
import { linkedValue } from '../shown-value.ts';
import { cite } from './cite.ts';

/** The figures that a reader wants first, and where duties stand, on the day. */
export function summarySection(
  context: ReportContext,
  figures: readonly TermValue[],
  docket: Docket,
): ReportSection {
  const { question } = context;
  const cards = figures.map((found) => figureCard(context, found));
  const list = cards.length === 0 ? null : markup`<dl class="figures">${cards}</dl>`;
  const body = markup`${list}
    <ul class="standing">
      ${standings(context, docket)}
    </ul>`;
  return { id: 'summary', title: `On ${formatLongDate(question.day)}`, body, entries: [] };
}

function figureCard(context: ReportContext, found: TermValue): Html {
  const { term, of } = found;
  const { evaluation, day } = context.question;
  const change =
    term.kind === 'state' ? evaluation.on(day).lastChange(term.index, found.argument) : null;
  const { program } = evaluation;
  const clause = change?.clause ?? termSpec(program, term).clause;
  const event = change === null ? null : (program.events[change.occurrence.event]?.name ?? null);
  const since =
    change === null || event === null
      ? null
      : markup`<span class="reason">since ${formatLongDate(change.day)}, upon ${event}</span>`;
  return markup`<div>
    <dt>${term.name}${of === null ? null : markup` <span class="of">for ${of}</span>`}</dt>
    <dd>${linkedValue(context, found)} ${clause === '' ? null : cite(context, clause)} ${since}</dd>
  </div> `;
}

/** One line each for duties, covenants, findings and quotes. */
function standings({ question, prose }: ReportContext, docket: Docket): readonly Html[] {
  const lines: Html[] = [];
  const groups = docketGroups(docket.entries);
  if (groups.length > 0) {
    const counts = groups.map(({ title, entries }) => `${entries.length} ${title.toLowerCase()}`);
    lines.push(markup`<li><a href="#docket">Duties</a>: ${joinWords(counts)}.</li>`);
  }
  const covenants = docket.entries.filter((entry) => entry.kind === 'covenant');
  const breached = covenants.filter(({ status }) => status === 'breached').length;
  if (covenants.length > 0) {
    const words = breached === 0 ? 'none breached' : `${breached} breached`;
    lines.push(markup`<li><a href="#docket">Covenants</a>: ${words} of ${covenants.length}.</li>`);
  }
  const found = findAll(question.contract.compilation).length;
  lines.push(
    markup`<li>
      <a href="#findings">Findings</a>: ${found === 0 ? 'none' : countOf(found, 'finding')}.
    </li>`,
  );
  if (prose === null && hasQuotes(question.contract.compilation))
    lines.push(
      markup`<li>Quotes were not verified: the words of the contract are not at hand.</li>`,
    );
  return lines;
}

function hasQuotes(compilation: Compilation): boolean {
  return clausesOf(compilation).some(({ declarations }) =>
    declarations.some(({ kind }) => kind === 'Quote'),
  );
}
