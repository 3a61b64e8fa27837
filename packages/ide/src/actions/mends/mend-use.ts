import type { Text, Use } from '@termsheet/dsl';
import { suggestNames } from '@termsheet/compiler';
import { lineEnd } from '../../tree/lines.ts';
import { folderOf, wayTo } from '../../workspace/paths.ts';
import { insertion } from '../change.ts';
import { type Finding, innermost, type Mend, mendedByCode } from '../finding.ts';

/** A file that is not there by that name; a Term that two documents declare. */
export const mendUse = mendedByCode({
  'use-not-opened': otherFiles,
  'declared-in-two-documents': precedence,
});

/** The files of the workspace that the name comes nearest to. */
function otherFiles({ workspace, analysis, nodes }: Finding): readonly Mend[] {
  const written = innermost<Text>(nodes, 'Text');
  if (written === null) return [];
  const folder = folderOf(analysis.path);
  const others = workspace.paths().filter((path) => path !== analysis.path);
  const ways = others.map((path) => wayTo(path, folder)).filter((way) => !way.startsWith('..'));
  const near = suggestNames(written.text, ways);
  const offered = near.length > 0 ? near : ways.slice(0, 4);
  return offered.map((way) => ({
    title: `Use “${way}”`,
    changes: [{ span: written.span, text: `"${way}"` }],
    isPreferred: near.length === 1,
  }));
}

/** Which of the two documents prevails. */
function precedence({ analysis }: Finding): readonly Mend[] {
  const uses = analysis.sections.filter((section): section is Use => section.kind === 'Use');
  const open = uses.filter(({ prevails, prefix }) => prevails === null && prefix === null);
  const [use, ...others] = open;
  if (use === undefined || others.length > 0) return [];
  const end = use.bindings.length > 0 ? lineEnd(analysis.text, use.span.start) : use.span.end;
  return [
    { title: `Let “${use.path.text}” prevail`, changes: [insertion(end, ', which prevails')] },
    { title: 'Let this document prevail', changes: [insertion(end, ', over which this prevails')] },
  ];
}
