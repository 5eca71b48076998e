#!/usr/bin/env node
import {keepCompiledCode} from './cli/compiled-code.ts';

keepCompiledCode();
// Loaded after, so that its compiled code is kept.
const {run} = await import('./cli/run.ts');
process.exitCode = await run(process.argv.slice(2));
