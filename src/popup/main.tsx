// Composition root of the popup.
import { render } from 'preact';
import { text } from '../extension/text';
import { Popup } from './popup';
import { start } from './start';
import './popup.css';

const root = document.getElementById('app');
// Asked before anything else is done, as all waits for it.
void start().then((known) => root && render(<Popup start={known} />, root));
document.documentElement.lang = text('textLanguage');
