import type { Ir } from '../ir/ir.ts';

type Program = Pick<Ir, 'events' | 'obligations'>;

/**
 * The names of an event and of all that the contract may make of one of it: what occurs after each of it, the duties
 * that it brings about, and what follows from these. Whether they came about is another question.
 */
export function eventsFollowing(program: Program, event: number): ReadonlySet<string> {
  const found = new Set([event]);
  for (const each of found) {
    for (const index of program.events.keys()) {
      if (precedes(program, each, index)) found.add(index);
    }
  }
  return new Set([...found].map((index) => program.events[index]?.name ?? ''));
}

function precedes({ events, obligations }: Program, event: number, later: number): boolean {
  const source = events[later]?.source;
  if (source?.kind === 'after each') return source.of.event === event;
  return source?.kind === 'duty' && obligations[source.obligation]?.key?.event === event;
}
