/** Icons drawn in the colour of the words they stand with. They say nothing that the words do not. */

const paths = {
  error: 'M8 1.5 15 14H1zM8 6v4M8 11.6v.9',
  warning: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zM8 4.6v4.2M8 10.8v.9',
  info: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zM8 7.2v4.2M8 4.4v.9',
  well: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zM4.8 8.2l2.2 2.2 4.2-4.6',
  clock: 'M8 1.2a6.8 6.8 0 1 1 0 13.6A6.8 6.8 0 0 1 8 1.2zM8 4v4l2.6 1.8',
  next: 'M6 3l5 5-5 5',
  search: 'M7 2a5 5 0 1 1 0 10A5 5 0 0 1 7 2zM10.6 10.6 14.5 14.5',
  document: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 8h5M5.5 11h5',
  outside: 'M6 3H3v10h10v-3M9 2.5h4.5V7M13 3 7.5 8.5',
  download: 'M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11',
  copy: 'M5.5 5.5h8v8h-8zM3.5 10.5h-1v-8h8v1',
  open: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6z',
  people:
    'M6 8a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 6 8zM1.5 13.5c0-5 9-5 9 0M11 3.2a2.4 2.4 0 0 1 0 4.6M12 9.6c1.6.5 2.5 1.8 2.5 3.9',
  undo: 'M5.5 2.5 2 6l3.5 3.5M2 6h7.5a4 4 0 0 1 0 8H6',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
