import type { ObligationSpec } from '@termsheet/runtime';
import type { IrExpression } from '../../../ir/expression.ts';
import type { Ir } from '../../../ir/ir.ts';
import { mapProgram } from '../../../ir/map-program.ts';
import { writesKept } from '../rules.ts';
import type { Needs } from '../writer.ts';
import type { Coding } from './code-functions.ts';
import { dataLines, nameOf } from '../data-code.ts';

/** The program that the engine replays, as code: what is needed of the contract, and nothing else. */
export function programCode({ ir, shared, codes }: Coding): string {
  const needed = neededOf(ir, shared.needs);
  return dataLines(mapProgram(needed, (node) => nameOf(codes.get(node) ?? 'notAsked')));
}

/** Rules by their indexes that a module needs: they write to what it reads, or judge what it counts. */
export function rulesNeeded(ir: Ir, needs: Needs): readonly number[] {
  return [...ir.rules.entries()].flatMap(([at, rule]) => {
    const isJudging = needs.events.has(rule.event) && rule.validity.length > 0;
    return isJudging || writesKept(rule, needs.states).length > 0 ? [at] : [];
  });
}

/** What nothing rests on is left out, or left without effect where others count it by its place. */
export function neededOf(ir: Ir, needs: Needs): Ir {
  const { events, states, obligations } = needs;
  return {
    ...ir,
    ambiguities: [],
    definitions: [],
    systems: [],
    covenants: [],
    checks: [],
    sites: [],
    calendars: ir.calendars.map((spec, at) =>
      needs.calendars.has(at) ? spec : { ...spec, condition: null },
    ),
    events: ir.events.map((spec, at) => ({
      ...spec,
      receipt: null,
      source: events.has(at) ? spec.source : { kind: 'reported' },
    })),
    states: ir.states.map((spec, at) =>
      states.has(at) ? spec : { ...spec, accrual: null, accrues: null },
    ),
    rules: rulesNeeded(ir, needs).flatMap((at) => {
      const rule = ir.rules[at];
      return rule === undefined ? [] : [{ ...rule, writes: writesKept(rule, states) }];
    }),
    obligations: ir.obligations.map((spec, at) => (obligations.has(at) ? spec : idle(spec))),
    rights: ir.rights.filter(({ event }) => events.has(event)),
  };
}

/** An obligation that nothing brings about. */
function idle(spec: ObligationSpec<IrExpression>): ObligationSpec<IrExpression> {
  return {
    ...spec,
    key: { event: -1, when: null },
    act: { ...spec.act, amount: null, event: null },
    cure: null,
    late: [],
    satisfied: [],
  };
}
