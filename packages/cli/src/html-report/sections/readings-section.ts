import {
  ambiguitiesOf,
  caseOfScenarioFile,
  casesOfScenarios,
  type ComparedAmbiguity,
  compareReadings,
  explainTerm,
  type ReadingAnswer,
  type ReadingCases,
  type ReadingParting,
} from '@termsheet/compiler';
import { Evaluation, formatLongDate } from '@termsheet/runtime';
import {
  headInWords,
  notPartedInWords,
  partingInWords,
} from '../../report/readings/reading-words.ts';
import { markup, type Html, type Part } from '../html.ts';
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
  const partings = most.map((parting) =>
    partingPart(context, { ambiguity: name, parting, chosen }),
  );
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

/** Where the readings of an ambiguity part, and which of them the scenario of the report chose. */
interface Parted {
  readonly ambiguity: string;
  readonly parting: ReadingParting;
  readonly chosen: string | null;
}

function partingPart(context: ReportContext, { ambiguity, parting, chosen }: Parted): Html {
  const rows = parting.answers.map((answer) => {
    const { label } = answer;
    const shown = answerPart(context, { ambiguity, parting, answer });
    return [
      label === chosen ? markup`“${label}” <span class="chosen">chosen</span>` : markup`“${label}”`,
      markup`<span class="v">${shown}</span>`,
    ];
  });
  const { asked, question, scenario } = parting;
  const title = markup`<b>${partingInWords(parting)}</b>, in “${scenario.title}”`;
  const head = `${asked} on ${formatLongDate(question.day)}`;
  return table(title, textColumns('Reading', head), rows);
}

/** What one reading comes to, and how; that an event came about is no figure. */
function answerPart(
  { derivations }: ReportContext,
  { ambiguity, parting, answer }: Omit<Parted, 'chosen'> & { readonly answer: ReadingAnswer },
): Part {
  const { program, scenario, question } = parting;
  const { kind, index, argument } = question.target;
  if (kind === 'event') return answer.shown;
  const place = program.ambiguities.findIndex(({ name }) => name === ambiguity);
  const readings = program.ambiguities[place]?.readings ?? [];
  const reading = readings.findIndex(({ label }) => label === answer.label);
  const inputs = { ...scenario.inputs, readings: scenario.inputs.readings.with(place, reading) };
  const evaluation = new Evaluation(program, inputs, 'derivations');
  const term = { name: question.name, kind, index };
  const explanation = explainTerm(evaluation, inputs, { term, day: question.day, argument });
  const elsewhere = `${ambiguity} read as “${answer.label}”, in “${scenario.title}”`;
  const key = JSON.stringify([elsewhere, scenario.path, parting.asked, question.day]);
  return derivations.linkFurther({ key, explanation, elsewhere }, markup`${answer.shown}`);
}
