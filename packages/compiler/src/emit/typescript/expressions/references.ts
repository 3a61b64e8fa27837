import type { IrExpression } from '../../../ir/expression.ts';
import { call, name, NULL, number, object, text, type Syntax } from '../layout/syntax.ts';
import type { ModuleContext } from '../module-context.ts';
import { emitConstant } from './constants.ts';
import { fieldCode, indexCode } from './indexes.ts';
import type { IrReference, Node } from '../../../ir/chapters.ts';

/** A site as an argument; null where a derivation has nothing to show. */
export function siteCode(site: number | null): Syntax {
  return site === null ? NULL : number(site);
}

/** Names and literals. */
export function emitReference(context: ModuleContext, expression: IrReference): Syntax {
  switch (expression.kind) {
    case 'constant':
      return emitConstant(context, expression.constant);
    case 'local':
      return call('f.local', number(expression.slot), ...optionalSite(expression.site));
    case 'date in question':
      return call('f.dateInQuestion', ...optionalSite(expression.site));
    case 'undefined': {
      const term = expression.name === null ? NULL : text(expression.name);
      return call('f.undefined', siteCode(expression.site), term, text(expression.reason));
    }
    case 'origin':
      return call('f.origin', siteCode(expression.site), context.emit(expression.of));
    case 'field': {
      const { site, event, field, of } = expression;
      return call('f.field', siteCode(site), fieldCode(context, event, field), context.emit(of));
    }
    default:
      return emitTerm(context, expression);
  }
}

type TermReference = Node<'blank' | 'fact' | 'state' | 'definition' | 'ambiguity'>;

function emitTerm(context: ModuleContext, expression: TermReference): Syntax {
  const site = siteCode(expression.site);
  const { index } = expression;
  switch (expression.kind) {
    case 'blank':
      return call('f.blank', site, indexCode(context, 'blanks', index));
    case 'fact':
      return call(
        'f.fact',
        site,
        indexCode(context, 'facts', index),
        ...keyOf(context, expression),
      );
    case 'state':
      return call(
        'f.state',
        site,
        indexCode(context, 'states', index),
        ...keyOf(context, expression),
      );
    case 'ambiguity': {
      const key = keyOf(context, expression);
      return call('f.ambiguity', site, indexCode(context, 'readings', index), ...key);
    }
    case 'definition':
      return emitDefinition(context, expression);
  }
}

/** The occurrence that a term is read for, where it is kept for each of several. */
function keyOf(
  context: ModuleContext,
  { key }: { readonly key: IrExpression | null },
): readonly Syntax[] {
  return key === null ? [] : [context.emit(key)];
}

function emitDefinition(context: ModuleContext, expression: Node<'definition'>): Syntax {
  const { index, key, argument } = expression;
  const emitted = (part: IrExpression | null): Syntax =>
    part === null ? name('null') : context.emit(part);
  const inputs =
    key === null && argument === null
      ? []
      : [object({ key: emitted(key), argument: emitted(argument) })];
  const site = siteCode(expression.site);
  return call('f.definition', site, indexCode(context, 'definitions', index), ...inputs);
}

function optionalSite(site: number | null): readonly Syntax[] {
  return site === null ? [] : [number(site)];
}
