import { type Code, interestBetween } from '@termsheet/runtime';
import { mapInterest } from '../ir/map-program.ts';
import type { Node } from '../ir/chapters.ts';
import type { Make } from './make.ts';

export function makeInterest(expression: Node<'interest'>, make: Make): Code {
  const spec = mapInterest(expression, make);
  return (frame) => interestBetween(frame, spec);
}
