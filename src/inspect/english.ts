// Texts for readers in English, for the command line.
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { fillIn, templateOf, type Wording } from '../text/wording';

export const inEnglish = ([key, ...values]: Wording): string => fillIn(templateOf(english[key]), values);
