// Composition root of the settings page.
import { render } from 'preact';
import { loadTexts, onTexts, text } from '../extension/text';
import { Options } from './options';
import '../extension/colours.css';
import '../extension/page.css';
import './options.css';

const root = document.getElementById('app');

function show(): void {
  document.documentElement.lang = text('textLanguage');
  document.title = text('settingsTitle');
  if (root) render(<Options />, root);
}

onTexts(show, new AbortController().signal);
void loadTexts().then(show);
