import type { Ir } from '../../../ir/ir.ts';
import { indexCode } from '../expressions/indexes.ts';
import { NULL, code, list, number, record, text, truth, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import type { Declaration } from './declared-part.ts';
import { keyCode } from './declare-duties.ts';

type Right = Ir['rights'][number];

export function declareRights(context: ProgramContext): readonly Declaration[] {
  return context.ir.rights.map((spec) =>
    context.declare({
      wish: context.identifier(`right ${spec.name}`),
      clause: spec.clause,
      type: 'RightSpec',
      holdsCode: true,
      site: spec.site,
      members: {
        name: text(spec.name),
        clause: text(spec.clause),
        holder: text(spec.holder),
        verb: text(spec.verb),
        event: indexCode(context, 'events', spec.event),
        key: keyCode(context, spec.key),
        limit: limitCode(context, spec.limit),
        opens: list(spec.opens.map((day) => dayCode(context, day))),
        closes: list(spec.closes.map((day) => dayCode(context, day))),
        before: beforeCode(context, spec.before),
        while: whileCode(context, spec.while),
        site: number(spec.site),
        locals: number(spec.locals),
      },
    }),
  );
}

function limitCode(context: ProgramContext, limit: Right['limit']): Code {
  if (limit === null) return NULL;
  const { field, most, site } = limit;
  return record('RightLimit', {
    field: number(field),
    most: code(context.emit(most)),
    site: number(site),
  });
}

function dayCode(context: ProgramContext, { day, notice, waits }: Right['opens'][number]): Code {
  const noticeCode =
    notice === null
      ? NULL
      : record('RightNotice', {
          event: indexCode(context, 'events', notice.event),
          slot: number(notice.slot),
          which: text(notice.which),
        });
  return record('RightDaySpec', {
    day: code(context.emit(day)),
    notice: noticeCode,
    waits: truth(waits),
  });
}

function beforeCode(context: ProgramContext, before: Right['before']): Code {
  if (before === null) return NULL;
  return record('RightBefore', {
    time: code(context.emit(before.time)),
    field: number(before.field),
  });
}

function whileCode(context: ProgramContext, bound: Right['while']): Code {
  if (bound === null) return NULL;
  return record('RightWhile', {
    condition: code(context.emit(bound.condition)),
    site: number(bound.site),
  });
}
