/** A text that survives leaving the page. */
import { useState } from 'react';

export const useDraft = (name: string): readonly [string, (text: string) => void] => {
  const key = `draft-${name}`;
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '');
  return [
    text,
    (next) => {
      localStorage.setItem(key, next);
      setText(next);
    },
  ];
};
