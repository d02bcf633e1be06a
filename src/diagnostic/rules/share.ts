import type { Rule } from './rule.ts';

/** Sharing what changed through the repository that the folder stands in. */
export const share = {
  'share-git-old': {
    severity: 'error',
    nl: {
      message: 'Git is te oud om mee te delen: versie %{found}, en er is %{needed} of nieuwer nodig.',
      help: 'Werk git bij. Tot dan slaat de studio alleen op in de map.',
    },
    en: {
      message: 'Git is too old to share with: version %{found}, and %{needed} or newer is needed.',
      help: 'Update git. Until then the studio saves in the folder alone.',
    },
  },
  'share-owner': {
    severity: 'error',
    nl: {
      message: 'De map %{folder} is van een andere gebruiker, en git werkt daar niet in.',
      help: 'Is de map te vertrouwen, geef dan de opdracht git config --global --add safe.directory met de map van de repository erachter.',
    },
    en: {
      message: 'The folder %{folder} belongs to another user, and git does not work in it.',
      help: 'If the folder can be trusted, give the command git config --global --add safe.directory with the folder of the repository behind it.',
    },
  },
  'share-unborn': {
    severity: 'error',
    nl: {
      message: 'In deze repository is nog niets vastgelegd.',
      help: 'Leg eerst alles één keer vast: git add . en daarna git commit. Wat je opslaat, staat intussen in de map.',
    },
    en: {
      message: 'Nothing has been committed in this repository yet.',
      help: 'Commit everything once first: git add . and then git commit. What you save is in the folder meanwhile.',
    },
  },
  'share-under-way': {
    severity: 'error',
    nl: {
      message: 'Iemand is in deze map met git bezig: %{what} is nog niet af.',
      help: 'Maak dat eerst af of breek het af; git status zegt hoe. Wat je opslaat, staat intussen in de map.',
    },
    en: {
      message: 'Somebody is at work with git in this folder: %{what} is not finished.',
      help: 'Finish or abort that first; git status says how. What you save is in the folder meanwhile.',
    },
  },
  'share-locked': {
    severity: 'error',
    nl: {
      message: 'Een ander programma is met git bezig in deze map, of is afgebroken: %{file} staat er.',
      help: 'Wacht tot het klaar is. Is er geen programma meer bezig, verwijder dan dat bestand.',
    },
    en: {
      message: 'Another program is at work with git in this folder, or was cut off: %{file} is there.',
      help: 'Wait until it is done. If no program is at work any more, remove that file.',
    },
  },
  'share-read-only': {
    severity: 'error',
    nl: {
      message: 'Git mag niet schrijven in %{file}.',
      help: 'Vraag wie de computer beheert om schrijfrecht op die map.',
    },
    en: {
      message: 'Git may not write in %{file}.',
      help: 'Ask whoever manages the computer for the right to write in that folder.',
    },
  },
  'share-mixed': {
    severity: 'warning',
    nl: {
      message:
        'Deze wijziging is opgeslagen, maar nog niet vastgelegd: %{file} was op dezelfde plek al buiten de studio veranderd.',
      help: 'Kijk op de pagina Delen wat er veranderd is, en leg het daar vast.',
    },
    en: {
      message:
        'This change is saved but not committed yet: %{file} had been changed outside the studio in the same place.',
      help: 'Look on the page Share at what changed, and commit it there.',
    },
  },
  'share-hook': {
    severity: 'error',
    nl: {
      message: 'Een controle van deze repository (%{hook}) houdt dit tegen. Hieronder staat wat zij zegt.',
      help: 'Wat je opsloeg, staat in de map. Los op wat er gezegd wordt en probeer het opnieuw.',
    },
    en: {
      message: 'A check of this repository (%{hook}) stops this. What it says stands below.',
      help: 'What you saved is in the folder. Mend what it says and try again.',
    },
  },
  'share-no-name': {
    severity: 'error',
    nl: {
      message: 'Git weet niet wie je bent. Je wijziging is opgeslagen, maar nog niet vastgelegd.',
      help: 'Vul op de pagina Delen je naam in.',
    },
    en: {
      message: 'Git does not know who you are. Your change is saved but not committed yet.',
      help: 'Fill in your name on the page Share.',
    },
  },
  'share-sign': {
    severity: 'error',
    nl: {
      message: 'Deze repository vraagt een handtekening onder elke wijziging, en die kon niet gezet worden.',
      help: 'De studio vraagt nooit om een wachtwoord. Ontgrendel je sleutel eerst zelf, bijvoorbeeld met een agent, en probeer het opnieuw.',
    },
    en: {
      message: 'This repository asks a signature under each change, and it could not be made.',
      help: 'The studio never asks for a password. Unlock your key yourself first, with an agent for instance, and try again.',
    },
  },
  'share-late': {
    severity: 'error',
    nl: {
      message: 'Git was na %{seconds} seconden nog niet klaar, en is gestopt.',
      help: 'Er is niets verloren. Kijk of de verbinding werkt en of er geen programma op antwoord wacht, en probeer het opnieuw.',
    },
    en: {
      message: 'Git was not done after %{seconds} seconds, and was stopped.',
      help: 'Nothing is lost. See whether the connection works and no program waits for an answer, and try again.',
    },
  },
  'share-no-remote': {
    severity: 'error',
    nl: {
      message: 'Deze repository heeft geen adres waar anderen haar vinden.',
      help: 'Vraag wie de map heeft ingericht om het adres: git remote add origin met het adres erachter.',
    },
    en: {
      message: 'This repository has no address where others find it.',
      help: 'Ask whoever set up the folder for the address: git remote add origin with the address behind it.',
    },
  },
  'share-which-remote': {
    severity: 'error',
    nl: {
      message: 'Deze repository heeft meer adressen: %{remotes}.',
      help: 'Kies op de pagina Delen met welk adres je deelt.',
    },
    en: {
      message: 'This repository has more addresses: %{remotes}.',
      help: 'Choose on the page Share which address you share with.',
    },
  },
  'share-no-branch': {
    severity: 'error',
    nl: {
      message: 'Het is niet bekend welke tak van %{remote} van iedereen is.',
      help: 'Vraag wie de repository beheert welke dat is, en geef de opdracht git remote set-head %{remote} met de naam van die tak erachter.',
    },
    en: {
      message: 'It is not known which branch of %{remote} is everybody’s.',
      help: 'Ask whoever manages the repository which it is, and give the command git remote set-head %{remote} with the name of that branch behind it.',
    },
  },
  'share-no-access': {
    severity: 'error',
    nl: {
      message: 'Git komt niet bij %{remote}. Hieronder staat wat het zegt.',
      help: 'De studio vraagt nooit om een wachtwoord: git moet zelf al toegang hebben. Kijk of je verbinding hebt, en vraag anders wie de repository beheert.',
    },
    en: {
      message: 'Git cannot reach %{remote}. What it says stands below.',
      help: 'The studio never asks for a password: git itself must have access already. See whether you are connected, or ask whoever manages the repository.',
    },
  },
  'share-overtaken': {
    severity: 'error',
    nl: {
      message: 'Iemand anders heeft %{branch} intussen veranderd. Er is niets verstuurd.',
      help: 'Haal eerst op wat anderen deelden, en stuur daarna opnieuw.',
    },
    en: {
      message: 'Somebody else changed %{branch} meanwhile. Nothing was sent.',
      help: 'Fetch what others shared first, and then send again.',
    },
  },
  'share-rejected': {
    severity: 'error',
    nl: {
      message: 'De andere kant neemt %{branch} niet aan. Hieronder staat wat zij zegt.',
      help: 'Je wijzigingen staan hier nog. Vraag wie de repository beheert wat er nodig is.',
    },
    en: {
      message: 'The other side does not take %{branch}. What it says stands below.',
      help: 'Your changes are still here. Ask whoever manages the repository what is needed.',
    },
  },
  'share-nothing': {
    severity: 'error',
    nl: {
      message: 'Er is niets om te versturen.',
      help: 'Sla eerst iets op in de studio.',
    },
    en: {
      message: 'There is nothing to send.',
      help: 'Save something in the studio first.',
    },
  },
  'share-moved': {
    severity: 'error',
    nl: {
      message: 'Er is intussen iets veranderd dat je nog niet zag. Er is niets gedaan.',
      help: 'Bekijk wat er nu staat, en probeer het dan opnieuw.',
    },
    en: {
      message: 'Something changed meanwhile that you did not see yet. Nothing was done.',
      help: 'Look at what is there now, and then try again.',
    },
  },
  'share-in-the-way': {
    severity: 'error',
    nl: {
      message:
        'Wat anderen deelden, verandert bestanden waarin iets staat dat niet is vastgelegd: %{files}. Er is niets veranderd.',
      help: 'Leg dat eerst vast op de pagina Delen, of draai het terug. Haal daarna opnieuw op.',
    },
    en: {
      message:
        'What others shared changes files that hold something that is not committed: %{files}. Nothing was changed.',
      help: 'Commit that first on the page Share, or take it back. Then fetch again.',
    },
  },
  'share-failed': {
    severity: 'error',
    nl: {
      message: 'Git kon dit niet doen. Hieronder staat wat het zegt.',
      help: 'Wat je opsloeg, staat in de map. Vraag zo nodig hulp aan wie de repository beheert.',
    },
    en: {
      message: 'Git could not do this. What it says stands below.',
      help: 'What you saved is in the folder. If need be, ask whoever manages the repository for help.',
    },
  },
} as const satisfies Record<string, Rule>;
