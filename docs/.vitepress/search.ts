/** The search of the site, in Dutch; it runs in the browser, on an index that the site brings along. */
import type { DefaultTheme } from 'vitepress';

export const SEARCH: DefaultTheme.LocalSearchOptions = {
  translations: {
    button: { buttonText: 'Zoeken', buttonAriaLabel: 'Zoeken' },
    modal: {
      displayDetails: 'Toon de tekst erbij',
      resetButtonTitle: 'Wis de zoekwoorden',
      backButtonTitle: 'Sluit het zoeken',
      noResultsText: 'Niets gevonden voor',
      footer: {
        selectText: 'kiezen',
        selectKeyAriaLabel: 'Enter',
        navigateText: 'op en neer',
        navigateUpKeyAriaLabel: 'pijl omhoog',
        navigateDownKeyAriaLabel: 'pijl omlaag',
        closeText: 'sluiten',
        closeKeyAriaLabel: 'Escape',
      },
    },
  },
};
