import { optionalCode } from './optional-code.ts';
import {
  call,
  code,
  FRAME,
  list,
  NULL,
  number,
  object,
  text,
  truth,
  type Syntax,
} from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { indexCode } from './indexes.ts';
import type { IrPhrase, Node } from '../../../ir/chapters.ts';
import { siteCode } from './references.ts';
import { rowsCode, windowCode } from './rows-and-windows.ts';

/** Statistics over days, lists and events, and searches. */
export function emitPhrase(context: ModuleContext, expression: IrPhrase): Syntax {
  const { use, emit } = context;
  switch (expression.kind) {
    case 'sample':
      return callWith(context, 'sample', {
        site: number(expression.site),
        statistic: text(expression.statistic),
        count: countCode(expression.count),
        window: windowCode(context, expression.window),
        days: daysCode(context, expression.days),
        operand: code(emit(expression.operand)),
        weight: optionalCode(context, expression.weight),
      });
    case 'on days':
      return callWith(context, 'holdsOnDays', {
        site: number(expression.site),
        atLeast: countCode(expression.atLeast),
        run: text(expression.run),
        window: windowCode(context, expression.window),
        days: daysCode(context, expression.days),
        condition: code(emit(expression.condition)),
      });
    case 'list statistic':
      return callWith(context, 'listStatistic', {
        site: number(expression.site),
        statistic: text(expression.statistic),
        count: countCode(expression.count),
        operand: code(emit(expression.operand)),
      });
    case 'has values':
      return call(use('hasValues'), emit(expression.operand), truth(expression.negated));
    default:
      return emitEventPhrase(context, expression);
  }
}

function emitEventPhrase(
  context: ModuleContext,
  expression: Exclude<IrPhrase, Node<'sample' | 'on days' | 'list statistic' | 'has values'>>,
): Syntax {
  const { use, emit } = context;
  switch (expression.kind) {
    case 'event statistic':
      return callWith(context, 'eventStatistic', {
        site: number(expression.site),
        statistic: text(expression.statistic),
        rows: rowsCode(context, expression.rows),
        operand: optionalCode(context, expression.operand),
        weight: optionalCode(context, expression.weight),
      });
    case 'allocate':
      return callWith(context, 'allocate', {
        site: number(expression.site),
        amount: code(emit(expression.amount)),
        rows: rowsCode(context, expression.rows),
        weight: code(emit(expression.weight)),
        weightSite: number(expression.weightSite),
        row: code(emit(expression.row)),
        rounding: emitSteps(context, expression.rounding),
        remainder: expression.remainder === null ? NULL : text(expression.remainder),
        reads: list(expression.reads.map(number)),
      });
    case 'there is':
      return emitThereIs(context, expression);
    case 'pick event':
      return callWith(context, 'pickEvent', {
        site: number(expression.site),
        which: text(expression.which),
        rows: rowsCode(context, expression.rows),
      });
    case 'latest': {
      const fact = indexCode(context, 'facts', expression.fact);
      const key = expression.key === null ? NULL : emit(expression.key);
      const of = object({ fact, key });
      const latest = call(use('readLatest'), FRAME, of, emit(expression.anchor));
      return call('f.dated', siteCode(expression.site), latest);
    }
    case 'largest':
      return callWith(context, 'largestSuchThat', {
        site: number(expression.site),
        slot: number(expression.slot),
        from: code(emit(expression.from)),
        to: code(emit(expression.to)),
        step: code(emit(expression.step)),
        condition: code(emit(expression.condition)),
        conditionSite: number(expression.conditionSite),
        otherwise: code(emit(expression.otherwise)),
      });
  }
}

function emitSteps({ emit }: ModuleContext, rounding: Node<'allocate'>['rounding']): Syntax {
  if (rounding === null) return NULL;
  return object({ mode: text(rounding.mode), step: code(emit(rounding.step)) });
}

function emitThereIs(context: ModuleContext, expression: Node<'there is'>): Syntax {
  const { followedBy } = expression;
  return callWith(context, 'thereIs', {
    site: number(expression.site),
    rows: rowsCode(context, expression.rows),
    followedBy:
      followedBy === null
        ? NULL
        : object({
            negated: truth(followedBy.negated),
            rows: rowsCode(context, followedBy.rows),
          }),
    negated: truth(expression.negated),
  });
}

function callWith(
  context: ModuleContext,
  operation: Parameters<ModuleContext['use']>[0],
  spec: Readonly<Record<string, Syntax>>,
): Syntax {
  return call(context.use(operation), FRAME, object(spec));
}

function countCode(count: number | null): Syntax {
  return count === null ? NULL : number(count);
}

function daysCode(context: ModuleContext, calendar: number | null): Syntax {
  return calendar === null ? NULL : indexCode(context, 'calendars', calendar);
}
