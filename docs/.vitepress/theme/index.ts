/** The theme that VitePress brings along, in the fonts of the machine and the colour of our documents. */
import DefaultTheme from 'vitepress/theme-without-fonts';
import './kleuren.css';

export default DefaultTheme;
