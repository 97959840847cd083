// Sounds of Chinese from npm pinyin-pro, for the build and the checks only: the extension ships what the senses say.
import { pinyin } from 'pinyin-pro';

/** The usual sound of one character, without tone ("xin", "lv") and with it ("xìn"), or undefined for what has none. */
export function soundOf(character: string): { readonly plain: string; readonly toned: string } | undefined {
  if (!/^\p{Script=Han}$/u.test(character)) return undefined;
  const plain = pinyin(character, { toneType: 'none', v: true });
  return /^[a-z]+$/.test(plain) ? { plain, toned: pinyin(character, { toneType: 'symbol' }) } : undefined;
}

/** Letters without tone marks; ü becomes v. */
const plainLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** Every sound of a character, without tones. */
const soundsOf = (character: string): string[] =>
  pinyin(character, { multiple: true, type: 'array', toneType: 'symbol' }).map(plainLetters);

/**
 * True when some reading of each Chinese character stands in `written` in order, tones aside; digits, Latin letters and
 * marks may be read out in any way ("36氪" Sānshíliù Kè).
 */
export function pinyinFits(zh: string, written: string): boolean {
  const characters = Array.from(zh);
  const letters = plainLetters(written);
  const fits = (index: number, from: number): boolean => {
    const character = characters[index];
    if (character === undefined) return from === letters.length;
    if (!/\p{Script=Han}/u.test(character)) {
      for (let to = from; to <= letters.length; to += 1) if (fits(index + 1, to)) return true;
      return false;
    }
    const sounds = [...soundsOf(character), ...(character === '儿' ? ['r'] : [])];
    return sounds.some((sound) => letters.startsWith(sound, from) && fits(index + 1, from + sound.length));
  };
  return fits(0, 0);
}
