/** How wide a place on the page is, in pixels, also when that changes. */
import type { RefObject } from 'react';
import { useEffect, useRef, useState } from 'react';

const WIDTH_MIN = 240;

export const useWidth = (first: number): readonly [RefObject<HTMLElement | null>, number] => {
  const place = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const { current } = place;
    if (current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(WIDTH_MIN, Math.round(entry.contentRect.width)));
    });
    watch.observe(current);
    return () => {
      watch.disconnect();
    };
  }, []);
  return [place, width];
};
