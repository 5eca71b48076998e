#!/usr/bin/env node
import {keepCompiledCode} from './cli/compiled-code.ts';

// All that is written is private, whatever the shell's own mask says: Node makes some of it without asking us.
process.umask(0o077);
keepCompiledCode();
// Loaded after, so that its compiled code is kept.
const {run} = await import('./cli/run.ts');
process.exitCode = await run(process.argv.slice(2));
