import { optionalCode } from '../expressions/optional-code.ts';
import { bearingParts } from '../expressions/interest.ts';
import type { Ir } from '../../../ir/ir.ts';
import { indexCode } from '../expressions/indexes.ts';
import { durationCode } from '../expressions/rows-and-windows.ts';
import { code, list, NULL, number, object, text, truth, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { camelCase } from '../names/camel-case.ts';
import { declare, type Declaration } from './declaration.ts';
import { engineType } from './engine-type.ts';

type Obligation = Ir['obligations'][number];

export function declareObligations(context: ModuleContext): readonly Declaration[] {
  return context.ir.obligations.map((spec) =>
    declare(context, {
      wish: camelCase(`obligation ${spec.name}`),
      clause: spec.clause,
      type: 'ObligationSpec',
      holdsCode: true,
      site: spec.site,
      members: {
        name: text(spec.name),
        clause: text(spec.clause),
        by: list(spec.by.map(text)),
        binds: text(spec.binds),
        to: spec.to === null ? NULL : text(spec.to),
        act: actCode(context, spec.act),
        key: keyCode(context, spec.key),
        due: dueCode(context, spec.due),
        while: optionalCode(context, spec.while),
        grace: spec.grace === null ? NULL : durationCode(context, spec.grace),
        deadlines: spec.deadlines === null ? NULL : number(spec.deadlines),
        cure: cureCode(context, spec.cure),
        late: list(spec.late.map((late) => lateCode(context, late))),
        satisfied: list(spec.satisfied.map((each) => satisfactionCode(context, each))),
        events: object({
          arising: indexCode(context, 'events', spec.events.arising),
          performance: indexCode(context, 'events', spec.events.performance),
          lateness: indexCode(context, 'events', spec.events.lateness),
        }),
        site: number(spec.site),
        locals: number(spec.locals),
      },
    }),
  );
}

export function declareCovenants(context: ModuleContext): readonly Declaration[] {
  return context.ir.covenants.map((spec) =>
    declare(context, {
      wish: camelCase(`covenant ${spec.name}`),
      clause: spec.clause,
      type: 'CovenantSpec',
      holdsCode: true,
      site: spec.site,
      members: {
        name: text(spec.name),
        clause: text(spec.clause),
        breach: indexCode(context, 'events', spec.breach),
        while: optionalCode(context, spec.while),
        site: number(spec.site),
        locals: number(spec.locals),
      },
    }),
  );
}

function actCode(context: ModuleContext, { verb, amount, event }: Obligation['act']): Syntax {
  const amountCode =
    amount === null
      ? NULL
      : object({
          value: code(context.emit(amount.value)),
          type: engineType(context, amount.type),
          site: number(amount.site),
          takes: list(amount.takes.map((taken) => code(context.emit(taken)))),
        });
  return object({
    verb: text(verb),
    amount: amountCode,
    event: event === null ? NULL : indexCode(context, 'events', event),
  });
}

/** What a duty or right is brought about by. */
export function keyCode(context: ModuleContext, key: Obligation['key']): Syntax {
  if (key === null) return NULL;
  return object({
    event: indexCode(context, 'events', key.event),
    when: optionalCode(context, key.when),
  });
}

function dueCode(context: ModuleContext, due: Obligation['due']): Syntax {
  if (due.kind === 'without day') {
    return object({ kind: text(due.kind), words: text(due.words) });
  }
  return object({
    kind: text(due.kind),
    date: code(context.emit(due.date)),
    moves: truth(due.moves),
    site: number(due.site),
  });
}

function cureCode(context: ModuleContext, cure: Obligation['cure']): Syntax {
  if (cure === null) return NULL;
  const { notice } = cure;
  return object({
    length: durationCode(context, cure.length),
    anchor: code(context.emit(cure.anchor)),
    notice:
      notice === null
        ? NULL
        : object({
            event: indexCode(context, 'events', notice.event),
            slot: number(notice.slot),
          }),
  });
}

function lateCode(context: ModuleContext, late: Obligation['late'][number]): Syntax {
  const { from, cost } = late;
  const fromCode =
    from === null
      ? NULL
      : object({ date: code(context.emit(from.date)), moves: truth(from.moves) });
  return object({
    name: late.name === null ? NULL : text(late.name),
    type: engineType(context, late.type),
    from: fromCode,
    cost: costCode(context, cost),
  });
}

function satisfactionCode(
  context: ModuleContext,
  { event, extent, locals }: Obligation['satisfied'][number],
): Syntax {
  const extentCode =
    extent === null
      ? NULL
      : object({ value: code(context.emit(extent.value)), site: number(extent.site) });
  return object({
    event: indexCode(context, 'events', event),
    extent: extentCode,
    locals: number(locals),
  });
}

function costCode(context: ModuleContext, cost: Obligation['late'][number]['cost']): Syntax {
  const kind = text(cost.kind);
  if (cost.kind === 'per day') {
    return object({ kind, amount: code(context.emit(cost.amount)), site: number(cost.site) });
  }
  return object({ kind, ...bearingParts(context, cost) });
}

/** How deadlines counted in days roll. */
export function deadlinesCode(context: ModuleContext): Syntax {
  return list(
    context.ir.deadlines.map(({ rollTo, when, moves }) =>
      object({
        rollTo: indexCode(context, 'calendars', rollTo),
        when: optionalCode(context, when),
        moves: truth(moves),
      }),
    ),
  );
}
