import {
  ambiguitiesOf,
  caseOfScenarioFile,
  casesOfScenarios,
  type ComparedAmbiguity,
  compareReadings,
  type ReadingCases,
  type ReadingParting,
} from '@termsheet/compiler';
import { formatLongDate } from '@termsheet/runtime';
import {
  headInWords,
  notPartedInWords,
  partingInWords,
} from '../../report/readings/reading-words.ts';
import { markup, type Html } from '../html.ts';
import type { ReportContext, ReportSection } from '../report-context.ts';
import { cite } from './cite.ts';
import { table, textColumns } from './table.ts';

/** The ambiguities with their readings and what each comes to; null where the contract sets out none. */
export function readingsSection(context: ReportContext): ReportSection | null {
  const { compilation } = context.question.contract;
  const ambiguities = ambiguitiesOf(compilation);
  if (ambiguities.length === 0) return null;
  const files = casesFor(context);
  const compared = compareReadings({ ambiguities, files, scenariosEach: SCENARIOS_EACH });
  const parted = compared.filter(({ most }) => most.length > 0);
  const others = compared.filter(({ most }) => most.length === 0);
  const rest =
    others.length === 0
      ? null
      : markup`<details class="fold"><summary>Readings that nothing at hand parts (${others.length})</summary>${others.map((each) => ambiguityPart(context, each))}</details>`;
  const body = markup`<p>${headInWords(compared)}. Each is worked out under every reading, all else as it is given.</p>
${parted.map((each) => ambiguityPart(context, each))}${rest}`;
  return { id: 'readings', title: 'Readings', body, entries: [] };
}

/** More scenarios than these for one ambiguity would hold the report up. */
const SCENARIOS_EACH = 6;

/** The scenario of the report first: where it parts the readings, that is what its reader is told. */
function casesFor({ question, using }: ReportContext): readonly ReadingCases[] {
  const { contract, scenario, inputs, day } = question;
  const own = caseOfScenarioFile(contract.ir, { path: scenario.name, inputs, on: day });
  const gives = new Set(contract.ir.ambiguities.map(({ name }) => name));
  const first = { ...own, cases: own.cases.map((each) => ({ ...each, gives })) };
  const others = [contract.compilation, ...using].map(casesOfScenarios);
  return [first, ...others.filter((cases) => cases !== null)];
}

function ambiguityPart(context: ReportContext, ambiguity: ComparedAmbiguity): Html {
  const { name, clause, remark, readings, most } = ambiguity;
  const chosen = chosenOf(context, name);
  const labels = readings.map(({ label, formula }) => {
    const means = formula === null ? null : markup` <code>${formula}</code>`;
    const mark = label === chosen ? markup` <span class="chosen">chosen</span>` : null;
    return markup`<li>“${label}”${means}${mark}</li>`;
  });
  const partings = most.map((parting) => partingPart(parting, chosen));
  const none =
    most.length > 0 ? null : markup`<p class="reason">${notPartedInWords(ambiguity)}</p>`;
  const note = remark === null ? null : markup`<p class="remark">${remark}</p>`;
  return markup`<article class="ambiguity">
    <h3>${name} ${cite(context, clause)}</h3>
    ${note}
    <ul>
      ${labels}
    </ul>
    ${partings}${none}
  </article> `;
}

function chosenOf({ question }: ReportContext, name: string): string | null {
  const index = question.contract.ir.ambiguities.findIndex((each) => each.name === name);
  const reading = question.inputs.readings[index] ?? null;
  if (reading === null) return null;
  return question.contract.ir.ambiguities[index]?.readings[reading]?.label ?? null;
}

function partingPart(parting: ReadingParting, chosen: string | null): Html {
  const rows = parting.answers.map(({ label, shown }) => [
    label === chosen ? markup`“${label}” <span class="chosen">chosen</span>` : markup`“${label}”`,
    markup`<span class="v">${shown}</span>`,
  ]);
  const { asked, question, scenario } = parting;
  const title = markup`<b>${partingInWords(parting)}</b>, in “${scenario.title}”`;
  const head = `${asked} on ${formatLongDate(question.day)}`;
  return table(title, textColumns('Reading', head), rows);
}
