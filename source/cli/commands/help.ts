import {cleanLine} from '../../core/text/clean-text.ts';
import {print} from '../../terminal/output.ts';
import {findCommand, type Command, type Invocation} from '../command.ts';
import {commandHelp, programHelp} from '../help-text.ts';
import {suggestion} from '../suggestion.ts';
import {WrongUsage} from '../wrong-usage.ts';

/** `reader help [COMMAND]`. */
export const help = ({input: [name]}: Invocation, commands: readonly Command[]): void => {
	if (name === undefined) return print(programHelp(commands));
	const command = findCommand(commands, name);
	if (command) return print(commandHelp(command));
	const names = commands.map(one => one.name);
	const advice = suggestion(name, names) ?? 'reader help shows all commands.';
	throw new WrongUsage(`there is no command “${cleanLine(name)}”. ${advice}`);
};
