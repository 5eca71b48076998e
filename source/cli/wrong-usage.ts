import {Refusal} from '../core/refusal.ts';

/** The command was not called as it is meant to be: exit code 2. */
export class WrongUsage extends Refusal {
	override name = 'WrongUsage';
}
