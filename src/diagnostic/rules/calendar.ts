import type { Rule } from './rule.ts';

/** School holidays and meeting dates. */
export const calendar = {
  'school-year': {
    severity: 'error',
    nl: { message: '%{year} is geen schooljaar.', help: 'Schrijf twee opeenvolgende jaren, zoals 2026-2027.' },
    en: { message: '%{year} is not a school year.', help: 'Write two consecutive years, such as 2026-2027.' },
  },
  'holiday-order': {
    severity: 'error',
    nl: {
      message: 'De %{holiday} eindigt op %{last}, vóór de eerste dag (%{first}).',
      help: 'Verbeter een van de datums.',
    },
    en: { message: 'The %{holiday} ends on %{last}, before its first day (%{first}).', help: 'Mend one of the dates.' },
  },
  'holiday-length': {
    severity: 'error',
    nl: {
      message: 'De %{holiday} duurt %{days}; verwacht is een duur van %{expected}.',
      help: 'Controleer de eerste en de laatste dag.',
    },
    en: {
      message: 'The %{holiday} takes %{days}; expected is a length of %{expected}.',
      help: 'Check the first and the last day.',
    },
  },
  'holiday-weekday': {
    severity: 'warning',
    nl: {
      message: 'De %{holiday} loopt van %{first} tot en met %{last}; verwacht is van zaterdag tot en met zondag.',
      help: 'Controleer beide datums, ook het jaar.',
    },
    en: {
      message: 'The %{holiday} runs from %{first} to %{last}; expected is from Saturday to Sunday.',
      help: 'Check both dates, the year too.',
    },
  },
  'holiday-year': {
    severity: 'error',
    nl: {
      message: 'De %{holiday} begint op %{first}, buiten het schooljaar %{year}.',
      help: 'Een schooljaar loopt van 1 augustus tot en met 31 juli. Verbeter de datum, of zet de vakantie bij het goede jaar.',
    },
    en: {
      message: 'The %{holiday} starts on %{first}, outside the school year %{year}.',
      help: 'A school year runs from 1 August to 31 July. Mend the date, or put the holiday in the right year.',
    },
  },
  'holiday-twice': {
    severity: 'error',
    nl: {
      message: 'De %{holiday} van %{year} staat hier voor de tweede keer voor regio %{region}.',
      help: 'Haal een van de twee weg, of verbeter de regio’s.',
    },
    en: {
      message: 'The %{holiday} of %{year} stands here for the second time for region %{region}.',
      help: 'Remove one of the two, or mend the regions.',
    },
  },
  'holiday-overlap': {
    severity: 'error',
    nl: {
      message: 'In regio %{region} begint de %{holiday} op %{first}, maar de %{previous} duurt tot en met %{last}.',
      help: 'Controleer de datums en de regio’s van beide vakanties.',
    },
    en: {
      message: 'In region %{region} the %{holiday} starts on %{first}, but the %{previous} lasts until %{last}.',
      help: 'Check the dates and regions of both holidays.',
    },
  },
  'holiday-fixed': {
    severity: 'warning',
    nl: {
      message:
        'De eigen %{holiday} (%{own}) omvat niet de dagen die het ministerie voor regio %{region} vaststelt (%{fixed}).',
      help: 'Controleer de datums. De herfst- en de voorjaarsvakantie mag een school zelf kiezen; van de meivakantie één week.',
    },
    en: {
      message:
        'The own %{holiday} (%{own}) does not include the days that the ministry fixes for region %{region} (%{fixed}).',
      help: 'Check the dates. A school may choose its autumn and spring holidays itself, and one week of the May holiday.',
    },
  },
  'meeting-year': {
    severity: 'error',
    nl: {
      message: 'De vergadering van %{date} valt buiten het schooljaar %{year}.',
      help: 'Een schooljaar loopt van 1 augustus tot en met 31 juli. Verbeter de datum, of zet haar bij het goede jaar.',
    },
    en: {
      message: 'The meeting of %{date} is outside the school year %{year}.',
      help: 'A school year runs from 1 August to 31 July. Mend the date, or put it in the right year.',
    },
  },
  'meeting-body': {
    severity: 'warning',
    nl: {
      message: 'Geen procedure van deze organisatie noemt het orgaan %{body}.%{suggestion}',
      help: 'Schrijf het orgaan zoals bij body in approvals/, of haal de vergaderdata weg.',
    },
    en: {
      message: 'No procedure of this organisation names the body %{body}.%{suggestion}',
      help: 'Write the body as at body in approvals/, or remove its meeting dates.',
    },
  },
  'term-days': {
    severity: 'error',
    nl: {
      message: 'Een termijn in %{days} is een aantal dagen; hier staat %{term}.',
      help: 'Schrijf het aantal, van P1D tot en met P999D: P15D is vijftien dagen. Of haal days weg.',
    },
    en: {
      message: 'A term in %{days} is a number of days; here stands %{term}.',
      help: 'Write the number, from P1D to P999D: P15D is fifteen days. Or remove days.',
    },
  },
  'term-holidays': {
    severity: 'error',
    nl: {
      message: 'Bij een termijn in schooldagen is holidays leeg, terwijl schoolvakanties geen schooldagen zijn.',
      help: 'Haal holidays weg, of noem de regio’s waarvan de schoolvakanties niet meetellen.',
    },
    en: {
      message: 'At a term in school days holidays is empty, while school holidays are no school days.',
      help: 'Remove holidays, or name the regions whose school holidays do not count.',
    },
  },
  'holidays-json': {
    severity: 'error',
    nl: {
      message: 'Dit bestand is geen JSON: hier gaat het mis.',
      help: 'Geef de open data van de Rijksoverheid over schoolvakanties zoals zij die geeft, met output=json in het adres.',
    },
    en: {
      message: 'This file is not JSON: here it goes wrong.',
      help: 'Give the open data of the Dutch government on school holidays as they come, with output=json in the address.',
    },
  },
  'holidays-shape': {
    severity: 'error',
    nl: {
      message: 'Hier staat %{value}; verwacht is %{expected}.',
      help: 'Geef de open data van de Rijksoverheid over schoolvakanties. Er is niets overgenomen.',
    },
    en: {
      message: 'Here stands %{value}; expected is %{expected}.',
      help: 'Give the open data of the Dutch government on school holidays. Nothing was taken over.',
    },
  },
  'holidays-other': {
    severity: 'warning',
    nl: {
      message: 'De vakantie %{value} is niet overgenomen: regelwerk kent herfst, kerst, voorjaar, mei en zomer.',
      help: 'Rekent een termijn er toch mee, zet de dagen dan bij closed in policy/calendars/ van de organisatie.',
    },
    en: {
      message: 'The holiday %{value} was not taken over: regelwerk knows autumn, Christmas, spring, May and summer.',
      help: 'If a term reckons with it, put its days at closed in policy/calendars/ of the organisation.',
    },
  },
  'holidays-doubtful': {
    severity: 'warning',
    nl: {
      message: 'De %{holiday} van %{year} (%{regions}) is niet overgenomen. %{why}',
      help: 'Zoek de datums elders na. Zijn zij bekend, zet ze dan met de hand in policy/calendars/schoolvakanties.yaml.',
    },
    en: {
      message: 'The %{holiday} of %{year} (%{regions}) was not taken over. %{why}',
      help: 'Look the dates up elsewhere. When they are known, put them in policy/calendars/schoolvakanties.yaml by hand.',
    },
  },
  'holidays-address': {
    severity: 'error',
    nl: {
      message: '%{address} is niet op te halen: %{why}.',
      help: 'Controleer het adres en de verbinding, of sla het bestand zelf op en geef dat.',
    },
    en: {
      message: '%{address} cannot be fetched: %{why}.',
      help: 'Check the address and the connection, or save the file yourself and give that.',
    },
  },
} as const satisfies Record<string, Rule>;
