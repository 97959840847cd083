// What a reader can do about a mark, out of the dialog: some of it counts for the page, some is stored, some leads
// elsewhere.
import { nameOf } from '../lexicon/own-term';
import type { TermActions } from '../page/dialog-content';
import type { AnnotationParts } from './annotation-parts';
import type { Choices } from './choices';

/** `changed` is told, in words, what counts on the page from now on. */
export function actionsOn(
  { say, actions }: Pick<AnnotationParts, 'say' | 'actions'>,
  choices: Choices,
  changed: (said: string) => void,
): TermActions {
  return {
    reportPlace: actions.reportPlace,
    edit: ({ term }) => actions.edit(nameOf(term.entry)),
    choose: ({ term }, entry) => {
      choices.choose(term, entry);
      changed(say('dialogChosen', entry.meaning));
    },
    silence: ({ term }, where) => {
      const { meaning } = term.entry;
      // Stored wishes arrive a moment later; on the page it counts at once.
      choices.silence(term, where !== 'page');
      changed(say('dialogSilenced', meaning));
      if (where === 'page') return;
      void actions.silence(nameOf(term.entry), where).then((stored) => {
        if (stored) return;
        choices.silence(term);
        changed(say('dialogNotStored', meaning));
      });
    },
  };
}
