// Keeps the texts of the language that the reader has chosen where every part of the extension finds them.
import english from '../../_locales/en/messages.json' with { type: 'json' };
import simplified from '../../_locales/zh_CN/messages.json' with { type: 'json' };
import traditional from '../../_locales/zh_TW/messages.json' with { type: 'json' };
import { browser } from '../extension/browser';
import type { Language } from '../extension/languages';
import { locked } from '../extension/locked';
import { onStored } from '../extension/on-stored';
import { loadSettings } from '../extension/settings';
import { TEXTS, type Texts } from '../extension/text';
import { type Message, templateOf } from '../text/wording';

const ALL: Readonly<Record<Language, Readonly<Record<string, Message>>>> = {
  en: english,
  zh_CN: simplified,
  zh_TW: traditional,
};

/** A language's texts with `$1` where `_locales` has `$NAME$`. */
export const textsOf = (language: Language): Texts =>
  Object.fromEntries(Object.entries(ALL[language]).map(([key, message]) => [key, templateOf(message)]));

const keep = (): Promise<void> =>
  locked(TEXTS, async () => {
    const { language } = await loadSettings();
    if (language !== 'browser') await browser.storage.local.set({ [TEXTS]: textsOf(language) });
    else if (TEXTS in (await browser.storage.local.get(TEXTS))) await browser.storage.local.remove(TEXTS);
  });

/**
 * Stores the texts when another language is chosen, and when an update may have brought other texts. Call it each time the
 * background starts, before anything is awaited.
 */
export function followLanguage(): void {
  // Where nothing can be stored, the browser's language stays.
  const follow = (): void => void keep().catch(() => undefined);
  browser.runtime.onInstalled.addListener(follow);
  onStored(['language'], follow, new AbortController().signal);
}
