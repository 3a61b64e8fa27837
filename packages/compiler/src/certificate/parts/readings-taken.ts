import type { ExecutableProgram } from '@termsheet/runtime';
import { citeClause, type CertificateContext } from '../context.ts';
import { type Block, type Cell, figureOf, textOf } from '../document.ts';
import { plain } from '../steps/on-paper.ts';

/** Which readings of open words the figures of a document rest on, and which others there are. */
export function readingsTaken(context: CertificateContext): Block {
  const { program, figures } = context;
  const rows = program.ambiguities.flatMap((spec, index) =>
    figures.readings.has(spec.name) ? [rowOf(context, { spec, index })] : [],
  );
  if (rows.length === 0) {
    const words = 'No figure in this document rests on a choice between readings of the text.';
    return { kind: 'paragraph', children: [textOf(words)] };
  }
  return {
    kind: 'table',
    columns: [
      { heading: [textOf('Question')], isRight: false, width: 26 },
      { heading: [textOf('Reading taken')], isRight: false, width: 28 },
      { heading: [textOf('Other readings')], isRight: false, width: 28 },
      { heading: [textOf('Under')], isRight: false, width: 18 },
    ],
    rows,
  };
}

function rowOf(
  context: CertificateContext,
  {
    spec,
    index,
  }: { readonly spec: ExecutableProgram['ambiguities'][number]; readonly index: number },
): readonly Cell[] {
  const chosen = context.inputs.readings[index] ?? null;
  const taken = chosen === null ? undefined : spec.readings[chosen]?.label;
  const name = plain(spec.name);
  const others = spec.readings
    .filter((_, place) => place !== chosen)
    .map(({ label }) => `“${label}”`);
  const reading: Cell[number] =
    taken === undefined
      ? context.notes.leaveUntold(name, `No reading of ${name} was chosen.`)
      : figureOf(`“${taken}”`);
  return [
    [textOf(name)],
    [reading],
    others.flatMap((text, place): Cell =>
      place === 0 ? [textOf(text)] : [{ kind: 'break' }, textOf(text)],
    ),
    [textOf(citeClause(context, spec.clause))],
  ];
}
