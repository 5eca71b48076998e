import {readAsset} from './read-asset.ts';

const names = ['LICENSE', 'THIRD-PARTY-NOTICES.txt', 'packages/patterns/NOTICES.txt', 'NODE-LICENSE.txt'];

/** Stands in the executable for `source/cli/read-notices.ts`: Node is part of it, too. */
export const readNotices = (): readonly string[] =>
	names.map(name => Buffer.from(readAsset(name)).toString());
