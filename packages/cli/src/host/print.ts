import { showControls, showControlsButPaint } from '../files/show-controls.ts';
import type { Sink } from './host.ts';
import { plainStyle } from './style.ts';

/** Prints text for people; what contracts and scenario files put into it cannot steer the terminal. */
export function printText(sink: Sink, text: string): void {
  sink.write(sink.style === plainStyle ? showControls(text) : showControlsButPaint(text));
}

/** Prints plain data as JSON. */
export function printJson(sink: Sink, data: unknown): void {
  sink.write(`${JSON.stringify(data, null, 2)}\n`);
}
