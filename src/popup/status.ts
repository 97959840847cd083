// Says in one sentence what the page is and, where nothing is shown, why.
import type { Glance } from '../extension/glance';
import type { Notice } from '../extension/messages';
import { actsUnasked, type Settings, wishesFor, worksOn } from '../extension/settings';
import { ruleOf } from '../extension/site-rules';
import { text } from '../extension/text';
import { LIMITS } from '../page/limits';
import type { Reason, Wording } from '../text/wording';

/** Keys of the interface's texts, with what is filled in. */
export interface Status {
  readonly headline: Wording;
  /** What the page was recognised by first of all. */
  readonly reason: Reason | undefined;
  /** Why nothing is shown, or undefined when something is. */
  readonly because: Wording | undefined;
  /** True when "Explain this page anyway" makes sense. */
  readonly canAsk: boolean;
}

/** Called when needed: the first number in the reader's writing takes the browser a millisecond or two. */
const NOTICES: Readonly<Record<Notice | 'damaged', () => Wording>> = {
  characters: () => ['noticeCharacters', LIMITS.characters.toLocaleString(text('textLanguage'))],
  nodes: () => ['noticeNodes', LIMITS.nodes.toLocaleString(text('textLanguage'))],
  marks: () => ['noticeMarks', LIMITS.marks.toLocaleString(text('textLanguage'))],
  interference: () => ['noticeInterference'],
  damaged: () => ['noticeDamaged'],
};

/** Says why less is done than the reader might expect. */
export const noticeOf = (notice: Notice | 'damaged'): Wording => NOTICES[notice]();

function headlineOf({ verdict, asked, terms }: Glance): Status['headline'] {
  if (verdict.kind === 'farm') return ['statusFarm', verdict.name ?? ''];
  if (verdict.kind === 'probable') return ['statusProbable'];
  if (asked) return ['statusAsked'];
  return terms > 0 ? ['statusSelection'] : ['statusNone'];
}

function becauseOf(page: Glance, settings: Settings): Status['because'] {
  if (page.terms > 0 || page.notices.includes('interference')) return undefined;
  if (!worksOn(settings, page.host))
    return [
      settings.sites === 'chosen' && ruleOf(settings, page.host) === undefined
        ? 'becauseNotChosen'
        : 'becauseOffHere',
      page.host,
    ];
  if (!settings.annotate && !page.asked) return ['becauseOff'];
  if (page.verdict.kind === 'none' && !page.asked) return ['becauseNone'];
  if (!wishesFor(settings, page.host).automatic && !page.asked) return ['becauseClickOnly'];
  return ['becauseNoTerms'];
}

/** True when the annotator, which reads articles, is in the tab. */
export const canCopy = ({ host, verdict, asked, terms }: Glance, settings: Settings): boolean =>
  asked || terms > 0 || (verdict.kind !== 'none' && actsUnasked(wishesFor(settings, host)));

/** `page` is undefined when no script of ours answers; `host` is empty where none may run. */
export function statusOf(page: Glance | undefined, settings: Settings, host: string): Status {
  if (host === '')
    return { headline: ['statusClosed'], reason: undefined, because: ['becauseClosed'], canAsk: false };
  if (page === undefined)
    return { headline: ['statusAbsent'], reason: undefined, because: ['becauseAbsent'], canAsk: true };
  const { kind, reasons } = page.verdict;
  return {
    headline: headlineOf(page),
    reason: kind === 'none' ? undefined : reasons[0],
    because: becauseOf(page, settings),
    canAsk: !page.asked && (page.verdict.kind === 'none' || !wishesFor(settings, page.host).automatic),
  };
}
