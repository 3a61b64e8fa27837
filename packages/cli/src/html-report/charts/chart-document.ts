import type * as Plot from '@observablehq/plot';
import { markup, Html } from '../html.ts';

/** What draws a chart, as text, in a document that nobody sees. */
export interface ChartPlotter {
  readonly plot: typeof Plot;
  readonly draw: (options: Plot.PlotOptions, words: ChartWords) => Html;
}

/** What a chart is called, and what it shows, for who does not see it. */
export interface ChartWords {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** Loads what draws charts: no other command waits for it. */
export async function loadPlotter(): Promise<ChartPlotter> {
  const [plot, { parseHTML }] = await Promise.all([
    import('@observablehq/plot'),
    import('linkedom'),
  ]);
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return {
    plot,
    draw: (options, words) => drawn(plot.plot, { ...options, document }, words),
  };
}

/** The chart without the styles that its library gives it, which the page has itself. */
function drawn(
  plot: typeof Plot.plot,
  options: Plot.PlotOptions,
  { id, title, description }: ChartWords,
): Html {
  const svg = plot({ ...options, className: 'plot' });
  for (const style of svg.querySelectorAll('style')) style.remove();
  // The policy of the page lets no style stand in an element.
  for (const part of svg.querySelectorAll('[style]')) part.removeAttribute('style');
  svg.removeAttribute('style');
  svg.setAttribute('font-size', '12');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`);
  svg.removeAttribute('width');
  svg.removeAttribute('height');
  for (const part of svg.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  const shown = svg.outerHTML;
  const open = shown.indexOf('>') + 1;
  const words = markup`<title id="${id}-title">${title}</title
    ><desc id="${id}-desc">${description}</desc>`;
  return new Html(`${shown.slice(0, open)}${words.text}${shown.slice(open)}`);
}
