/** The Prettier plugin for `.terms` files, and the function by which our own tools call it. */
export { languages, parsers, printers } from './plugin.ts';
export { formatSource, PRINT_WIDTH } from './format-source.ts';
