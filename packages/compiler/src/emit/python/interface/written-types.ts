import { unitLabel, type ValueType } from '@termsheet/runtime';
import { namesOfBasis } from '../../code/interface/names-of-basis.ts';
import { type Piece, plain, subscript } from '../layout/syntax.ts';
import { stringLiteral } from '../text/string-literal.ts';
import type { ContractContext } from './contract-context.ts';

/** `Literal["a", "b"]`; of no members the type that nothing has. */
export function literalType({ typing }: ContractContext, members: readonly string[]): Piece {
  if (members.length === 0) return plain(typing('NoReturn'));
  return subscript(
    typing('Literal'),
    members.map((member) => plain(stringLiteral(member))),
  );
}

/** A value's type as Python writes it. */
function heldType(context: ContractContext, type: ValueType): Piece {
  const { exported } = context;
  const runtime = (name: string): Piece => plain(context.import(name));
  switch (type.kind) {
    case 'quantity':
      return plain(exported.units.get(unitLabel(type.unit))?.amount ?? '');
    case 'date':
    case 'text':
      return plain('str');
    case 'time':
      return runtime('ClockTime');
    case 'day count':
      return runtime('DayCountName');
    case 'duration':
      return subscript(context.import('Length'), [literalType(context, namesOfBasis(type.basis))]);
    case 'yes/no':
      return plain('bool');
    case 'party':
      return plain(context.ir.parties.length === 0 ? context.typing('NoReturn') : exported.party);
    case 'one of':
      return plain(exported.choices.get(JSON.stringify(type.members)) ?? '');
    case 'list':
      return subscript(context.typing('Tuple'), [heldType(context, type.of), plain('...')]);
    case 'occurrence':
      return subscript(context.import(type.isRow ? 'RowOfTable' : 'EventHappened'), [
        literalType(context, [type.event]),
      ]);
  }
}

/** A value's type as callers hand it in: dates also as Python has them, events by their ids. */
export function givenType(context: ContractContext, type: ValueType): Piece {
  if (type.kind === 'date') return plain(context.import('Date'));
  if (type.kind === 'occurrence') return plain('str');
  if (type.kind !== 'list') return heldType(context, type);
  return subscript(context.typing('Sequence'), [givenType(context, type.of)]);
}

/** What a term of that type comes to. */
export function outcomeType(context: ContractContext, type: ValueType): Piece {
  if (type.kind !== 'quantity') {
    return subscript(context.import('Outcome'), [heldType(context, type)]);
  }
  return plain(context.exported.units.get(unitLabel(type.unit))?.outcome ?? '');
}

/** The type of what is handed in, which may be several values. */
export function suppliedType(
  context: ContractContext,
  { type, several }: { readonly type: ValueType; readonly several: boolean },
): Piece {
  return givenType(context, several ? { kind: 'list', of: type } : type);
}

/** `Optional[X]`. */
export function optional({ typing }: ContractContext, type: Piece): Piece {
  return subscript(typing('Optional'), [type]);
}

/** `OrNone[X]`: a value, or `none` where it is recorded as absent. */
export function orNone(context: ContractContext, type: Piece): Piece {
  return subscript(context.import('OrNone'), [type]);
}
