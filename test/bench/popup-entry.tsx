// The reference of `npm run bench -- popup`: a popup that asks nobody anything.
import { render } from 'preact';

const root = document.getElementById('app');
if (root) render(<p>Farmgloss</p>, root);
