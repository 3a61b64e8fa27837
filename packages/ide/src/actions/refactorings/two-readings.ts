import { writeName } from '@termsheet/compiler';
import type { Conditional, Definition } from '@termsheet/dsl';
import { indentAt } from '../../tree/lines.ts';
import { reindent } from '../../tree/reindent.ts';
import { isName } from '../../tree/syntax-node.ts';
import type { Analysis } from '../../workspace/analysis.ts';
import type { Change } from '../change.ts';
import { givenElsewhere, givenInScenarios } from '../given-in-scenarios.ts';
import { type Refactoring, refused, type Rewriting, type Selection } from '../refactoring.ts';

const AS_WRITTEN = 'as written';
const OTHER = 'the other reading';

/** A definition becomes an `ambiguous` Term: as it is written, and as it may be read otherwise. */
export const twoReadings: Refactoring = {
  rewritingsOf: ({ workspace, analysis, nodes }: Selection): readonly Rewriting[] => {
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
    const said = `${writeName(name.text)} is "${AS_WRITTEN}"`;
    const { systems } = analysis.compilation.bound;
    if (systems.some(({ members }) => members.some((member) => member.node === node))) {
      return [refused({ title, kind }, `“${name.text}” is solved together with others.`)];
    }
    const chosen = givenInScenarios(analysis.sections, analysis.text, said);
    const asWritten = readings(analysis, node, [
      { label: AS_WRITTEN, value: node.body.span },
      { label: OTHER, value: node.body.span },
    ]);
    const elsewhere = givenElsewhere({ workspace, analysis }, said);
    const select = { change: asWritten, from: asWritten.text.indexOf(OTHER), length: OTHER.length };
    const { body } = node;
    return [
      { title, kind, changes: [asWritten, ...chosen], elsewhere, select },
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
