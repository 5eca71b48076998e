import {type BundleOptions, bundleOptions} from './bundle.ts';
import {putOffLateModules} from './late/late-modules.ts';

/** How the npm package is bundled: what no first page needs is a chunk for itself. */
export const programOptions = async (): Promise<BundleOptions> => ({
	...bundleOptions,
	plugins: [
		await putOffLateModules("requireNow(import('late:modules')).parts[index]"),
		...(bundleOptions.plugins ?? []),
	],
});
