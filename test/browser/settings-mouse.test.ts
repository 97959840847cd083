// The settings page worked by mouse, in both browsers: what is chosen in it happens on pages.
import { describe } from '@jest/globals';
import { tellDictionaryStories } from './dictionary-stories';
import { BROWSERS } from './find-browser';
import { MOUSE } from './hands';
import { useSession } from './session';
import { SETTINGS_PAGES, tellSettingsStories } from './settings-stories';

describe.each(BROWSERS)('in %s', (name) => {
  const session = useSession(name, SETTINGS_PAGES);
  tellSettingsStories(session, MOUSE);
  tellDictionaryStories(session, MOUSE);
});
