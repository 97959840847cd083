// Copies the article without what is not its own: as plain text or as Markdown.
import { useState } from 'preact/hooks';
import { text } from '../extension/text';
import type { Article } from '../page/read-article';
import { messageOf } from '../text/message-of';
import { type ArticlePlace, asMarkdown, asPlainText } from './article-text';

export interface CopyArticleProps {
  readonly place: ArticlePlace;
  /** Reads the article; rejects with why it cannot. */
  readonly ask: () => Promise<Article>;
}

export function CopyArticle({ place, ask }: CopyArticleProps) {
  const [said, setSaid] = useState('');
  const copy = async (write: typeof asPlainText): Promise<void> => {
    setSaid('');
    try {
      await navigator.clipboard.writeText(write(await ask(), place));
      setSaid(text('copyDone'));
    } catch (error) {
      setSaid(text('copyFailed', messageOf(error)));
    }
  };
  return (
    <section class="copy" aria-labelledby="copy">
      <h2 id="copy">{text('copyHeading')}</h2>
      <button type="button" onClick={() => void copy(asPlainText)}>
        {text('copyPlain')}
      </button>
      <button type="button" onClick={() => void copy(asMarkdown)}>
        {text('copyMarkdown')}
      </button>
      <p role="status">{said}</p>
    </section>
  );
}
