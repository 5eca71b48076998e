/** Loaded before the program by `profile.ts`: writes V8's profile of all that runs until the first page is written `?to=` a file. */
import {writeFileSync} from 'node:fs';
import {Session} from 'node:inspector';
import {firstWord} from './stories.ts';

const path = new URL(import.meta.url).searchParams.get('to') ?? '';
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.setSamplingInterval', {interval: 100});
session.post('Profiler.start');

const {stdout} = process;
const write = stdout.write.bind(stdout) as (...values: readonly unknown[]) => boolean;
stdout.write = (...values: readonly unknown[]): boolean => {
	const isWritten = write(...values);
	if (String(values[0]).includes(firstWord))
		session.post('Profiler.stop', (_, {profile}) => {
			writeFileSync(path, JSON.stringify(profile));
			process.exit();
		});
	return isWritten;
};
