#!/usr/bin/env node
import module from 'node:module';
import { takeHangUps } from './hangUp.ts';

takeHangUps();
// From Node.js 22.1 on the rest is compiled at its first start only.
if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') {
  module.enableCompileCache();
}
await import('./main.ts');
