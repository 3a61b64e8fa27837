import type { ObligationSpec } from '../program/duties.ts';
import type { Code, ExecutableProgram } from '../timeline/code.ts';
import type { Undertaking } from './docket-entry.ts';

/** What an obligation says of all its duties. */
export function undertakingOf(program: ExecutableProgram, obligation: number): Undertaking | null {
  const spec = program.obligations[obligation];
  if (spec === undefined) return null;
  const { name, clause, by, binds, to, act, due } = spec;
  const isMeasured = act.verb === 'pays' || act.verb === 'delivers';
  return {
    obligation,
    name,
    clause,
    by,
    binds,
    to,
    verb: act.verb,
    what: wordsOf(program, spec),
    type: isMeasured ? (act.amount?.type ?? null) : null,
    timeWords: due.kind === 'without day' ? due.words : null,
  };
}

function wordsOf(program: ExecutableProgram, { act }: ObligationSpec<Code>): string {
  if (act.amount !== null) return program.sites[act.amount.site]?.text ?? '';
  return act.event === null ? '' : `the ${program.events[act.event]?.name ?? ''}`;
}
