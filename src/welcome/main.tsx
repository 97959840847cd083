// Composition root of the page that greets new readers.
import { render } from 'preact';
import { loadTexts, onTexts, text } from '../extension/text';
import { Welcome } from './welcome';
import '../extension/colours.css';
import '../extension/page.css';
import './welcome.css';

const root = document.getElementById('app');

function show(): void {
  document.documentElement.lang = text('textLanguage');
  document.title = text('welcomeTitle');
  if (root) render(<Welcome />, root);
}

onTexts(show, new AbortController().signal);
void loadTexts().then(show);
