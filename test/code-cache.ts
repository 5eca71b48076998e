import {tmpdir, userInfo} from 'node:os';
import {join} from 'node:path';

/** The XDG_CACHE_HOME of all tests: the program's compiled code is kept there, or each of its starts would take longer. */
export const codeCache = join(tmpdir(), `reader-tests-${userInfo().uid}`);
