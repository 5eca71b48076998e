/** Loaded before the program by `profile.ts`: writes V8's profile of all that runs until the words `shown` are written `?to=` a file. */
import {writeFileSync} from 'node:fs';
import {Session} from 'node:inspector';

const {searchParams: options} = new URL(import.meta.url);
const path = options.get('to') ?? '';
const shown = options.get('shown') ?? '';
const session = new Session();
session.connect();
session.post('Profiler.enable');
session.post('Profiler.setSamplingInterval', {interval: 100});
session.post('Profiler.start');

const {stdout} = process;
const write = stdout.write.bind(stdout) as (...values: readonly unknown[]) => boolean;
stdout.write = (...values: readonly unknown[]): boolean => {
	const isWritten = write(...values);
	if (String(values[0]).includes(shown))
		session.post('Profiler.stop', (_, {profile}) => {
			writeFileSync(path, JSON.stringify(profile));
			process.exit();
		});
	return isWritten;
};
