/** The application in the browser. */
import './styles/app.css';
import { render } from 'preact';
import { Shell } from './frame/shell.tsx';
import { begin } from './loading.ts';

const place = document.getElementById('studio');
if (place !== null) {
  begin();
  render(<Shell />, place);
}
