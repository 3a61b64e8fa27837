// What needs no grammar. Who imports this alone begins without the parser.
export * from './diagnostics/diagnostic-kind.ts';
export { measureDistance } from './tokens/measure-distance.ts';
