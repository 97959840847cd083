// The dialog about a mark: what the tooltip tells, with what a reader can do about it.
import type { Entry } from '../lexicon/entries';
import { copyText } from './copy-text';
import { button, element } from './elements';
import type { Mark } from './paint';
import type { Say } from './say';
import { detailsOf, meaningOf, type Opening, warningOf } from './term-content';
import { copyTextOf, labelOf, type ReportPlace, reportTextOf } from './term-text';

/** Where a meaning is not explained any more. */
export type Silence = 'page' | 'site' | 'everywhere';

/** What a reader can do about a mark. */
export interface TermActions {
  /** Takes another of its meanings for these words, on this page. */
  readonly choose: (mark: Mark, entry: Entry) => void;
  readonly silence: (mark: Mark, where: Silence) => void;
  /** Opens the reader's dictionary at the meaning. */
  readonly edit: (mark: Mark) => void;
  readonly reportPlace: () => ReportPlace;
}

/** What the dialog needs of the window that it stands in. */
export interface DialogFrame {
  readonly say: Say;
  readonly actions: TermActions;
  readonly pin: (pinned: boolean) => void;
  readonly close: () => void;
}

/** A part that opens below the buttons; one at a time. */
interface Panel {
  readonly opener: HTMLButtonElement;
  readonly fill: () => readonly HTMLElement[];
}

class Dialog {
  readonly #panel = element('div', 'panel');
  readonly #said = element('p', 'said');
  #open: HTMLButtonElement | undefined;

  constructor(
    private readonly opening: Opening,
    private readonly frame: DialogFrame,
  ) {
    this.#said.setAttribute('role', 'status');
  }

  content(): HTMLElement[] {
    const { say, actions, close } = this.frame;
    const { mark } = this.opening;
    const act = (done: () => void) => (): void => {
      done();
      close();
    };
    const bar = element(
      'div',
      'bar',
      button(say('dialogCopy'), (pressed) => void this.#copy(copyTextOf(mark), pressed)),
      this.#opener(say('dialogWrong'), () => this.#wrong()),
      button(
        say('dialogEdit'),
        act(() => actions.edit(mark)),
      ),
      this.#opener(say('dialogReport'), () => this.#report()),
    );
    const head = element('div', 'head', meaningOf(mark), this.#pin(), this.#close());
    // The window's own language is that of the meanings.
    for (const it of [bar, this.#panel, this.#said, ...head.querySelectorAll('button')])
      it.lang = say('textLanguage');
    return [head, ...warningOf(mark, say), ...detailsOf(this.opening, say), bar, this.#panel, this.#said];
  }

  #pin(): HTMLElement {
    const pin = button(
      this.frame.say('dialogPin'),
      (pressed) => {
        const pinned = pressed.ariaPressed !== 'true';
        pressed.ariaPressed = String(pinned);
        this.frame.pin(pinned);
      },
      'small',
    );
    pin.ariaPressed = 'false';
    return pin;
  }

  #close(): HTMLElement {
    const close = button('×', this.frame.close, 'small');
    close.ariaLabel = this.frame.say('dialogClose');
    return close;
  }

  #opener(label: string, fill: Panel['fill']): HTMLElement {
    const opener = button(label, () => this.#toggle({ opener, fill }));
    opener.ariaExpanded = 'false';
    return opener;
  }

  #toggle({ opener, fill }: Panel): void {
    if (this.#open) this.#open.ariaExpanded = 'false';
    this.#open = this.#open === opener ? undefined : opener;
    this.#panel.replaceChildren(...(this.#open ? fill() : []));
    if (this.#open) this.#open.ariaExpanded = 'true';
    this.#panel.scrollIntoView?.({ block: 'nearest' });
  }

  /** Other meanings to choose from, and where to leave this one unexplained. */
  #wrong(): HTMLElement[] {
    const { say, actions, close } = this.frame;
    const { mark } = this.opening;
    const others = mark.term.others.map((entry) =>
      button(labelOf(entry), () => {
        actions.choose(mark, entry);
        close();
      }),
    );
    const silence = (label: string, where: Silence): HTMLElement =>
      button(label, () => {
        actions.silence(mark, where);
        close();
      });
    return [
      ...(others.length > 0
        ? [element('p', 'title', say('dialogInstead')), element('div', 'bar', ...others)]
        : []),
      element('p', 'title', say('dialogSilence')),
      element(
        'div',
        'bar',
        silence(say('dialogSilencePage'), 'page'),
        silence(say('dialogSilenceSite'), 'site'),
        silence(say('dialogSilenceEverywhere'), 'everywhere'),
      ),
    ];
  }

  /** A text that the reader may change and copy; nothing is sent. */
  #report(): HTMLElement[] {
    const { say, actions } = this.frame;
    const field = element('textarea', 'report') as HTMLTextAreaElement;
    field.rows = 9;
    field.ariaLabel = say('dialogReportText');
    field.value = reportTextOf(this.opening.mark, actions.reportPlace());
    return [
      element('p', 'title', say('dialogReportHint')),
      field,
      element(
        'div',
        'bar',
        button(say('dialogCopy'), (pressed) => void this.#copy(field.value, pressed)),
      ),
    ];
  }

  async #copy(text: string, pressed: HTMLElement): Promise<void> {
    const done = await copyText(text, this.#panel);
    this.#said.textContent = this.frame.say(done ? 'dialogCopied' : 'dialogNotCopied');
    pressed.focus({ preventScroll: true });
  }
}

/** The dialog's content about a mark. */
export const dialogContentOf = (opening: Opening, frame: DialogFrame): HTMLElement[] =>
  new Dialog(opening, frame).content();
