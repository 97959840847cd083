// The Svelte component, for server and browser.
import { hydrate as attach } from 'svelte';
import { render } from 'svelte/server';
import Article from './article.svelte';

export const html = (lines) => render(Article, { props: { lines } }).body;
export const hydrate = (root, lines) => void attach(Article, { target: root, props: { lines } });
