import { formatLongDate, Missing } from '@termsheet/runtime';
import type { CertificateContext } from '../context.ts';
import { type Cell, figureOf, type Table, textOf } from '../document.ts';

/** What was reported of an event, field by field. */
export function eventFacts({ program, reported, notes }: CertificateContext): Table {
  const spec = program.events[reported.event];
  const rows: (readonly Cell[])[] = [
    [[textOf('Event')], [figureOf(spec?.name ?? '')]],
    [[textOf('Date')], [figureOf(formatLongDate(reported.day))]],
  ];
  for (const [place, field] of (spec?.fields ?? []).entries()) {
    const { name, type } = field;
    const value = reported.fields[place] ?? new Missing('unknown', []);
    const cell =
      value instanceof Missing && value.kind === 'unknown'
        ? notes.leaveUntold(name, `${name} was not reported.`)
        : notes.write(value, { type, isBare: false, label: name });
    rows.push([[textOf(name)], [cell]]);
  }
  return {
    kind: 'table',
    columns: [
      { heading: [textOf('Fact')], isRight: false, width: 40 },
      { heading: [textOf('As reported')], isRight: false, width: 60 },
    ],
    rows,
  };
}
