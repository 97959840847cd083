// Composition root of the settings page.
import { render } from 'preact';
import { text } from '../extension/text';
import { Options } from './options';
import '../extension/colours.css';
import '../extension/page.css';
import './options.css';

document.documentElement.lang = text('textLanguage');
document.title = text('settingsTitle');
const root = document.getElementById('app');
if (root) render(<Options />, root);
