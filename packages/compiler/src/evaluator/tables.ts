import { type Code, interpolated } from '@termsheet/runtime';
import type { IrInterpolated } from '../ir/chapters.ts';
import { mapInterpolation } from '../ir/map-program.ts';
import type { Make } from './make.ts';

/** What is read between the rows of a table. */
export function makeInterpolated(expression: IrInterpolated, make: Make): Code {
  const spec = mapInterpolation(expression, make);
  return (frame) => interpolated(frame, spec);
}
