export * from './float64-domain.ts';
export * from './index.ts';
