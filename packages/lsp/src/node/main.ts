import module from 'node:module';
import { SETTLED } from './settled.ts';
import { start } from './start.ts';

start();
// Where the command has Node keep what it compiles, it is written now: a client may end the process
// in a way in which nothing more is written.
setTimeout(() => module.flushCompileCache(), SETTLED).unref();
