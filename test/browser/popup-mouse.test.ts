// The popup worked by mouse, in both browsers: what is pressed in it happens on the page.
import { describe } from '@jest/globals';
import { BROWSERS } from './find-browser';
import { MOUSE } from './hands';
import { POPUP_PAGES, tellPopupStories } from './popup-stories';
import { useSession } from './session';

describe.each(BROWSERS)('in %s', (name) => {
  tellPopupStories(useSession(name, POPUP_PAGES), MOUSE);
});
