export { serve } from './serve.ts';
export { defaultPauses, type Pauses, type Platform, type Session } from './session/session.ts';
export type { Storage } from './session/storage.ts';
export { defaultSettings, type Settings } from './session/settings.ts';
