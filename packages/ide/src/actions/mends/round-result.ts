import type { Arithmetic, Expression, Rounding } from '@termsheet/dsl';
import { type Finding, innermost, type Mend, mendedByCode } from '../finding.ts';
import { roundingPlace } from '../rounding-place.ts';

/** What can leave a fraction of a share or a cent is rounded; what is rounded wrongly, rightly. */
export const roundResult = mendedByCode({
  'fraction-of-share': (finding) => rounded(finding, ['down', 'up', 'half up'], 'to whole shares'),
  'fraction-of-cent': (finding) => rounded(finding, ['half up', 'down', 'up'], 'to the cent'),
  'rounding-place-unit': otherPlace,
});

function rounded(
  { diagnostic, nodes, words }: Finding,
  modes: readonly string[],
  place: string,
): readonly Mend[] {
  const { span } = diagnostic;
  const node = nodes.findLast(
    (each) => each.span.start === span.start && each.span.end === span.end,
  );
  const isSimple = node !== undefined && SIMPLE.has(node.kind as (Expression | Arithmetic)['kind']);
  return modes.map((mode) => ({
    title: `Round ${mode} ${place}`,
    changes: [{ span, text: `${isSimple ? words : `(${words})`}, rounded ${mode} ${place}` }],
  }));
}

const SIMPLE: ReadonlySet<Expression['kind']> = new Set(['Reference', 'Group']);

function otherPlace({ analysis, nodes }: Finding): readonly Mend[] {
  const rounding = innermost<Rounding>(nodes, 'Rounding');
  if (rounding === null || rounding.place.kind === 'multiples') return [];
  const { span, operand, mode } = rounding;
  const place = roundingPlace(analysis.compilation.checked.types.get(operand));
  if (place === null) return [];
  const text = `, rounded ${mode} ${place}`;
  return [
    {
      title: `Round ${mode} ${place}`,
      changes: [{ span: { start: operand.span.end, end: span.end }, text }],
    },
  ];
}
