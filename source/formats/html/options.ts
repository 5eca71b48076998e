import type {FormatOption} from '../story-format.ts';
import {encodingOption, rawOption} from '../text-options.ts';

export const options: readonly FormatOption[] = [encodingOption, rawOption];
