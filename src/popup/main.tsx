// Composition root of the popup.
import { render } from 'preact';
import { text } from '../extension/text';
import { Popup } from './popup';
import { start } from './start';
import './popup.css';

const root = document.getElementById('app');
document.documentElement.lang = text('textLanguage');
void start().then((known) => root && render(<Popup start={known} />, root));
