// The settings page worked by touch, in both browsers: what is chosen in it happens on pages.
import { describe } from '@jest/globals';
import type { Page } from 'puppeteer-core';
import { tellDictionaryStories } from './dictionary-stories';
import { BROWSERS } from './find-browser';
import { TOUCH } from './hands';
import { useSession } from './session';
import { SETTINGS_PAGES, tellSettingsStories } from './settings-stories';
import { TOUCH as TOUCH_SCREEN } from './touch';

describe.each(BROWSERS)('in %s', (name) => {
  const asOnTouchScreen = (page: Page): Promise<void> =>
    page.setViewport({
      width: 400,
      height: 700,
      ...(name === 'chrome' ? { hasTouch: true, isMobile: true } : {}),
    });
  const session = useSession(name, SETTINGS_PAGES, TOUCH_SCREEN);
  tellSettingsStories(session, TOUCH, asOnTouchScreen);
  tellDictionaryStories(session, TOUCH, asOnTouchScreen);
});
