// Every message between the extension's parts, with what is answered.
import type { Verdict } from '../farms/judge';
import type { Kind } from '../lexicon/sense';
import type { Sent } from '../lexicon/sent';
import type { HiddenBlock } from '../page/hide';
import type { Limit } from '../page/limits';
import type { Article } from '../page/read-article';
import type { PlainText, Span } from '../text/page-text';

/** One of a page's meanings, for the popup's list. */
export interface TermSummary {
  readonly sense: string;
  readonly meaning: string;
  readonly zh: string;
  readonly pinyin: string;
  /** The different spellings on the page, the commonest first. */
  readonly surfaces: readonly string[];
  readonly count: number;
  readonly kind: Kind;
  /** How sure its surest mention is, from 0 to 1. */
  readonly confidence: number;
  /** Number of its first mention among all, from 0. */
  readonly place: number;
}

/** Why less is done than the reader might expect: a limit was reached, or the page keeps taking away what we add. */
export type Notice = Limit | 'interference';

/** What a frame tells the popup. */
export interface PageReport {
  readonly host: string;
  readonly verdict: Verdict;
  /** The reader has asked for explanations although the page was not recognised. */
  readonly asked: boolean;
  /** Terms and blocks that are marked or hidden right now. */
  readonly terms: readonly TermSummary[];
  readonly hidden: readonly HiddenBlock[];
  readonly notices: readonly Notice[];
}

/** Messages by their `type`; each `answer` is what the receiver returns. */
export interface Messages {
  /** Detector to background: its frame could be a farm's and needs the judge. */
  suspect: { readonly message: { readonly type: 'suspect' }; readonly answer: boolean };
  /** Popup to background: load the judge into frames in which nobody would answer. */
  judge: {
    readonly message: {
      readonly type: 'judge';
      readonly tabId: number;
      readonly frameIds: readonly number[];
    };
    readonly answer: boolean;
  };
  /** Judge to background: its frame is a farm's. Answered with false where nothing is to be done unasked. */
  annotate: { readonly message: { readonly type: 'annotate' }; readonly answer: boolean };
  /** Annotator or sample to background: find the terms of a text. Undefined when a newer question from there has ended this one. */
  find: {
    readonly message: { readonly type: 'find'; readonly page: PlainText; readonly hidden: readonly Span[] };
    readonly answer: Sent | undefined;
  };
  /** Annotator to background: what is marked in its frame has changed, for the badge. */
  count: { readonly message: { readonly type: 'count' }; readonly answer: boolean };
  /** Annotator to background: open the reader's dictionary at a meaning, by its name. */
  edit: { readonly message: { readonly type: 'edit'; readonly sense: string }; readonly answer: boolean };
  /** Annotator to background: a meaning, as `silencing` names it, is not to be explained. False when it was not stored. */
  silence: {
    readonly message: { readonly type: 'silence'; readonly entry: string };
    readonly answer: boolean;
  };
  /** Annotator to background: how often own terms, by their ids, were newly marked in its frame. */
  hits: {
    readonly message: { readonly type: 'hits'; readonly counts: Readonly<Record<string, number>> };
    readonly answer: boolean;
  };
  /** Annotator to background: a window of ours has opened in its frame. */
  opened: { readonly message: { readonly type: 'opened' }; readonly answer: boolean };
  /** Annotator in a frame to background: the host of the page that the frame is in. */
  site: { readonly message: { readonly type: 'site' }; readonly answer: string };
  /** Popup to background: load the annotator into frames that were not recognised. */
  load: {
    readonly message: { readonly type: 'load'; readonly tabId: number; readonly frameIds: readonly number[] };
    readonly answer: boolean;
  };
  /** Popup to one frame of a tab. */
  report: { readonly message: { readonly type: 'report' }; readonly answer: PageReport };
  explain: { readonly message: { readonly type: 'explain' }; readonly answer: PageReport };
  /** Background to a frame: explain what is selected in it; false when nothing of it is explained. */
  'explain-selection': { readonly message: { readonly type: 'explain-selection' }; readonly answer: boolean };
  reveal: { readonly message: { readonly type: 'reveal'; readonly id: number }; readonly answer: PageReport };
  /** Popup to a frame: what is worth copying of it. */
  article: { readonly message: { readonly type: 'article' }; readonly answer: Article };
  /** Popup to a frame: scroll to the next mention of a sense and open its tooltip. */
  visit: { readonly message: { readonly type: 'visit'; readonly sense: string }; readonly answer: boolean };
  /** Popup or background to a frame: open or close the list of terms on the page; false when it is not open then. */
  list: { readonly message: { readonly type: 'list' }; readonly answer: boolean };
  /** Background to a frame: a window has opened in another one; false when the reader keeps the window here. */
  leave: { readonly message: { readonly type: 'leave' }; readonly answer: boolean };
  /** Background to a frame: the next or previous term, for the keyboard. */
  step: { readonly message: { readonly type: 'step'; readonly by: 1 | -1 }; readonly answer: boolean };
}

