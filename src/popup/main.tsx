// Composition root of the popup.
import { render } from 'preact';
import { text } from '../extension/text';
import { Popup } from './popup';
import './popup.css';

const root = document.getElementById('app');
if (root) render(<Popup />, root);
document.documentElement.lang = text('textLanguage');
