/**
 * Signs that nobody sees, or that turn the text after them: controls but ends of lines and tabs, marks of direction, spaces of no
 * width. What joins letters and pictures stays.
 */
const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** What someone wrote for others to read, as it is kept: one sign for each end of a line, nothing unseen, nothing around it. */
export const tidyText = (typed: string): string => typed.replaceAll('\r\n', '\n').replace(unseen, '').trim()
