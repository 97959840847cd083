// What is said to readers, as data: the core gives keys and values, and whoever shows them puts them into words.
import type english from '../../_locales/en/messages.json';

/** Keys of the interface's texts in `_locales`. */
export type TextKey = keyof typeof english;

/** A text that is yet to be put into the reader's language: its key, and what is filled in. */
export type Wording = readonly [key: TextKey, ...values: string[]];

/** Keys of texts that say why a page, or a meaning, was taken for what it is. */
export type ReasonKey = Extract<TextKey, `reason${string}`>;

/** Why something was decided. */
export type Reason = readonly [key: ReasonKey, ...values: string[]];

/** Keys of texts that say what a hidden block is. Farms and advertisements name them in their files. */
export type BlockKey = Extract<TextKey, `block${string}`>;

/** A text as `_locales` has it. */
export interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** A text with `$1` to `$9` where `_locales` has `$NAME$`. */
export const templateOf = ({ message, placeholders = {} }: Message): string =>
  message.replace(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? '');

/** Fills values in where a template has `$1` to `$9`. */
export const fillIn = (template: string, values: readonly string[]): string =>
  template.replace(/\$([1-9])/g, (_, place) => values[Number(place) - 1] ?? '');
