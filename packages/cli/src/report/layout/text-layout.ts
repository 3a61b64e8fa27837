import type { Style } from '../../host/style.ts';

/** How a report for a terminal is laid out: no line wider than it, painted as it can show. */
export interface TextLayout {
  readonly width: number;
  readonly style: Style;
}
