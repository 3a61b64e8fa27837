export * from './exact-domain.ts';
export * from './index.ts';
