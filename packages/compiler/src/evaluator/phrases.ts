import {
  type Code,
  allocate,
  eventStatistic,
  hasValues,
  holdsOnDays,
  largestSuchThat,
  listStatistic,
  pickEvent,
  readLatest,
  sample,
  thereIs,
} from '@termsheet/runtime';
import { mapRows, mapWindow } from '../ir/map-program.ts';
import type { IrPhrase, Node } from '../ir/chapters.ts';
import type { Make } from './make.ts';

/** Statistics over days, lists and events, and searches. */
export function makePhrase(expression: IrPhrase, make: Make): Code {
  switch (expression.kind) {
    case 'sample': {
      const spec = {
        ...expression,
        operand: make(expression.operand),
        weight: expression.weight === null ? null : make(expression.weight),
        window: mapWindow(expression.window, make),
      };
      return (frame) => sample(frame, spec);
    }
    case 'on days': {
      const spec = {
        ...expression,
        condition: make(expression.condition),
        window: mapWindow(expression.window, make),
      };
      return (frame) => holdsOnDays(frame, spec);
    }
    case 'list statistic': {
      const spec = { ...expression, operand: make(expression.operand) };
      return (frame) => listStatistic(frame, spec);
    }
    case 'has values': {
      const operand = make(expression.operand);
      return (frame) => hasValues(operand(frame), expression.negated);
    }
    default:
      return makeEventPhrase(expression, make);
  }
}

function makeEventPhrase(
  expression: Exclude<IrPhrase, Node<'sample' | 'on days' | 'list statistic' | 'has values'>>,
  make: Make,
): Code {
  switch (expression.kind) {
    case 'event statistic': {
      const operand = expression.operand === null ? null : make(expression.operand);
      const weight = expression.weight === null ? null : make(expression.weight);
      const spec = { ...expression, rows: mapRows(expression.rows, make), operand, weight };
      return (frame) => eventStatistic(frame, spec);
    }
    case 'allocate': {
      const { rounding } = expression;
      const spec = {
        ...expression,
        amount: make(expression.amount),
        rows: mapRows(expression.rows, make),
        weight: make(expression.weight),
        row: make(expression.row),
        rounding: rounding === null ? null : { ...rounding, step: make(rounding.step) },
      };
      return (frame) => allocate(frame, spec);
    }
    case 'there is':
      return makeThereIs(expression, make);
    case 'pick event': {
      const spec = { ...expression, rows: mapRows(expression.rows, make) };
      return (frame) => pickEvent(frame, spec);
    }
    case 'latest': {
      const { fact, site } = expression;
      const key = expression.key === null ? null : make(expression.key);
      const anchor = make(expression.anchor);
      return (frame) => {
        const of = { fact, key: key === null ? null : key(frame) };
        return frame.dated(site, readLatest(frame, of, anchor(frame)));
      };
    }
    case 'largest': {
      const spec = {
        ...expression,
        from: make(expression.from),
        to: make(expression.to),
        step: make(expression.step),
        condition: make(expression.condition),
        otherwise: make(expression.otherwise),
      };
      return (frame) => largestSuchThat(frame, spec);
    }
  }
}

function makeThereIs(expression: Node<'there is'>, make: Make): Code {
  const { followedBy } = expression;
  const spec = {
    ...expression,
    rows: mapRows(expression.rows, make),
    followedBy:
      followedBy === null ? null : { ...followedBy, rows: mapRows(followedBy.rows, make) },
  };
  return (frame) => thereIs(frame, spec);
}
