// Makes the elements of our own interface in pages: text nodes only, and buttons that only a reader can press.
import { make } from './document';
import { append } from './dom';

type Child = Node | string | undefined;

/** An element with children; `undefined` ones are left out, texts become text nodes. */
export function element(name: string, className: string, ...children: readonly Child[]): HTMLElement {
  const made = make(name);
  if (className) made.className = className;
  for (const child of children)
    if (child !== undefined) append(made, typeof child === 'string' ? new Text(child) : child);
  return made;
}

/** A button that does `act` when a reader presses it: scripts of the page reach our shadow root, but press in vain. */
export function button(
  label: string,
  act: (pressed: HTMLButtonElement) => void,
  className = '',
): HTMLButtonElement {
  const made = element('button', className, label) as HTMLButtonElement;
  made.type = 'button';
  made.addEventListener('click', (event) => {
    if (event.isTrusted) act(made);
  });
  return made;
}
