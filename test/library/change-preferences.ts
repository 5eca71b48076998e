/** Changes one preference so many times, for tests of two programs at once: FOLDER NAME COUNT. */
import {preferencesFile} from '../../source/library/preferences-file.ts';

const [folder = '', name = '', count = ''] = process.argv.slice(2);
const file = preferencesFile(folder);
for (let value = 1; value <= Number(count); value++) file.change(name, value);
