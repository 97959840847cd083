// What the annotator answers to messages from the popup and the background.
import { readMessage } from '../extension/messages';
import type { Farms } from '../farms/signature';
import type { Annotation } from './annotation';
import { articleOf } from './article';
import { reportOf } from './report';

/** Does what a message asks of the page; undefined for what is none of the annotator's messages. */
export function answer(annotation: Annotation, farms: Farms, raw: unknown): Promise<unknown> | undefined {
  const message = readMessage(raw);
  switch (message?.type) {
    case 'report':
      return Promise.resolve(reportOf(annotation));
    case 'explain':
      return annotation.ask().then(() => reportOf(annotation));
    case 'explain-selection':
      return annotation.askSelection();
    case 'reveal':
      annotation.reveal(message.id);
      return Promise.resolve(reportOf(annotation));
    case 'article':
      return Promise.resolve(articleOf(annotation, farms));
    case 'visit':
      return Promise.resolve(annotation.showing.tour.visit(message.sense));
    case 'list':
      return Promise.resolve(annotation.showing.toggleList());
    case 'leave':
      return Promise.resolve(annotation.showing.leave());
    case 'step':
      return Promise.resolve(annotation.showing.tour.step(message.by));
    default:
      return undefined;
  }
}
