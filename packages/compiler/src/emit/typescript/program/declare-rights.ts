import type { Ir } from '../../../ir/ir.ts';
import { indexCode } from '../expressions/indexes.ts';
import { code, list, NULL, number, object, text, truth, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { camelCase } from '../names/camel-case.ts';
import { declare, type Declaration } from './declaration.ts';
import { keyCode } from './declare-duties.ts';

type Right = Ir['rights'][number];

export function declareRights(context: ModuleContext): readonly Declaration[] {
  return context.ir.rights.map((spec) =>
    declare(context, {
      wish: camelCase(`right ${spec.name}`),
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

function limitCode(context: ModuleContext, limit: Right['limit']): Syntax {
  if (limit === null) return NULL;
  const { field, most, site } = limit;
  return object({ field: number(field), most: code(context.emit(most)), site: number(site) });
}

function dayCode(context: ModuleContext, { day, notice, waits }: Right['opens'][number]): Syntax {
  const noticeCode =
    notice === null
      ? NULL
      : object({
          event: indexCode(context, 'events', notice.event),
          slot: number(notice.slot),
          which: text(notice.which),
        });
  return object({ day: code(context.emit(day)), notice: noticeCode, waits: truth(waits) });
}

function beforeCode(context: ModuleContext, before: Right['before']): Syntax {
  if (before === null) return NULL;
  return object({ time: code(context.emit(before.time)), field: number(before.field) });
}

function whileCode(context: ModuleContext, bound: Right['while']): Syntax {
  if (bound === null) return NULL;
  return object({ condition: code(context.emit(bound.condition)), site: number(bound.site) });
}
