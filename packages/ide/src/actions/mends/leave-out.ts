import type {
  AsIf,
  Event,
  ExpectLine,
  Given,
  GivenLine,
  MonthDay,
  Name,
  Schedule,
  SolvedTogether,
  ThereIs,
} from '@termsheet/dsl';
import { type Change, deletion } from '../change.ts';
import { type Finding, innermost, type QuickFix } from '../finding.ts';
import { withoutGiven, withoutLines, withoutOne } from '../removals.ts';

type Remover = (finding: Finding) => Change | null;

const REMOVERS: ReadonlyMap<string, { readonly title: string; readonly remove: Remover }> = new Map(
  [
    ['said-twice', { title: 'Leave the second out', remove: lines }],
    ['odd-characters', { title: 'Leave it out', remove: words }],
    ['assumed-twice', { title: 'Leave the second out', remove: assumption }],
    ['assumed-in-vain', { title: 'Leave out what is assumed in vain', remove: assumption }],
    ['day-of-year-twice', { title: 'Leave the second out', remove: dayOfYear }],
    ['schedule-option-twice', { title: 'Leave the second out', remove: words }],
    ['solved-twice', { title: 'Leave the second out', remove: solved }],
    ['solved-in-vain', { title: 'Leave it out', remove: solved }],
    ['derived-event-reported', { title: 'Leave out whose act it is', remove: actor }],
    ['window-on-values', { title: 'Leave the days out', remove: daysOfThereIs }],
    ['declared-twice', { title: 'Leave out the second declaration', remove: declaration }],
    ['second-contract', { title: 'Leave out the second heading', remove: lineOf('Contract') }],
    ['use-fills-nothing', { title: 'Leave it out', remove: lineOf('UseBinding') }],
    ['use-fills-twice', { title: 'Leave the second out', remove: lineOf('UseBinding') }],
    ['input-given-twice', { title: 'Leave the second out', remove: given }],
    ['input-date-given-twice', { title: 'Leave the second out', remove: given }],
    [
      'input-not-supplied',
      { title: 'Leave out what the contract works out itself', remove: given },
    ],
    ['input-takes-no-date', { title: 'Leave the date out', remove: dateOfGiven }],
    ['input-takes-no-key', { title: 'Leave out for which', remove: keyOfGiven }],
    ['input-single-value', { title: 'Keep the first value only', remove: furtherValues }],
    [
      'input-derived-event',
      { title: 'Leave out what occurs by itself', remove: lineOf('EventStep') },
    ],
    ['expect-takes-no-argument', { title: 'Leave the argument out', remove: argument }],
    ['expect-void-of-value', { title: 'Leave out what is expected', remove: lineOf('ExpectLine') }],
    [
      'expect-value-of-event',
      { title: 'Leave out what is expected', remove: lineOf('ExpectLine') },
    ],
    [
      'expect-no-single-value',
      { title: 'Leave out what is expected', remove: lineOf('ExpectLine') },
    ],
  ],
);

/** What should not be there, taken out. */
export const leaveOut: QuickFix = {
  codes: [...REMOVERS.keys()],
  mendsOf: (finding) => {
    const remover = REMOVERS.get(finding.diagnostic.code);
    const change = remover?.remove(finding) ?? null;
    return remover === undefined || change === null
      ? []
      : [{ title: remover.title, changes: [change] }];
  },
};

function words({ diagnostic }: Finding): Change {
  return deletion(diagnostic.span.start, diagnostic.span.end);
}

function lines({ analysis, diagnostic }: Finding): Change {
  return withoutLines(analysis.text, diagnostic.span);
}

/** The whole of what the finding is in. */
function lineOf(kind: string): Remover {
  return ({ analysis, nodes }) => {
    const node = innermost(nodes, kind);
    return node === null ? null : withoutLines(analysis.text, node.span);
  };
}

/** The declaration itself stands right in its clause, or in the heading. */
function declaration({ analysis, nodes, diagnostic }: Finding): Change | null {
  const [, node] = nodes;
  if (node === undefined) return null;
  const { names } = node as { readonly names?: readonly Name[] };
  const left = names?.find(({ span }) => span.start === diagnostic.span.start);
  const one =
    names === undefined || left === undefined
      ? null
      : withoutOne(analysis.text, names, { left, joint: null });
  return one ?? withoutLines(analysis.text, node.span);
}

function assumption({ nodes, diagnostic, analysis }: Finding): Change | null {
  const asIf = innermost<AsIf>(nodes, 'AsIf');
  if (asIf === null) return null;
  const { assumptions, operand } = asIf;
  const left = assumptions.find(({ span }) => span.start === diagnostic.span.start);
  if (left === undefined) return null;
  const one = withoutOne(analysis.text, assumptions, { left, joint: 'and' });
  return one ?? deletion(operand.span.end, left.span.end);
}

function dayOfYear({ nodes, diagnostic, analysis }: Finding): Change | null {
  const schedule = innermost<Schedule>(nodes, 'Schedule');
  if (schedule?.dates.kind !== 'EachYear') return null;
  const { days } = schedule.dates;
  const left = days.find(({ span }: MonthDay) => span.start === diagnostic.span.start);
  return left === undefined ? null : withoutOne(analysis.text, days, { left, joint: 'and' });
}

function solved({ nodes, diagnostic, analysis }: Finding): Change | null {
  const system = innermost<SolvedTogether>(nodes, 'SolvedTogether');
  const left = system?.names.find(({ span }) => span.start === diagnostic.span.start);
  if (system === null || left === undefined) return null;
  return withoutOne(analysis.text, system.names, { left, joint: 'and' });
}

function actor({ nodes }: Finding): Change | null {
  const event = innermost<Event>(nodes, 'Event');
  const named = event?.names.at(-1);
  const by = event?.by.at(-1);
  return named === undefined || by === undefined ? null : deletion(named.span.end, by.span.end);
}

function daysOfThereIs({ nodes }: Finding): Change | null {
  const node = innermost<ThereIs>(nodes, 'ThereIs');
  if (node?.window == null || node.where !== null || node.followedBy !== null) return null;
  return deletion(node.subject.span.end, node.window.span.end);
}

function given({ analysis, nodes }: Finding): Change | null {
  const step = innermost<Given>(nodes, 'Given');
  const line = innermost<GivenLine>(nodes, 'GivenLine');
  if (step === null || line === null) return null;
  const [change = null] = withoutGiven(analysis.text, step, (each) => each === line);
  return change;
}

function dateOfGiven({ nodes }: Finding): Change | null {
  const line = innermost<GivenLine>(nodes, 'GivenLine');
  const last = line?.through ?? line?.date;
  if (line === null || last == null) return null;
  return deletion((line.key ?? line.name).span.end, last.span.end);
}

function keyOfGiven({ nodes }: Finding): Change | null {
  const line = innermost<GivenLine>(nodes, 'GivenLine');
  return line?.key == null ? null : deletion(line.name.span.end, line.key.span.end);
}

function furtherValues({ nodes }: Finding): Change | null {
  const [first, ...others] = innermost<GivenLine>(nodes, 'GivenLine')?.values ?? [];
  const last = others.at(-1);
  return first === undefined || last === undefined ? null : deletion(first.span.end, last.span.end);
}

function argument({ nodes }: Finding): Change | null {
  const line = innermost<ExpectLine>(nodes, 'ExpectLine');
  return line?.argument == null ? null : deletion(line.name.span.end, line.argument.span.end);
}