export type MessageType = keyof Messages;
export type Message = Messages[MessageType]['message'];

const namesFrames = ({ tabId, frameIds }: Record<string, unknown>): boolean =>
  Number.isInteger(tabId) && Array.isArray(frameIds) && frameIds.every((id) => Number.isInteger(id));

/** More than any page has. */
const MOST_HITS = 100_000;
const areHits = ({ counts }: Record<string, unknown>): boolean =>
  typeof counts === 'object' &&
  counts !== null &&
  !Array.isArray(counts) &&
  Object.keys(counts).length > 0 &&
  Object.values(counts).every((it) => Number.isInteger(it) && it > 0 && it <= MOST_HITS);

type Unknown<T> = { readonly [key in keyof T]?: unknown };
/** Spans of a text of this length. Others would lead whoever reads the text astray. */
const areSpans = (raw: unknown, length: number): raw is readonly Span[] =>
  Array.isArray(raw) &&
  raw.every((it: Unknown<Span> | null) => {
    const { start, end } = it ?? {};
    return (
      Number.isInteger(start) &&
      Number.isInteger(end) &&
      0 <= Number(start) &&
      Number(start) <= Number(end) &&
      Number(end) <= length
    );
  });
const areInOrder = (spans: readonly Span[]): boolean =>
  spans.every(({ start }, index) => start >= (spans[index - 1]?.end ?? 0));
function isQuestion({ page, hidden }: Record<string, unknown>): boolean {
  const { text, blocks, masked } = (page ?? {}) as Unknown<PlainText>;
  if (typeof text !== 'string' || !areSpans(hidden, text.length)) return false;
  return [blocks, masked].every((spans) => areSpans(spans, text.length) && areInOrder(spans));
}

const CHECKS: Readonly<Record<MessageType, (raw: Record<string, unknown>) => boolean>> = {
  suspect: () => true,
  judge: namesFrames,
  annotate: () => true,
  count: () => true,
  find: isQuestion,
  hits: areHits,
  opened: () => true,
  leave: () => true,
  site: () => true,
  edit: ({ sense }) => typeof sense === 'string',
  silence: ({ entry }) => typeof entry === 'string' && entry !== '',
  load: namesFrames,
  report: () => true,
  explain: () => true,
  'explain-selection': () => true,
  reveal: ({ id }) => Number.isInteger(id),
  article: () => true,
  list: () => true,
  visit: ({ sense }) => typeof sense === 'string',
  step: ({ by }) => by === 1 || by === -1,
};

/** Reads what arrived from another part; undefined for anything that is none of our messages. */
export function readMessage(raw: unknown): Message | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const { type } = raw as { type?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(CHECKS, type)) return undefined;
  return CHECKS[type as MessageType](raw as Record<string, unknown>) ? (raw as Message) : undefined;
}
