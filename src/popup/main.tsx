// Composition root of the popup.
import { render } from 'preact';
import { browser } from '../extension/browser';
import { Popup } from './popup';
import './popup.css';

document.documentElement.lang = browser.i18n.getUILanguage();
const root = document.getElementById('app');
if (root) render(<Popup />, root);
