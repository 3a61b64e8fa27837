import type { RestsOn } from '@termsheet/runtime/simulation/timed';
import type { Ir } from '../../../ir/ir.ts';
import type { Needs } from '../writer.ts';

/**
 * What of history the conditions of events and their rules, the duties of obligations and accruals may rest on, through all
 * the terms in between: what happens to anything else leaves them as they are.
 */
export function restsOnAll(
  ir: Ir,
  { events, obligations, states }: Pick<Needs, 'events' | 'obligations' | 'states'>,
): readonly RestsOn[] {
  return [
    ...[...events].flatMap((index): readonly RestsOn[] => {
      const source = ir.events[index]?.source;
      if (source?.kind !== 'when') return [];
      const rules = rulesTried(ir, index);
      return [
        restsOn(ir, { of: 'event', index }, source.condition),
        ...(rules === null ? [] : [restsOn(ir, { of: 'trial', index }, rules)]),
      ];
    }),
    ...[...obligations].flatMap((index): readonly RestsOn[] => {
      const spec = ir.obligations[index];
      if (spec === undefined) return [];
      const { key, due, grace, cure, late, deadlines } = spec;
      const looked = [key, due, grace, cure, late, { deadlines }, spec.while];
      const found = restsOn(ir, { of: 'obligation', index }, looked);
      return [{ ...found, obligations: [...new Set([...found.obligations, index])] }];
    }),
    ...[...states].flatMap((index): readonly RestsOn[] => {
      const accrual = ir.states[index]?.accrual ?? null;
      if (accrual === null) return [];
      return [restsOn(ir, { of: 'accrual', index }, [accrual.principal, accrual.rate])];
    }),
  ];
}

/**
 * What comes of an event, if that is no more than what its rules write to states at once: tried twice on the same day,
 * it changes nothing more. Null where more comes of it, and where nothing does, which is never tried.
 */
function rulesTried(ir: Ir, event: number): unknown {
  const isActedOn =
    ir.rights.some((right) => right.event === event) ||
    ir.obligations.some(
      ({ key, act, satisfied }) =>
        key?.event === event ||
        act.event === event ||
        satisfied.some((each) => each.event === event),
    );
  const rules = ir.rules.filter((rule) => rule.event === event);
  const isPlain = rules.every(
    ({ effective, validity, writes }) =>
      effective === null &&
      validity.length === 0 &&
      writes.every((write) => isPlainWrite(ir, write)),
  );
  if (rules.length === 0 || isActedOn || !isPlain) return null;
  const written = rules.flatMap(({ writes }) =>
    writes.map(({ state }) => ({ kind: 'state', index: state })),
  );
  return [rules, written];
}

function isPlainWrite(
  { states }: Ir,
  { state, key, exceptions }: Ir['rules'][number]['writes'][number],
): boolean {
  const { accrual, accrues } = states[state] ?? { accrual: null, accrues: null };
  return key === null && exceptions.length === 0 && accrual === null && accrues === null;
}

function restsOn(ir: Ir, whose: Pick<RestsOn, 'of' | 'index'>, part: unknown): RestsOn {
  const walk = new Walk(ir);
  walk.visit(part);
  const { events, states, obligations } = walk;
  return {
    ...whose,
    events: [...events],
    states: [...states],
    obligations: [...obligations],
  };
}

/** A walk over parts of the representation, and over whatever they name. */
class Walk {
  readonly events = new Set<number>();
  readonly states = new Set<number>();
  readonly obligations = new Set<number>();
  readonly #ir: Ir;
  readonly #seen = new Set<unknown>();

  constructor(ir: Ir) {
    this.#ir = ir;
  }

  visit(part: unknown): void {
    if (typeof part !== 'object' || part === null || this.#seen.has(part)) return;
    this.#seen.add(part);
    if (Array.isArray(part)) {
      for (const each of part) this.visit(each);
      return;
    }
    for (const [key, value] of Object.entries(part)) {
      if (typeof value === 'number') this.#enter(key, value);
      else this.visit(value);
    }
    if ('kind' in part && 'index' in part) this.#enterTerm(String(part.kind), Number(part.index));
    if ('kind' in part && part.kind === 'receipt') {
      for (const { receipt } of this.#ir.events) this.visit(receipt);
    }
  }

  /** What a number names is told by what it is called. */
  #enter(key: string, index: number): void {
    const { events, calendars, deadlines, obligations, facts } = this.#ir;
    switch (key) {
      case 'event':
      case 'over': {
        this.events.add(index);
        const source = events[index]?.source;
        if (source?.kind === 'schedule' || source?.kind === 'row') this.visit(source);
        break;
      }
      case 'obligation':
        this.obligations.add(index);
        this.visit(obligations[index]?.late);
        break;
      case 'heading':
      case 'deadlines':
        this.visit(deadlines[index]);
        break;
      case 'calendar':
      case 'rollTo':
      case 'days':
        this.visit(calendars[index]);
        break;
      case 'fact':
        this.#enter('calendar', facts[index]?.series ?? -1);
        break;
    }
  }

  #enterTerm(kind: string, index: number): void {
    const { definitions, ambiguities, states, facts } = this.#ir;
    switch (kind) {
      case 'definition':
        this.visit(definitions[index]?.body);
        break;
      case 'ambiguity':
        this.visit(ambiguities[index]?.readings);
        break;
      case 'fact':
        this.#enter('calendar', facts[index]?.series ?? -1);
        break;
      case 'state': {
        this.states.add(index);
        const { start, accrual, accrues } = states[index] ?? {};
        for (const part of [start, accrual, accrues]) this.visit(part);
        break;
      }
    }
  }
}
