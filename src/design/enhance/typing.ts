/** A key that is meant for the browser. Shift is part of typing `?` on most keyboards. */
export const hasModifier = (event: KeyboardEvent): boolean => event.ctrlKey || event.altKey || event.metaKey || event.isComposing

/** Is this a place where people type? No key of ours does anything there. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && Boolean(target.closest('input, textarea, select, [contenteditable="true"]'))
