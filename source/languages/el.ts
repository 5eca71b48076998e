import type {Language} from './language.ts';

export const greek: Language = {
	code: 'el',
	labels: {
		title: 'τίτλος',
		author: 'συγγραφέας',
		setting: 'σκηνικό',
		warning: 'προειδοποίηση',
		summary: 'περίληψη',
		status: 'κατάσταση',
		language: 'γλώσσα',
	},
	contents: 'περιεχόμενα',
	divisions: 'κεφάλαιο, μέρος, ιστορία, βιβλίο, πράξη, σκηνή',
	titles: 'πρόλογος, επίλογος',
	cardinals: 'ένα, δύο, τρία, τέσσερα, πέντε, έξι, επτά, οκτώ, εννέα, δέκα',
	ordinals: '(?:πρώτ|δεύτερ|τρίτ|τέταρτ|πέμπτ|έκτ|έβδομ|όγδο|ένατ|δέκατ|τελευταί)[οη]',
	storyEnds: 'τέλος',
	storyGoesOn: 'συνεχίζεται',
	script: 'Greek',
	patterns: 'el-monoton',
};
