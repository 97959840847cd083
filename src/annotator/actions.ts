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
      // Stored wishes arrive a moment later; on the page it counts at once.
      choices.silence(term, where !== 'page');
      if (where !== 'page') actions.silence(nameOf(term.entry), where);
      changed(say('dialogSilenced', term.entry.meaning));
    },
  };
}
