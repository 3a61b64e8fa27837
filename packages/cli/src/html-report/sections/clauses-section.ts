import type { Clause, Contract, Quote, Section } from '@termsheet/dsl';
import { CodePainter } from '../code-painter.ts';
import { type ClauseGroup, type ClauseRow, groupsOf } from '../gather/clause-rows.ts';
import { markup, type Html } from '../html.ts';
import type { ReportContext, ReportSection } from '../report-context.ts';
import { type Outcomes, outcomeOf } from './outcome-of.ts';

/** One document of the deal as the page shows it. */
interface ShownDocument {
  readonly title: string | null;
  readonly sections: readonly Section[];
  readonly painter: CodePainter;
}

/** Every clause in the contract's order: its words, what the file makes of them, what that comes to. */
export function clausesSection(context: ReportContext, outcomes: Outcomes): ReportSection {
  const documents = shownDocuments(context);
  const entries: { id: string; title: string }[] = [];
  const bodies = documents.map(({ title, sections, painter }) => {
    const head = title === null ? null : markup`<h3 class="document">${title}</h3>`;
    const parts = sections.map((section) => {
      if (section.kind === 'Contract') return headingPart(section, painter);
      if (section.kind !== 'Clause') return null;
      const id = context.anchorOfClause(section) ?? '';
      entries.push({ id, title: titleOf(section) });
      return clausePart({ context, outcomes, painter }, section, id);
    });
    return markup`${head}${parts}`;
  });
  return { id: 'clauses', title: 'Clause by clause', body: markup`${bodies}`, entries };
}

function titleOf({ reference, title }: Clause): string {
  return title === null ? `§${reference.text}` : `§${reference.text} ${title.text}`;
}

/** The documents with something to show; only of several does each bear its title. */
function shownDocuments(context: ReportContext): readonly ShownDocument[] {
  const { list } = context.question.contract.compilation.bound.documents;
  const withClauses = list.filter(({ sections }) => sections.some(({ kind }) => kind === 'Clause'));
  const shown = withClauses.length === 0 ? list.slice(0, 1) : withClauses;
  return shown.map(({ path, span, prefix, contract, sections }) => ({
    title: shown.length > 1 ? (prefix ?? contract?.title.text ?? path) : null,
    sections,
    painter: new CodePainter(
      context.workspace,
      { path: context.pathOf(path), offset: span.start },
      context.anchorOfName,
    ),
  }));
}

/** The heading of a document: what it is called, in which currency, who its parties are. */
function headingPart({ span }: Contract, painter: CodePainter): Html {
  return markup`<article class="clause">
    <details class="heading">
      <summary>Heading of the file</summary>
      <div class="code">${painter.paint(span)}</div>
    </details>
  </article>`;
}

/** What the rows of a clause are made with. */
interface ClauseMaker {
  readonly context: ReportContext;
  readonly outcomes: Outcomes;
  readonly painter: CodePainter;
}

function clausePart(maker: ClauseMaker, clause: Clause, id: string): Html {
  const { text } = maker.context.question.contract.compilation.source;
  const groups = groupsOf(clause, text).map((group) => groupPart(maker, group));
  const heading =
    clause.title === null
      ? markup`<span class="no">§${clause.reference.text}</span>`
      : markup`<span class="no">§${clause.reference.text}</span> ${clause.title.text}`;
  return markup`<article class="clause" aria-labelledby="${id}">
    <h3 id="${id}"><a class="self" href="#${id}">${heading}</a></h3>
    ${groups}
  </article> `;
}

function groupPart(maker: ClauseMaker, { quotes, rows }: ClauseGroup): Html {
  const code = markup`<div class="rows">${rows.map((row) => rowPart(maker, row))}</div>`;
  // Where no words are quoted, the file has the width to itself.
  if (quotes.length === 0) return markup`<div class="group bare">${code}</div>`;
  const words = quotes.map((quote) => quotePart(maker.context, quote));
  return markup`<div class="group"><div class="quotes">${words}</div>${code}</div>`;
}

/** Words of the contract, with where they stand in it. */
function quotePart({ prose }: ReportContext, { text }: Quote): Html {
  const found = prose?.find(text) ?? null;
  const line = found === null || prose === null ? null : prose.lines.positionAt(found.start).line;
  const place =
    prose === null
      ? null
      : line === null
        ? markup`<footer class="bad">not in the prose</footer>`
        : markup`<footer>line ${line} of the prose</footer>`;
  return markup`<blockquote>
    <p>${text}</p>
    ${place}
  </blockquote>`;
}

function rowPart({ context, outcomes, painter }: ClauseMaker, row: ClauseRow): Html {
  const outcome = row.declaration === null ? null : outcomeOf(context, outcomes, row.declaration);
  return markup`<div class="row">
    <div class="code">${painter.paint(row.span)}</div>
    <div class="outcome">${outcome}</div>
  </div> `;
}
