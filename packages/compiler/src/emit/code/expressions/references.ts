import type { IrExpression } from '../../../ir/expression.ts';
import { NULL, ask, bag, number, text, type Code } from '../code.ts';
import type { ProgramContext } from '../program-context.ts';
import { emitConstant } from './constants.ts';
import { fieldCode, indexCode } from './indexes.ts';
import type { IrReference, Node } from '../../../ir/chapters.ts';

/** A site as an argument; null where a derivation has nothing to show. */
export function siteCode(site: number | null): Code {
  return site === null ? NULL : number(site);
}

/** Names and literals. */
export function emitReference(context: ProgramContext, expression: IrReference): Code {
  switch (expression.kind) {
    case 'constant':
      return emitConstant(context, expression.constant);
    case 'local':
      return ask('local', number(expression.slot), ...optionalSite(expression.site));
    case 'date in question':
      return ask('dateInQuestion', ...optionalSite(expression.site));
    case 'undefined': {
      const term = expression.name === null ? NULL : text(expression.name);
      return ask('undefined', siteCode(expression.site), term, text(expression.reason));
    }
    case 'origin':
      return ask('origin', siteCode(expression.site), context.emit(expression.of));
    case 'field': {
      const { site, event, field, of } = expression;
      return ask('field', siteCode(site), fieldCode(context, event, field), context.emit(of));
    }
    default:
      return emitTerm(context, expression);
  }
}

type TermReference = Node<'blank' | 'fact' | 'state' | 'definition' | 'ambiguity'>;

function emitTerm(context: ProgramContext, expression: TermReference): Code {
  const site = siteCode(expression.site);
  const { index } = expression;
  switch (expression.kind) {
    case 'blank':
      return ask('blank', site, indexCode(context, 'blanks', index));
    case 'fact':
      return ask('fact', site, indexCode(context, 'facts', index), ...keyOf(context, expression));
    case 'state':
      return ask('state', site, indexCode(context, 'states', index), ...keyOf(context, expression));
    case 'ambiguity': {
      const key = keyOf(context, expression);
      return ask('ambiguity', site, indexCode(context, 'readings', index), ...key);
    }
    case 'definition':
      return emitDefinition(context, expression);
  }
}

/** The occurrence that a term is read for, where it is kept for each of several. */
function keyOf(
  context: ProgramContext,
  { key }: { readonly key: IrExpression | null },
): readonly Code[] {
  return key === null ? [] : [context.emit(key)];
}

function emitDefinition(context: ProgramContext, expression: Node<'definition'>): Code {
  const { index, key, argument } = expression;
  const emitted = (part: IrExpression | null): Code => (part === null ? NULL : context.emit(part));
  const inputs =
    key === null && argument === null
      ? []
      : [bag({ key: emitted(key), argument: emitted(argument) })];
  const site = siteCode(expression.site);
  return ask('definition', site, indexCode(context, 'definitions', index), ...inputs);
}

function optionalSite(site: number | null): readonly Code[] {
  return site === null ? [] : [number(site)];
}
