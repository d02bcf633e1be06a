/** Where there is nothing: that it is so, and what one can do. */
import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

export function Empty({ icon = 'info', children }: { readonly icon?: IconName; readonly children: ComponentChildren }) {
  return (
    <div class={`empty ${icon}`}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}
