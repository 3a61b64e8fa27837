import {
  atTheEarliest,
  type Code,
  lateCost,
  rolledDeadline,
  unpaidAmount,
} from '@termsheet/runtime';
import type { IrDuty } from '../ir/chapters.ts';
import type { Make } from './make.ts';

/** What duties owe, what lateness costs, and deadlines. */
export function makeDuty(expression: IrDuty, make: Make): Code {
  if (expression.kind === 'at the earliest') {
    const day = make(expression.day);
    return (frame) => atTheEarliest(frame, day(frame));
  }
  const { site } = expression;
  switch (expression.kind) {
    case 'rolled': {
      const { heading } = expression;
      const day = make(expression.day);
      return (frame) => frame.dated(site, rolledDeadline(frame, heading, day(frame)));
    }
    case 'unpaid': {
      const { obligation } = expression;
      return (frame) => unpaidAmount(frame, site, obligation);
    }
    case 'late cost': {
      const { parts } = expression;
      return (frame) => lateCost(frame, site, parts);
    }
  }
}
