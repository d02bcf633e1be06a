/** ISO 8601 durations in Dutch: `6 weken`, `1 jaar en 6 maanden`. */

const units: Readonly<Record<string, readonly [one: string, more: string]>> = {
  Y: ['jaar', 'jaar'],
  M: ['maand', 'maanden'],
  W: ['week', 'weken'],
  D: ['dag', 'dagen'],
};

/** As it stands where it is of another form. */
export function printDuration(duration: string): string {
  const parts = [...duration.matchAll(/(\d{1,9})([YMWD])/g)].map(([, count = '', unit = '']) => {
    const [one, more] = units[unit] ?? ['', ''];
    return `${count} ${count === '1' ? one : more}`;
  });
  return parts.length === 0 ? duration : parts.join(' en ');
}
