import {expect, it} from 'vitest';
import {messageOf, Refusal} from '../../source/core/refusal.ts';
import {faultAt} from '../../source/library/fault.ts';

it('what a refusal says holds nothing that a terminal obeys, whatever is in the names and paths that it tells', () => {
	expect(new Refusal('cannot read a\u001b(0\u000eb\u001b%G.\n\tTry c.').message).toBe(
		'cannot read ab.\n\tTry c.',
	);
	const full = Object.assign(new Error('EEXIST'), {errno: -17, code: 'EEXIST'});
	expect(messageOf(faultAt('/home/a\u001b]2;x\u0007b', full))).toMatch(/^\/home\/ab: .*EEXIST/);
});
