// What may be hidden as a whole, and what an element may show beside text.

/** Elements that show something without text; a slot shows what stands elsewhere. */
export const MEDIA =
  'slot, img, picture, video, audio, iframe, object, embed, canvas, input, select, textarea, form';

/** Never hidden as a whole, whatever is in them. */
export const NEVER: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article']);
