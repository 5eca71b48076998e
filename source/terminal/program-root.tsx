import {useApp} from 'ink';
import {Component, type ReactNode, useEffect} from 'react';

/** What Ink offers for handing the terminal to someone else for a while. */
export type SuspendTerminal = () => ReturnType<ReturnType<typeof useApp>['suspendTerminal']>;

type BoundaryProperties = {readonly onError: (error: Error) => void; readonly children: ReactNode};

/** Shows nothing once what it holds has thrown: Ink would draw the error's text as it is. */
class Boundary extends Component<BoundaryProperties, {readonly hasThrown: boolean}> {
	static getDerivedStateFromError = () => ({hasThrown: true});
	override state = {hasThrown: false};

	override componentDidCatch(error: unknown): void {
		this.props.onError(error instanceof Error ? error : new Error(String(error)));
	}

	override render(): ReactNode {
		return this.state.hasThrown ? null : this.props.children;
	}
}

type Properties = {
	/** Given what hands the terminal over, as soon as Ink draws. */
	readonly onSuspendable: (suspendTerminal: SuspendTerminal) => void;
	readonly children: ReactNode;
};

/** What every tree begins with. An error in a component ends the program, and reaches whoever waits for its end. */
export const ProgramRoot = ({onSuspendable, children}: Properties) => {
	const {exit, suspendTerminal} = useApp();
	useEffect(() => onSuspendable(suspendTerminal), [onSuspendable, suspendTerminal]);
	return <Boundary onError={exit}>{children}</Boundary>;
};
