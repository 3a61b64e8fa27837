import { optionalCode } from '../expressions/optional-code.ts';
import { bearingParts } from '../expressions/interest.ts';
import type { Ir } from '../../../ir/ir.ts';
import { indexCode } from '../expressions/indexes.ts';
import { durationCode } from '../expressions/rows-and-windows.ts';
import { NULL, code, list, number, record, text, truth, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import type { Declaration } from './declared-part.ts';
import { engineType } from './engine-type.ts';

type Obligation = Ir['obligations'][number];

export function declareObligations(context: ProgramContext): readonly Declaration[] {
  return context.ir.obligations.map((spec) =>
    context.declare({
      wish: context.identifier(`obligation ${spec.name}`),
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
        events: record('DutyEvents', {
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

export function declareCovenants(context: ProgramContext): readonly Declaration[] {
  return context.ir.covenants.map((spec) =>
    context.declare({
      wish: context.identifier(`covenant ${spec.name}`),
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

function actCode(context: ProgramContext, { verb, amount, event }: Obligation['act']): Code {
  const amountCode =
    amount === null
      ? NULL
      : record('ActAmount', {
          value: code(context.emit(amount.value)),
          type: engineType(context, amount.type),
          site: number(amount.site),
          takes: list(amount.takes.map((taken) => code(context.emit(taken)))),
        });
  return record('ActSpec', {
    verb: text(verb),
    amount: amountCode,
    event: event === null ? NULL : indexCode(context, 'events', event),
  });
}

/** What a duty or right is brought about by. */
export function keyCode(context: ProgramContext, key: Obligation['key']): Code {
  if (key === null) return NULL;
  return record('DutyKeySpec', {
    event: indexCode(context, 'events', key.event),
    when: optionalCode(context, key.when),
  });
}

function dueCode(context: ProgramContext, due: Obligation['due']): Code {
  if (due.kind === 'without day') {
    return record('DueSpec', { kind: text(due.kind), words: text(due.words) });
  }
  return record('DueSpec', {
    kind: text(due.kind),
    date: code(context.emit(due.date)),
    moves: truth(due.moves),
    site: number(due.site),
  });
}

function cureCode(context: ProgramContext, cure: Obligation['cure']): Code {
  if (cure === null) return NULL;
  const { notice } = cure;
  return record('CureSpec', {
    length: durationCode(context, cure.length),
    anchor: code(context.emit(cure.anchor)),
    notice:
      notice === null
        ? NULL
        : record('CureNotice', {
            event: indexCode(context, 'events', notice.event),
            slot: number(notice.slot),
          }),
  });
}

function lateCode(context: ProgramContext, late: Obligation['late'][number]): Code {
  const { from, cost } = late;
  const fromCode =
    from === null
      ? NULL
      : record('LateFrom', { date: code(context.emit(from.date)), moves: truth(from.moves) });
  return record('LateSpec', {
    name: late.name === null ? NULL : text(late.name),
    type: engineType(context, late.type),
    from: fromCode,
    cost: costCode(context, cost),
  });
}

function satisfactionCode(
  context: ProgramContext,
  { event, extent, locals }: Obligation['satisfied'][number],
): Code {
  const extentCode =
    extent === null
      ? NULL
      : record('SatisfactionExtent', {
          value: code(context.emit(extent.value)),
          site: number(extent.site),
        });
  return record('SatisfactionSpec', {
    event: indexCode(context, 'events', event),
    extent: extentCode,
    locals: number(locals),
  });
}

function costCode(context: ProgramContext, cost: Obligation['late'][number]['cost']): Code {
  const kind = text(cost.kind);
  if (cost.kind === 'per day') {
    return record('LateCostSpec', {
      kind,
      amount: code(context.emit(cost.amount)),
      site: number(cost.site),
    });
  }
  return record('LateCostSpec', { kind, ...bearingParts(context, cost) });
}

/** How deadlines counted in days roll. */
export function deadlinesCode(context: ProgramContext): Code {
  return list(
    context.ir.deadlines.map(({ rollTo, when, moves }) =>
      record('DeadlinesSpec', {
        rollTo: indexCode(context, 'calendars', rollTo),
        when: optionalCode(context, when),
        moves: truth(moves),
      }),
    ),
  );
}
