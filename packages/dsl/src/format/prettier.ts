/** The Prettier plugin for `.terms` files, and the functions by which our own tools call it. */
export { defaultOptions, languages, parsers, PRINT_WIDTH, printers } from './plugin.ts';
export { formatSource } from './format-source.ts';
export { formatFile, formatRange, formatRanges } from './format-range.ts';
export { formatOnType } from './format-on-type.ts';
export { editsBetween } from './edits.ts';
export { applyEdits, type TextEdit } from '../source/apply-edits.ts';
export { readSections, type Readable, type Unread } from './read-sections.ts';
