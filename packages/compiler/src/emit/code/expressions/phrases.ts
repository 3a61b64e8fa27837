import { optionalCode } from './optional-code.ts';
import {
  FRAME,
  NULL,
  ask,
  bag,
  call,
  code,
  list,
  number,
  record,
  text,
  truth,
  type Code,
} from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { indexCode } from './indexes.ts';
import type { IrPhrase, Node } from '../../../ir/chapters.ts';
import { siteCode } from './references.ts';
import { rowsCode, windowCode } from './rows-and-windows.ts';

/** Statistics over days, lists and events, and searches. */
export function emitPhrase(context: ProgramContext, expression: IrPhrase): Code {
  const { use, emit } = context;
  switch (expression.kind) {
    case 'sample':
      return callWith(
        context,
        'sample',
        record('Sample', {
          site: number(expression.site),
          statistic: text(expression.statistic),
          count: countCode(expression.count),
          window: windowCode(context, expression.window),
          days: daysCode(context, expression.days),
          operand: code(emit(expression.operand)),
          weight: optionalCode(context, expression.weight),
        }),
      );
    case 'on days':
      return callWith(
        context,
        'holdsOnDays',
        record('OnDays', {
          site: number(expression.site),
          atLeast: countCode(expression.atLeast),
          run: text(expression.run),
          window: windowCode(context, expression.window),
          days: daysCode(context, expression.days),
          condition: code(emit(expression.condition)),
        }),
      );
    case 'list statistic':
      return callWith(
        context,
        'listStatistic',
        record('ListStatistic', {
          site: number(expression.site),
          statistic: text(expression.statistic),
          count: countCode(expression.count),
          operand: code(emit(expression.operand)),
        }),
      );
    case 'has values':
      return call(use('hasValues'), emit(expression.operand), truth(expression.negated));
    default:
      return emitEventPhrase(context, expression);
  }
}

function emitEventPhrase(
  context: ProgramContext,
  expression: Exclude<IrPhrase, Node<'sample' | 'on days' | 'list statistic' | 'has values'>>,
): Code {
  const { use, emit } = context;
  switch (expression.kind) {
    case 'event statistic':
      return callWith(
        context,
        'eventStatistic',
        record('EventStatistic', {
          site: number(expression.site),
          statistic: text(expression.statistic),
          rows: rowsCode(context, expression.rows),
          operand: optionalCode(context, expression.operand),
          weight: optionalCode(context, expression.weight),
        }),
      );
    case 'allocate':
      return callWith(
        context,
        'allocate',
        record('Allocation', {
          site: number(expression.site),
          amount: code(emit(expression.amount)),
          rows: rowsCode(context, expression.rows),
          weight: code(emit(expression.weight)),
          weightSite: number(expression.weightSite),
          row: code(emit(expression.row)),
          rounding: emitSteps(context, expression.rounding),
          remainder: expression.remainder === null ? NULL : text(expression.remainder),
          reads: list(expression.reads.map(number)),
        }),
      );
    case 'there is':
      return emitThereIs(context, expression);
    case 'pick event':
      return callWith(
        context,
        'pickEvent',
        record('PickEvent', {
          site: number(expression.site),
          which: text(expression.which),
          rows: rowsCode(context, expression.rows),
        }),
      );
    case 'latest': {
      const fact = indexCode(context, 'facts', expression.fact);
      const key = expression.key === null ? NULL : emit(expression.key);
      const of = bag({ fact, key });
      const latest = call(use('readLatest'), FRAME, of, emit(expression.anchor));
      return ask('dated', siteCode(expression.site), latest);
    }
    case 'largest':
      return callWith(
        context,
        'largestSuchThat',
        record('Largest', {
          site: number(expression.site),
          slot: number(expression.slot),
          from: code(emit(expression.from)),
          to: code(emit(expression.to)),
          step: code(emit(expression.step)),
          condition: code(emit(expression.condition)),
          conditionSite: number(expression.conditionSite),
          otherwise: code(emit(expression.otherwise)),
        }),
      );
  }
}

function emitSteps({ emit }: ProgramContext, rounding: Node<'allocate'>['rounding']): Code {
  if (rounding === null) return NULL;
  return record('AllocationRounding', {
    mode: text(rounding.mode),
    step: code(emit(rounding.step)),
  });
}

function emitThereIs(context: ProgramContext, expression: Node<'there is'>): Code {
  const { followedBy } = expression;
  return callWith(
    context,
    'thereIs',
    record('ThereIs', {
      site: number(expression.site),
      rows: rowsCode(context, expression.rows),
      followedBy:
        followedBy === null
          ? NULL
          : record('FollowedBy', {
              negated: truth(followedBy.negated),
              rows: rowsCode(context, followedBy.rows),
            }),
      negated: truth(expression.negated),
    }),
  );
}

function callWith(
  context: ProgramContext,
  operation: Parameters<ProgramContext['use']>[0],
  spec: Code,
): Code {
  return call(context.use(operation), FRAME, spec);
}

function countCode(count: number | null): Code {
  return count === null ? NULL : number(count);
}

function daysCode(context: ProgramContext, calendar: number | null): Code {
  return calendar === null ? NULL : indexCode(context, 'calendars', calendar);
}
