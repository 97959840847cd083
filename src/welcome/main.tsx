// Composition root of the page that greets new readers.
import { render } from 'preact';
import { loadTexts, text } from '../extension/text';
import { Welcome } from './welcome';
import '../extension/colours.css';
import '../extension/page.css';
import './welcome.css';

void loadTexts().then(() => {
  document.documentElement.lang = text('textLanguage');
  document.title = text('welcomeTitle');
  const root = document.getElementById('app');
  if (root) render(<Welcome />, root);
});
