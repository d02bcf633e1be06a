/** A heading with what stands under it. */
import type { ComponentChildren } from 'preact';

export function Block({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <div class="block">
      <h3>{title}</h3>
      {children}
    </div>
  );
}
