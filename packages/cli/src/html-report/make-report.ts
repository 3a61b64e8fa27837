import {
  type Compilation,
  collectDocket,
  collectResults,
  judgeChecks,
  showValue,
  type TermPlace,
} from '@termsheet/compiler';
import { knownProse } from '@termsheet/ide';
import { formatLongDate, RUNTIME_VERSION, type Value } from '@termsheet/runtime';
import type { Question } from '../contract/question.ts';
import type { Host } from '../host/host.ts';
import { Anchors } from './anchor.ts';
import { loadPlotter } from './charts/chart-document.ts';
import { DerivationBook } from './derivations/derivation-book.ts';
import { historiesOf } from './gather/histories.ts';
import { keyFiguresOf } from './gather/key-figures.ts';
import { openWorkspace } from './gather/open-workspace.ts';
import { markup } from './html.ts';
import { pagePlaces } from './page/page-places.ts';
import { reportPage } from './page/report-page.ts';
import type { ChosenPayoff } from './payoff/choose-payoff.ts';
import type { ReportContext, ReportSection } from './report-context.ts';
import { clausesSection } from './sections/clauses-section.ts';
import { coverageSection } from './sections/coverage-section.ts';
import { docketSection } from './sections/docket-section.ts';
import { findingsSection } from './sections/findings-section.ts';
import { givenSection } from './sections/given-section.ts';
import { historySection } from './sections/history-section.ts';
import { openSection } from './sections/open-section.ts';
import { payoffSection } from './sections/payoff-section.ts';
import { readingsSection } from './sections/readings-section.ts';
import { summarySection } from './sections/summary-section.ts';

/** What a report is made of. */
export interface ReportRequest {
  readonly question: Question;
  readonly using: readonly Compilation[];
  /** The figures to put first; empty where the report is to choose. */
  readonly figures: readonly TermPlace[];
  readonly payoff: ChosenPayoff | null;
}

/** A contract and a scenario as one page. */
export async function makeReport(host: Host, request: ReportRequest): Promise<string> {
  const { question } = request;
  const plotter = await loadPlotter();
  const context = contextOf(host, request);
  const docket = collectDocket(question.evaluation, question.day);
  const histories = historiesOf(context);
  const figures = keyFiguresOf(context, request.figures, histories.changed);
  const results = collectResults(question.evaluation, question);
  // In this order: a derivation stands where the page first opens it.
  const summary = summarySection(context, figures, docket);
  context.derivations.printThese();
  const checks = judgeChecks(question.evaluation, question.day);
  const sections = [
    summary,
    historySection(context, plotter, histories),
    payoffSection(context, plotter, request.payoff),
    clausesSection(context, { docket, checks }),
    docketSection(context, docket),
    readingsSection(context),
    openSection(context, results),
    givenSection(context),
    coverageSection(context),
    findingsSection(context, checks),
    derivationsSection(context),
  ].filter((section) => section !== null);
  return reportPage(headOf(question), sections);
}

function headOf({ contract, scenario, day }: Question): Parameters<typeof reportPage>[0] {
  const { path, compilation } = contract;
  return {
    contract: contract.ir.contract,
    scenario: scenario.name,
    day: formatLongDate(day),
    about: [
      { name: 'Scenario', value: scenario.name },
      { name: 'As of', value: `the close of ${formatLongDate(day)}` },
      { name: 'File', value: path },
      { name: 'Source', value: compilation.sourceHash },
      { name: 'Engine', value: RUNTIME_VERSION },
    ],
  };
}

function derivationsSection({ derivations }: ReportContext): ReportSection {
  const intro = `Each step stands once; what rests on it refers to it by its number. What is given ends every derivation. On paper stand those of the figures that come first, and those that were opened.`;
  const body = markup`<p>${intro}</p>
    ${derivations.section}`;
  return { id: 'derivations', title: 'Derivations', body, entries: [] };
}

function contextOf(host: Host, { question, using }: ReportRequest): ReportContext {
  const { contract } = question;
  const anchors = new Anchors();
  for (const id of RESERVED) anchors.make(id, '');
  const { workspace, pathOf } = openWorkspace(host, contract);
  const places = pagePlaces(question, anchors, pathOf);
  return {
    question,
    workspace,
    pathOf,
    prose: contract.prose === null ? null : knownProse(contract.prose),
    using,
    derivations: new DerivationBook(question, anchors),
    argumentsOf: (term) => argumentsOf(question, term),
    anchorOfName: places.ofName,
    anchorOfClause: places.ofClause,
    anchorOfCitation: places.ofCitation,
  };
}

/** What the command line gives a parameter, else all that the scenario asks of the Term. */
function argumentsOf({ scenario, withArguments }: Question, term: TermPlace): readonly Value[] {
  const given = term.kind === 'definition' ? withArguments.get(term.index) : undefined;
  if (given !== undefined) return [given];
  const asked = scenario.expectations.flatMap(({ target: { kind, index, argument } }) =>
    kind === term.kind && index === term.index && argument !== null ? [argument] : [],
  );
  const shown = asked.map((value) => showValue(value, null));
  return asked.filter((_, place) => shown.indexOf(shown[place] ?? '') === place);
}

/** Names of places that are ours. */
const RESERVED = [
  'main',
  'contents',
  'panel',
  'summary',
  'history',
  'payoff',
  'clauses',
  'docket',
  'readings',
  'open',
  'given',
  'coverage',
  'findings',
  'derivations',
  'why',
];
