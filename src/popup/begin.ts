// Asks what the popup waits for. Imported before anything else, so that the answers are on their way while the rest is read.
import { start } from './start';

export const begun = start();
