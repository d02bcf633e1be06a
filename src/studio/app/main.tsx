/** The application in the browser. */
import { render } from 'preact';

const place = document.getElementById('studio');
if (place !== null) render(<p>regelwerk</p>, place);
