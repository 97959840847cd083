// What is hidden on the page and why; each block can be shown again.

import type { TabBlock } from '../extension/tab-report';
import { text } from '../extension/text';

export interface HiddenListProps {
  readonly blocks: readonly TabBlock[];
  readonly onShow: (block: TabBlock) => void;
}

export function HiddenList({ blocks, onShow }: HiddenListProps) {
  const hidden = blocks.filter(({ shown }) => !shown).length;
  return (
    <details>
      <summary>{text('hiddenHeading', String(hidden))}</summary>
      <ul class="hidden">
        {blocks.map((block) => (
          <li key={`${block.frame} ${block.id}`}>
            <span class="excerpt" lang="en">
              {block.excerpt}
            </span>
            <span class="reason">{text(block.reason)}</span>
            <button
              type="button"
              disabled={block.shown}
              aria-label={text(block.shown ? 'hiddenShownThis' : 'hiddenShowThis', block.excerpt)}
              onClick={() => onShow(block)}
            >
              {text(block.shown ? 'hiddenShown' : 'hiddenShow')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
