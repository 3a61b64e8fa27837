import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where Chromium is on this machine; null where it is not installed. */
export function findChromium(): string | null {
  return PLACES.find((place) => existsSync(place)) ?? null;
}
