// What is hidden on the page and why; each block can be shown again.
import type { HiddenBlock } from '../page/hide';
import { text } from './text';

export interface HiddenListProps {
  readonly blocks: readonly HiddenBlock[];
  readonly onShow: (id: number) => void;
}

export function HiddenList({ blocks, onShow }: HiddenListProps) {
  const hidden = blocks.filter(({ shown }) => !shown).length;
  return (
    <details>
      <summary>{text('hiddenHeading', String(hidden))}</summary>
      <ul class="hidden">
        {blocks.map(({ id, excerpt, reason, shown }) => (
          <li key={id}>
            <span class="excerpt">{excerpt}</span>
            <span class="reason">{reason}</span>
            <button
              type="button"
              disabled={shown}
              aria-label={text('hiddenShowThis', excerpt)}
              onClick={() => onShow(id)}
            >
              {text(shown ? 'hiddenShown' : 'hiddenShow')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
