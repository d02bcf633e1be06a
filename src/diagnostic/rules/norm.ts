import type { Rule } from './rule.ts';

/** Norms: the registers, what is said of them together, and the documents that they must be in. */
export const norm = {
  'register-unknown': {
    severity: 'error',
    nl: {
      message: 'Er is geen register %{register}, maar een bepaling noemt er een norm uit.%{suggestion}',
      help: 'Maak norms/%{register}.yaml met de normen, of verbeter de naam bij elke bepaling die het register noemt.',
    },
    en: {
      message: 'There is no register %{register}, yet a clause names a norm of it.%{suggestion}',
      help: 'Make norms/%{register}.yaml with the norms, or mend the name at each clause that gives it.',
    },
  },
  'norm-unknown': {
    severity: 'error',
    nl: {
      message: 'De norm %{norm} staat niet in het register.%{suggestion}',
      help: 'Verbeter het nummer, of neem de norm op in norms/%{register}.yaml.',
    },
    en: {
      message: 'The register does not hold the norm %{norm}.%{suggestion}',
      help: 'Mend the number, or enter the norm in norms/%{register}.yaml.',
    },
  },
  'norm-duplicate': {
    severity: 'error',
    nl: {
      message: 'De norm %{norm} staat hier voor de tweede keer in het register.',
      help: 'Geef elke norm een eigen nummer.',
    },
    en: {
      message: 'The norm %{norm} stands in the register for the second time.',
      help: 'Give each norm a number of its own.',
    },
  },
  'norm-elsewhere': {
    severity: 'error',
    nl: {
      message: 'Norm %{norm} is alleen voor %{id}, maar %{id} valt niet onder %{board}.',
      help: 'Verbeter de naam bij only, of zet de norm in een register van %{id}.',
    },
    en: {
      message: 'Norm %{norm} is for %{id} only, but %{id} is not under %{board}.',
      help: 'Mend the name at only, or put the norm in a register of %{id}.',
    },
  },
  'norm-unrealised': {
    severity: 'error',
    nl: {
      message: 'Norm %{norm} staat niet in het document van %{organisation}: geen bepaling noemt haar.',
      help: 'Neem een bepaling op die zegt wat de norm zegt, en noem %{norm} bij norms.',
    },
    en: {
      message: 'Norm %{norm} is not in the document of %{organisation}: no clause names it.',
      help: 'Include a clause that says what the norm says, and name %{norm} under norms.',
    },
  },
  'norm-sentence': {
    severity: 'error',
    nl: {
      message: 'De zin bij sentence staat niet in norm %{norm}.',
      help: 'Neem de zin letterlijk over uit de norm, of haal %{norm} weg uit deze groep.',
    },
    en: {
      message: 'The sentence does not stand in norm %{norm}.',
      help: 'Take the sentence from the norm to the letter, or remove %{norm} from this group.',
    },
  },
  'norm-differs': {
    severity: 'error',
    nl: {
      message: 'Norm %{norm} zegt in het register iets anders dan %{first}, maar extent is hier whole.',
      help: 'Maak de woorden in de registers gelijk, of zet extent op sentence met de zin die zij delen.',
    },
    en: {
      message: 'Norm %{norm} says another thing in its register than %{first}, yet extent is whole here.',
      help: 'Make the words in the registers equal, or set extent to sentence with the sentence that they share.',
    },
  },
  'reading-unknown': {
    severity: 'warning',
    nl: {
      message:
        'Hier is vastgelegd dat norm %{norm} gelezen is, maar voor het document van %{organisation} geldt die norm niet.%{suggestion}',
      help: 'Deze regel vervalt zodra je met regelwerk review weer iets vastlegt voor %{organisation}.',
    },
    en: {
      message:
        'Norm %{norm} is recorded as read here, yet it does not hold for the document of %{organisation}.%{suggestion}',
      help: 'The line goes as soon as something is recorded for %{organisation} with regelwerk review.',
    },
  },
} as const satisfies Record<string, Rule>;
