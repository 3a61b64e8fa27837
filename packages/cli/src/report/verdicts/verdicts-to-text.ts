import { countOf, groupReasons } from '@termsheet/compiler';
import type { Diagnostic } from '@termsheet/dsl';
import { formatLongDate } from '@termsheet/runtime';
import type { Style } from '../../host/style.ts';
import { stepsToText } from '../explanation/explanation-to-text.ts';
import { findingsToText } from '../findings/findings-to-text.ts';
import { layOutTable } from '../layout/lay-out-table.ts';
import type { TextLayout } from '../layout/text-layout.ts';
import { checkPasses, scenarioPasses } from './count-verdicts.ts';
import type { Failure, FileVerdicts, ScenarioCheck, ScenarioVerdict } from './file-verdicts.ts';
import { wrapText } from '../layout/wrap-text.ts';
import { voidRows } from '../results/results-to-text.ts';

/** Deep enough to see which rule or input is to blame; `terms explain` shows the rest. */
const DERIVATION_DEPTH = 3;

const INDENT = '  ';
const DEEPER = '      ';

/** How the scenarios and checks of a file came out, and which of its clauses they exercise. */
export function verdictsToText(file: FileVerdicts, layout: TextLayout): string {
  const { style } = layout;
  const lines = [
    style.bold(file.path),
    ...blockLines(findingsToText([file], style), INDENT),
    ...file.scenarios.flatMap((scenario) => scenarioLines(file, scenario, layout)),
    ...file.checks.flatMap((check) => checkLines(check, style)),
    ...coverageLines(file, layout),
  ];
  return `${lines.join('\n')}\n`;
}

function scenarioLines(
  file: FileVerdicts,
  scenario: ScenarioVerdict,
  layout: TextLayout,
): readonly string[] {
  const { style } = layout;
  const { title, diagnostics, failures, voided, expectations } = scenario;
  const isIdle = expectations === 0 && diagnostics.length === 0;
  const remark = isIdle ? style.dim(' (expects nothing)') : '';
  return [
    `${INDENT}${mark(scenarioPasses(scenario), style)} ${title}${remark}`,
    ...blockLines(findingsToText([{ ...file, diagnostics }], style), DEEPER),
    ...failures.flatMap((failure) => failureLines(file, failure, layout)),
    ...blockLines(voidedText(voided, layout), DEEPER),
  ];
}

/** What did nothing may be why an expectation fails. */
function voidedText(voided: ScenarioVerdict['voided'], layout: TextLayout): string {
  if (voided.length === 0) return '';
  const rows = layOutTable(voidRows({ voided }), layout.width - DEEPER.length);
  return [layout.style.bold('Void, or not known to stand'), ...rows].join('\n');
}

function failureLines(
  file: FileVerdicts,
  { verdict, explanation }: Failure,
  layout: TextLayout,
): readonly string[] {
  const { expectation, expected, found } = verdict;
  const { style } = layout;
  const { name, span, day } = expectation;
  const diagnostic: Diagnostic = {
    code: 'expectation-not-met',
    severity: 'error',
    span,
    message: `${name} is not as expected on ${formatLongDate(day)}`,
    why: '',
    help: '',
    related: [],
    prose: [],
    fix: null,
  };
  const width = layout.width - DEEPER.length;
  const outcome = layOutTable(
    [
      ['expected', expected],
      ['got', found],
    ],
    width,
  );
  const derivation =
    explanation === null ? '' : stepsToText(explanation, { style, width, depth: DERIVATION_DEPTH });
  return [
    ...blockLines(findingsToText([{ ...file, diagnostics: [diagnostic] }], style), DEEPER),
    ...blockLines(outcome.join('\n'), DEEPER),
    '',
    ...blockLines(derivation, DEEPER),
    ...(derivation === '' ? [] : ['']),
  ];
}

function checkLines(check: ScenarioCheck, style: Style): readonly string[] {
  const { title, clause, outcome, failsOn, reasons, condition } = check;
  const head = `${INDENT}${mark(checkPasses(check), style)} check: ${title} ${style.cyan(clause)}`;
  if (outcome === 'holds') return [head];
  if (outcome === 'undetermined') {
    const waits = groupReasons(reasons).join('; ');
    return [head, `${DEEPER}no scenario tells whether it holds: it waits for ${waits}`];
  }
  const where = check.scenario === null ? '' : ` in the scenario “${check.scenario}”`;
  const when = failsOn === null ? '' : ` on ${formatLongDate(failsOn)}`;
  return [head, `${DEEPER}not so${where}${when}: ${condition}`];
}

const NOTHING_EXPECTED =
  'nothing is expected, so nothing was tested: `expect on` a day, or ask by `terms run`';

function coverageLines(file: FileVerdicts, layout: TextLayout): readonly string[] {
  const { clauses, scenarios } = file;
  if (clauses.length === 0) return [];
  if (scenarios.length > 0 && scenarios.every(({ expectations }) => expectations === 0)) {
    return [`${INDENT}${layout.style.dim(NOTHING_EXPECTED)}`];
  }
  const missed = clauses.filter(({ isExercised }) => !isExercised).map(({ clause }) => clause);
  const count = `${clauses.length - missed.length} of ${countOf(clauses.length, 'clause')}`;
  const others = missed.length === 0 ? '' : `; not ${listClauses(missed)}`;
  const text = `${count} exercised by what is expected${others}`;
  return wrapText(text, layout.width - INDENT.length).map(
    (line) => `${INDENT}${layout.style.dim(line)}`,
  );
}

/** The sections of clauses, those of another document under its title: `§2, §3; Side Letter: §1, §4`. */
function listClauses(clauses: readonly string[]): string {
  const byDocument = Map.groupBy(clauses, (clause) => clause.slice(0, clause.indexOf('§')).trim());
  return [...byDocument]
    .map(([title, cited]) => {
      const sections = cited.map((clause) => clause.slice(clause.indexOf('§')));
      return `${title === '' ? '' : `${title}: `}${sections.join(', ')}`;
    })
    .join('; ');
}

function mark(isGood: boolean, style: Style): string {
  return isGood ? style.green('✓') : style.red('✗');
}

/** The lines of a block, indented; none for an empty one. */
function blockLines(block: string, indent: string): readonly string[] {
  const text = block.trimEnd();
  if (text === '') return [];
  return text.split('\n').map((line) => (line === '' ? '' : indent + line));
}
