import type { Code } from '@termsheet/runtime';
import { makeConstant } from './constants.ts';
import type { IrReference, Node } from '../ir/chapters.ts';
import type { Make } from './make.ts';

/** Names and literals. */
export function makeReference(expression: IrReference, make: Make): Code {
  switch (expression.kind) {
    case 'constant': {
      const value = makeConstant(expression.constant);
      return () => value;
    }
    case 'local': {
      const { slot, site } = expression;
      return (frame) => frame.local(slot, site);
    }
    case 'date in question': {
      const { site } = expression;
      return (frame) => frame.dateInQuestion(site);
    }
    case 'undefined': {
      const { site, name, reason } = expression;
      return (frame) => frame.undefined(site, name, reason);
    }
    case 'origin': {
      const { site } = expression;
      const of = make(expression.of);
      return (frame) => frame.origin(site, of(frame));
    }
    case 'field': {
      const { site, field } = expression;
      const of = make(expression.of);
      return (frame) => frame.field(site, field, of(frame));
    }
    default:
      return makeTerm(expression, make);
  }
}

function makeTerm(
  expression: Exclude<
    IrReference,
    Node<'constant' | 'local' | 'date in question' | 'undefined' | 'field' | 'origin'>
  >,
  make: Make,
): Code {
  const { site, index } = expression;
  switch (expression.kind) {
    case 'blank':
      return (frame) => frame.blank(site, index);
    case 'fact': {
      if (expression.key === null) return (frame) => frame.fact(site, index);
      const key = make(expression.key);
      return (frame) => frame.fact(site, index, key(frame));
    }
    case 'state': {
      if (expression.key === null) return (frame) => frame.state(site, index);
      const key = make(expression.key);
      return (frame) => frame.state(site, index, key(frame));
    }
    case 'ambiguity': {
      if (expression.key === null) return (frame) => frame.ambiguity(site, index);
      const key = make(expression.key);
      return (frame) => frame.ambiguity(site, index, key(frame));
    }
    case 'definition':
      return makeDefinition(expression, make);
  }
}

function makeDefinition(expression: Node<'definition'>, make: Make): Code {
  const { site, index } = expression;
  if (expression.key === null && expression.argument === null) {
    return (frame) => frame.definition(site, index);
  }
  const key = expression.key === null ? null : make(expression.key);
  const argument = expression.argument === null ? null : make(expression.argument);
  return (frame) =>
    frame.definition(site, index, {
      key: key === null ? null : key(frame),
      argument: argument === null ? null : argument(frame),
    });
}
