// The languages that the interface has, each as it calls itself.

export const LANGUAGES = { en: 'English', zh_CN: '简体中文', zh_TW: '繁體中文' } as const;
export type Language = keyof typeof LANGUAGES;

/** What a reader may choose: one of them, or whatever the browser speaks. */
export const LANGUAGE_CHOICES = ['browser', ...(Object.keys(LANGUAGES) as Language[])] as const;
