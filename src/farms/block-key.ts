// What a hidden block may be called: a text that the interface has in each language.
import english from '../../_locales/en/messages.json' with { type: 'json' };

/** A fault in the name of a text that tells readers what is hidden, as "what; remedy", or undefined. */
export function blockKeyFault(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return 'is missing; tell the reader what is hidden';
  if (value.startsWith('block') && Object.hasOwn(english, value)) return undefined;
  return `"${value}" is no text; name one of _locales that begins with "block", or add it there in each language`;
}
