import fc from 'fast-check';
import {expect, it, test} from 'vitest';
import {webAddress} from '../../source/core/text/web-address.ts';
import {anyCharacter} from '../any-character.ts';

test.each([
	['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
	['HTTP://Example.org', 'http://example.org/'],
	['https://example.org/ö ü', 'https://example.org/%C3%B6%20%C3%BC'],
	['https://bücher.example/', 'https://xn--bcher-kva.example/'],
	['mailto:a b@example.org', 'mailto:a%20b@example.org'],
	['https://example.org/\u001b]52;c;AAAA\u0007', 'https://example.org/%1B]52;c;AAAA'],
	['file:///etc/passwd', null],
	['javascript:alert(1)', null],
	['data:text/html,x', null],
	['ssh://example.org', null],
	['//example.org/x', null],
	['chapter2.xhtml', null],
	['https://', null],
	[`https://example.org/${'a'.repeat(2000)}`, null],
	[`https://example.org/${'ö'.repeat(1000)}`, null],
])('of %j: %j', (written, address) => expect(webAddress(written)).toBe(address));

it('is printable ASCII of a bounded length, whatever is written', () => {
	fc.assert(
		fc.property(
			fc.constantFrom('http://', 'https://a/', 'mailto:'),
			fc.string({unit: anyCharacter}),
			(scheme, rest) => {
				expect(webAddress(scheme + rest) ?? 'http://').toMatch(/^(?:https?:\/\/|mailto:)[!-~]{0,2000}$/);
			},
		),
	);
});
