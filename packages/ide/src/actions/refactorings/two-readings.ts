import type { Conditional, Definition, Scenario } from '@termsheet/dsl';
import { writeName } from '../../names/write-name.ts';
import { indentAt, lineEnd } from '../../tree/lines.ts';
import { reindent } from '../../tree/reindent.ts';
import { isName } from '../../tree/syntax-node.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import { type Change, insertion } from '../change.ts';
import { type Refactoring, refused, type Rewriting, type Selection } from '../refactoring.ts';

const AS_WRITTEN = 'as written';
const OTHER = 'the other reading';

/** A definition becomes an `ambiguous` Term: as it is written, and as it may be read otherwise. */
export const twoReadings: Refactoring = {
  rewritingsOf: ({ analysis, nodes }: Selection): readonly Rewriting[] => {
    const definition = nodes[1];
    const name = nodes.at(-1);
    if (definition?.kind !== 'Definition' || name === undefined || !isName(name)) return [];
    const node = definition as Definition;
    if (node.name !== name || node.body.kind === 'Hole') return [];
    const kind = 'refactor.rewrite';
    const title = `Set out two readings of “${name.text}”`;
    if (node.parameter !== null) {
      return [
        refused(
          { title, kind },
          `“${name.text}” is worked out for a “${node.parameter.name.text}”.`,
        ),
      ];
    }
    const { systems } = analysis.compilation.bound;
    if (systems.some(({ members }) => members.some((member) => member.node === node))) {
      return [refused({ title, kind }, `“${name.text}” is solved together with others.`)];
    }
    const chosen = chosenInScenarios(analysis, name.text, AS_WRITTEN);
    const asWritten = readings(analysis, node, [
      { label: AS_WRITTEN, value: node.body.span },
      { label: OTHER, value: node.body.span },
    ]);
    const select = { change: asWritten, from: asWritten.text.indexOf(OTHER), length: OTHER.length };
    const { body } = node;
    return [
      { title, kind, changes: [asWritten, ...chosen], select },
      ...(body.kind === 'Conditional' ? [eachBranch(analysis, node, body)] : []),
    ];
  },
};

/** `if C then A otherwise B`: whether C holds is what is in doubt, so that each is a reading. */
function eachBranch(
  analysis: Analysis,
  node: Definition,
  { condition, then, otherwise }: Conditional,
): Rewriting {
  const words = analysis.text.slice(condition.span.start, condition.span.end);
  const label = words.replaceAll(/["`]/g, '').replaceAll(/\s+/g, ' ');
  const change = readings(analysis, node, [
    { label, value: then.span },
    { label: `otherwise`, value: otherwise.span },
  ]);
  return {
    title: `Make the choice in “${node.name.text}” one between two readings`,
    kind: 'refactor.rewrite',
    changes: [change],
  };
}

interface Draft {
  readonly label: string;
  readonly value: Definition['span'];
}

function readings({ text }: Analysis, node: Definition, drafts: readonly Draft[]): Change {
  const indent = indentAt(text, node.span.start);
  const forEach =
    node.forEach === null
      ? ''
      : ` for each ${text.slice(node.forEach.span.start, node.forEach.span.end)}`;
  const lines = drafts.map(({ label, value }) => {
    const words = reindent(text.slice(value.start, value.end), `${indent}      `);
    return `\n${indent}  reading "${label}" is ${words}`;
  });
  return {
    span: node.span,
    text: `ambiguous ${writeName(node.name.text)}${forEach}${lines.join('')}`,
  };
}

/** The scenarios of the file go on as they did. */
function chosenInScenarios(
  { sections, text }: Analysis,
  name: string,
  reading: string,
): readonly Change[] {
  const scenarios = sections.filter((section): section is Scenario => section.kind === 'Scenario');
  const said = `${writeName(name)} is "${reading}"`;
  const borrowed = scenarios.map(borrowedBy);
  const first = new Set(borrowed.map(([title]) => title));
  const further = new Set(borrowed.flatMap(([, ...others]) => others));
  return scenarios.flatMap((scenario, at): readonly Change[] => {
    const { title, steps } = scenario;
    // What another scenario is given, this one is given already; and of several only by one.
    if (borrowed[at]?.length !== 0) return [];
    if (further.has(title.text) && !first.has(title.text)) return [];
    const givens = steps.filter((step) => step.kind === 'Given');
    const [given] = givens;
    const last = given?.lines.at(-1);
    if (last !== undefined) {
      const indent = indentAt(text, given?.span.start ?? 0);
      return [insertion(lineEnd(text, last.span.end), `\n${indent}  and ${said}`)];
    }
    return [insertion(lineEnd(text, title.span.end), `\n  given ${said}`)];
  });
}

/** The scenarios whose givens a scenario takes over. */
function borrowedBy({ steps }: Scenario): readonly string[] {
  const lines = steps.flatMap((step) => (step.kind === 'Given' ? step.lines : []));
  return lines.flatMap((line) => (line.kind === 'GivenAsIn' ? [line.scenario.text] : []));
}
