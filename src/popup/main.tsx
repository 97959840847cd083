// Composition root of the popup.
import { render } from 'preact';
import { text } from '../extension/text';
import { Popup } from './popup';
import '../extension/colours.css';
import './popup.css';
import './tools.css';

document.documentElement.lang = text('textLanguage');
const root = document.getElementById('app');
if (root) render(<Popup />, root);
