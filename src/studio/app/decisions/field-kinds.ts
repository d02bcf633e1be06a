/** How the fields of what is recorded are filled in; a line where nothing is said. */
export const FIELD_KINDS: Readonly<Record<string, 'day' | 'area'>> = {
  date: 'day',
  submitted: 'day',
  met: 'day',
  replied: 'day',
  from: 'day',
  in_force_from: 'day',
  in_force_until: 'day',
  condition: 'area',
  reason: 'area',
  confirmed: 'area',
};
