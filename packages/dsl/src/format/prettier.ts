/** The Prettier plugin for `.terms` files, and the function by which our own tools call it. */
export { defaultOptions, languages, parsers, PRINT_WIDTH, printers } from './plugin.ts';
export { formatSource } from './format-source.ts';
