/** Words of the help and of the tour. */
import { catalogue } from '../words.ts';

export const tourWords = catalogue(
  {
    help: 'Hulp',
    helpLead: 'De studio toont het beleid zoals lezers het zien, en brengt je naar de plaats waar iets te doen is.',
    tour: 'Rondleiding',
    tourLead: 'In vijf stappen zie je waar alles staat. Je kunt op elk moment stoppen.',
    start: 'Start de rondleiding',
    again: 'Opnieuw rondleiden',
    step: (step: number, of: number) => `Stap ${step} van ${of}`,
    next: 'Volgende',
    back: 'Vorige',
    stop: 'Stoppen',
    done: 'Klaar',
    kept: 'Via Hulp start je de rondleiding opnieuw.',
    steps: [
      {
        title: 'Wat is er te doen?',
        words:
          'Het overzicht toont per document wat er speelt: een revisie die verloopt, een besluit dat nodig is, een fout in de bron. Elke regel brengt je naar de plaats waar je het doet.',
      },
      {
        title: 'De tekst zoals lezers die zien',
        words:
          'In het midden staat het document van één organisatie. Wijs een bepaling aan of tik erop. Slaat iemand een bestand op, dan verandert de tekst hier vanzelf mee.',
      },
      {
        title: 'Waar komt deze bepaling vandaan?',
        words:
          'Hier zie je van wie de woorden zijn: van de basis, van het bestuur of van de school. En ook waarom ze afwijken, welke normen en wetten erbij horen en wie erover besloot.',
      },
      {
        title: 'Andere weergaven',
        words:
          'Bekijk het document ook als schoolgids, als pdf of met de wijzigingen zichtbaar. Als Word-bestand kun je het downloaden.',
      },
      {
        title: 'Meldingen',
        words:
          'Klopt er iets niet, dan staat hier wat er is en wat je kunt doen. Een melding brengt je naar de bepaling en naar de regel in het bestand. De laatste goede tekst blijft staan.',
      },
    ],
    keys: 'Met het toetsenbord',
    keyRows: [
      ['Tab', 'naar het volgende onderdeel'],
      ['Pijl omhoog en omlaag', 'in de tekst en in de inhoud: naar een andere bepaling'],
      ['Enter', 'in de tekst: naar de gegevens van de bepaling'],
      ['Escape', 'sluit wat openstaat'],
    ],
    shell: 'In de terminal',
    shellWords: 'Alles wat de studio toont, kun je ook met opdrachten opvragen. De lijst met opdrachten krijg je zo:',
    safe: 'Veilig',
    safeWords:
      'De studio draait alleen op deze computer. Er gaat niets naar internet. Wat je ziet, komt uit de map die je opende.',
  },
  {
    help: 'Help',
    helpLead: 'The studio shows the policy as readers see it, and takes you to where something is to be done.',
    tour: 'Tour',
    tourLead: 'Five steps show where everything is. You can stop at any moment.',
    start: 'Start the tour',
    again: 'Take the tour again',
    step: (step: number, of: number) => `Step ${step} of ${of}`,
    next: 'Next',
    back: 'Back',
    stop: 'Stop',
    done: 'Done',
    kept: 'Help starts the tour again.',
    steps: [
      {
        title: 'What is there to do?',
        words:
          'The overview shows of each document what matters: a revision that is due, a decision that is needed, an error in the source. Each line takes you to where it is done.',
      },
      {
        title: 'The text as readers see it',
        words:
          'In the middle is the document of one organisation. Point at a passage or tap it. When somebody saves a file, the text here changes by itself.',
      },
      {
        title: 'Where does this passage come from?',
        words:
          'Here you see whose words they are: of the base, the board or the school. And why they differ, which norms and laws they carry and who decided on them.',
      },
      {
        title: 'Other views',
        words:
          'See the document as a school guide, as a PDF or with its changes visible. It can be downloaded as a Word file.',
      },
      {
        title: 'Findings',
        words:
          'If something is wrong, this says what it is and what to do. A finding takes you to the passage and to the line in the file. The last good text stays.',
      },
    ],
    keys: 'With the keyboard',
    keyRows: [
      ['Tab', 'to the next part'],
      ['Arrow up and down', 'in the text and in the contents: to another passage'],
      ['Enter', 'in the text: to the details of the passage'],
      ['Escape', 'closes what is open'],
    ],
    shell: 'In the terminal',
    shellWords: 'All that the studio shows can be asked with commands too. This lists them:',
    safe: 'Safe',
    safeWords:
      'The studio runs on this computer alone. Nothing goes to the internet. What you see comes from the folder that you opened.',
  },
);
